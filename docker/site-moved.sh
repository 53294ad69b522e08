#!/bin/sh
# Tells nginx where old addresses lead, so that it answers 301. A page that leads on says where in its `refresh`; until nginx
# knows, and on any other server, that page leads on by itself.
#   site-moved.sh map SITE         writes the map of the release that SITE shows
#   site-moved.sh watch SITE FILE  keeps FILE that map, and has nginx read it again after each release
set -eu
export LC_ALL=C
seconds=5

map() {
  cd -P "$1"
  # Pages that lead on are small: no other is opened.
  find . -name index.html -size -17 -exec grep -Ho 'http-equiv="refresh" content="0; url=[^"]*"' {} + |
    sed -n 's#^\./\(.*\)index\.html:.*; url=\([^"]*\)"$#"/\1" "\2";#p'
}

watch() {
  seen=''
  while :; do
    now=$(readlink "$1" || true)
    if [ "$now" != "$seen" ] && (map "$1") >"$2.new"; then
      mv "$2.new" "$2"
      if nginx -s reload; then seen=$now; fi
    fi
    sleep "$seconds"
  done
}

"$@"
