import {facts} from '../../../locales/index.js'
import type {Locale} from '../../model/locale.js'
import {addressOf, fileOf, urlOf} from '../address.js'
import type {EditionInput} from '../edition.js'
import {feedAddresses} from '../feeds/addresses.js'
import {atom} from '../feeds/atom.js'
import {feedItem, type FeedItem} from '../feeds/entry.js'
import {jsonFeed} from '../feeds/json-feed.js'
import {feedMaxEntries} from '../feeds/render-feeds.js'
import {rss} from '../feeds/rss.js'
import {setPlain} from '../page/plain.js'
import type {Site} from '../site.js'
import {wordsOf} from '../words.js'
import {withText, type Listed, type Work} from '../work.js'
import {keyOf, type Material, type Part} from './part.js'

const writers = {Atom: atom, RSS: rss, 'JSON Feed': jsonFeed} as const
const neverUpdated = '1970-01-01T00:00:00.000Z'

/** One feed entry before it is rendered: what was published, or that it was taken back. */
export interface FeedEntry {
  readonly key: string
  readonly listed: Listed
  readonly isWithdrawn: boolean
}

/** Give a locale's entries: what changed last comes first, corrections and withdrawals included. */
export const feedEntries = (
  works: readonly Work[],
  locale: Locale,
  site: Site,
  version: string,
): readonly FeedEntry[] =>
  works
    .flatMap((work) => {
      const shown = work.public.get(locale)
      const gone = work.withdrawn.find((edition) => edition.locale === locale)
      const listed = shown ?? gone
      return listed === undefined ? [] : [{listed, isWithdrawn: shown === undefined}]
    })
    .toSorted((a, b) => b.listed.modifiedAt.localeCompare(a.listed.modifiedAt))
    .slice(0, feedMaxEntries)
    .map((entry) => ({...entry, key: keyOf(version, site, entry)}))

/** The feeds of one locale. Entries are rendered one by one, so that those of before are used again. */
export function feedPart(locale: Locale, entries: readonly FeedEntry[], site: Site): Part {
  return {
    name: `feeds ${locale}`,
    key: keyOf(
      site,
      entries.map(({key}) => key),
    ),
    needs: [],
    make: (material) => {
      const items = entries.map((entry) => itemOf(entry, site, material))
      const common = {
        facts: facts[locale],
        title: setPlain(site.siteName[locale], facts[locale]),
        author: setPlain(site.authority[locale], facts[locale]),
        home: urlOf(site.baseUrl, `/${locale}/`),
        updated: items[0]?.modified ?? neverUpdated,
        items,
      }
      return feedAddresses(locale).map(({name, address}) => ({
        path: fileOf(address),
        body: writers[name]({...common, self: urlOf(site.baseUrl, address)}),
      }))
    },
  }
}

/** Render an entry, or take it from what was rendered before. */
export function itemOf({key, listed, isWithdrawn}: FeedEntry, site: Site, material: Material): FeedItem {
  const known = material.items.get(key)
  if (known !== undefined) return known
  const edition = isWithdrawn ? withdrawal(listed) : withText(listed, material.texts)
  return feedItem({edition, address: addressOf(listed)}, site, facts)
}

/** What a feed says of an edition that was taken back: the public reason, and no word of the document. */
function withdrawal(listed: Listed): EditionInput {
  const words = wordsOf(listed.locale)
  const reasons = listed.notes.filter(({kind}) => kind === 'withdrawal').map(({text}) => text)
  return {
    ...listed,
    format: 'text',
    title: words('withdrawnTitle'),
    text: [words('withdrawnText'), ...reasons].join('\n\n'),
  }
}
