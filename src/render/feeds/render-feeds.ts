import type {Locale} from '../../model/locale.js'
import type {SiteFile} from '../../ports.js'
import {fileOf, urlOf} from '../address.js'
import {setPlain} from '../page/plain.js'
import type {FactsByLocale, Site} from '../site.js'
import {feedAddresses} from './addresses.js'
import {atom} from './atom.js'
import {feedItem, type Entry} from './entry.js'
import type {Feed} from './feed.js'
import {jsonFeed} from './json-feed.js'
import {rss} from './rss.js'

/** Entries in a feed, latest first; readers keep what they have seen. */
export const feedMaxEntries = 50
const neverUpdated = '1970-01-01T00:00:00.000Z'
const writers = {Atom: atom, RSS: rss, 'JSON Feed': jsonFeed} as const

/** Write a locale's three feeds from its published editions, latest first. */
export function renderFeeds(
  locale: Locale,
  entries: readonly Entry[],
  site: Site,
  all: FactsByLocale,
): readonly SiteFile[] {
  const facts = all[locale]
  const items = entries.slice(0, feedMaxEntries).map((entry) => feedItem(entry, site, all))
  const updated =
    items
      .map(({modified}) => modified)
      .toSorted()
      .at(-1) ?? neverUpdated
  const common: Omit<Feed, 'self'> = {
    facts,
    title: setPlain(site.siteName[locale], facts),
    author: setPlain(site.authority[locale], facts),
    home: urlOf(site.baseUrl, `/${locale}/`),
    updated,
    items,
  }
  return feedAddresses(locale).map(({name, address}) => ({
    path: fileOf(address),
    body: writers[name]({...common, self: urlOf(site.baseUrl, address)}),
  }))
}
