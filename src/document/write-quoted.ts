/** Write a link's title between the marks its source has: `"…"`, `'…'` or `(…)` (CommonMark 0.31 §6.3). */
export function writeQuoted(value: string, source: string): string {
  const open = source[0] ?? '"'
  const close = source.at(-1) ?? '"'
  const escaped = value
    .replace(/[\\|]|&(?=#?[A-Za-z0-9]{1,32};)/g, '\\$&')
    .replace(open === '(' ? /[()]/g : open === "'" ? /'/g : /"/g, '\\$&')
  return open + escaped + close
}
