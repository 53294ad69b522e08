import type {Locale} from '../../model/locale.js'
import type {SiteFile} from '../../ports.js'
import {fileOf, urlOf} from '../address.js'
import {pageTitle, setPlain} from '../page/plain.js'
import type {FactsByLocale, Site} from '../site.js'
import {feedAddresses} from './addresses.js'
import {atom} from './atom.js'
import type {FeedItem} from './entry.js'
import type {Feed} from './feed.js'
import {jsonFeed} from './json-feed.js'
import {rss} from './rss.js'

/** What the feeds tell of. */
export interface FeedPlace {
  readonly locale: Locale
  /** Where they stand. */
  readonly folder: string
  /** Address of the page that lists the same entries. */
  readonly home: string
  /** What they are about, when it is less than the whole site. */
  readonly about?: string
}

const neverUpdated = '1970-01-01T00:00:00.000Z'
const writers = {Atom: atom, RSS: rss, 'JSON Feed': jsonFeed} as const

/** Write the three feeds of a place; items come latest first. */
export function renderFeeds(
  {locale, folder, home, about}: FeedPlace,
  items: readonly FeedItem[],
  site: Site,
  all: FactsByLocale,
): readonly SiteFile[] {
  const facts = all[locale]
  const name = site.siteName[locale]
  const common: Omit<Feed, 'self'> = {
    facts,
    title: about === undefined ? setPlain(name, facts) : pageTitle(about, name, facts),
    author: setPlain(site.authority[locale], facts),
    home: urlOf(site.baseUrl, home),
    updated:
      items
        .map(({modified}) => modified)
        .toSorted()
        .at(-1) ?? neverUpdated,
    items,
  }
  return feedAddresses(folder).map(({name: format, address}) => ({
    path: fileOf(address),
    body: writers[format]({...common, self: urlOf(site.baseUrl, address)}),
  }))
}
