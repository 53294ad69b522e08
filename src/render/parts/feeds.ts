import {facts} from '../../../locales/index.js'
import type {Locale} from '../../model/locale.js'
import {locales} from '../../model/locale.js'
import {addressOf} from '../address.js'
import type {EditionInput} from '../edition.js'
import {feedItem, type FeedItem} from '../feeds/entry.js'
import {renderFeeds, type FeedPlace} from '../feeds/render-feeds.js'
import {group} from '../group.js'
import {topicAddress, topicOf} from '../listings.js'
import type {Site} from '../site.js'
import {categoryName, wordsOf} from '../words.js'
import {withText, type Listed, type Work} from '../work.js'
import {keyOf, type Material, type Part} from './part.js'

/** Entries in a feed of a whole locale, and of one topic, latest first; readers keep what they have seen. */
const feedMaxEntries = 50
const topicFeedMaxEntries = 20

/** One feed entry before it is rendered: what was published, or that it was taken back. */
export interface FeedEntry {
  readonly key: string
  readonly listed: Listed
  readonly isWithdrawn: boolean
}

/** Feeds of one place, and what stands in them. */
export interface PlannedFeeds {
  readonly name: string
  readonly place: FeedPlace
  readonly entries: readonly FeedEntry[]
}

/** Plan the feeds of every locale, and of each of its topics. What changed last comes first, withdrawals included. */
export const plannedFeeds = (works: readonly Work[], site: Site, version: string): readonly PlannedFeeds[] =>
  locales.flatMap((locale) => {
    const all = entriesIn(works, locale)
    const keyed = (entries: readonly Shown[], most: number): readonly FeedEntry[] =>
      entries.slice(0, most).map((entry) => ({...entry, key: keyOf(version, site, entry)}))
    const topics = group(all, ({listed}) => topicOf(listed.category))
    return [
      {
        name: `feeds ${locale}`,
        place: {locale, folder: `/${locale}/`, home: `/${locale}/`},
        entries: keyed(all, feedMaxEntries),
      },
      ...[...topics].map(([topic, entries]) => ({
        name: `feeds ${locale} ${topic}`,
        place: {
          locale,
          folder: topicAddress(locale, topic),
          // A topic whose every document was withdrawn has no list.
          home: entries.every(({isWithdrawn}) => isWithdrawn) ? `/${locale}/` : topicAddress(locale, topic),
          about: categoryName(entries[0]?.listed.category ?? topic, locale),
        },
        entries: keyed(entries, topicFeedMaxEntries),
      })),
    ]
  })

type Shown = Omit<FeedEntry, 'key'>

const entriesIn = (works: readonly Work[], locale: Locale): readonly Shown[] =>
  works
    .flatMap((work) => {
      const shown = work.public.get(locale)
      const gone = work.withdrawn.find((edition) => edition.locale === locale)
      const listed = shown ?? gone
      return listed === undefined ? [] : [{listed, isWithdrawn: shown === undefined}]
    })
    .toSorted(({listed: {modifiedAt: a}}, {listed: {modifiedAt: b}}) => (a > b ? -1 : a < b ? 1 : 0))

/** The feeds of one place. Entries are rendered one by one, so that those of before are used again. */
export const feedPart = ({name, place, entries}: PlannedFeeds, site: Site): Part => ({
  name,
  key: keyOf(
    site,
    place,
    entries.map(({key}) => key),
  ),
  needs: [],
  make: (material) =>
    renderFeeds(
      place,
      entries.map((entry) => itemOf(entry, site, material)),
      site,
      facts,
    ),
})

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
    notes: [],
    title: `${words('withdrawnTitle')} — ${listed.reference}`,
    text: [words('withdrawnText'), ...reasons].join('\n\n'),
  }
}
