import {facts} from '../../../locales/index.js'
import {locales, type Locale} from '../../model/locale.js'
import type {SiteFile} from '../../ports.js'
import {addressOf, fileOf} from '../address.js'
import {listingsOf, pageAddress, pagesOf, topicAddress, topicOf, type Listing} from '../listings.js'
import {alternatesOf} from '../page/alternates.js'
import {frontPage, renderIndex, yearOf, type NamedAddress} from '../page/render-index.js'
import type {Site} from '../site.js'
import {categoryName} from '../words.js'
import type {Listed, Work} from '../work.js'
import {hashOfLines, keyOf, type Part} from './part.js'
import {shownOf} from './shown.js'

/** Documents on a locale's front page; the others are in the lists of their years. */
const frontMaxEntries = 100

/** The front page of every locale, and the lists of each year and topic. Works come latest first. */
export function listParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const entries = new Map(locales.map((locale) => [locale, entriesOf(works, locale)] as const))
  const front = {
    entries: new Map([...entries].map(([locale, all]) => [locale, all.slice(0, frontMaxEntries)] as const)),
    years: new Map([...entries].map(([locale, all]) => [locale, yearsOf(all)] as const)),
    topics: new Map([...entries].map(([locale, all]) => [locale, topicsOf(all, locale)] as const)),
  }
  return [
    {
      name: 'front pages',
      key: keyOf(version, site, shownIn(front.entries), [...front.years], [...front.topics]),
      needs: [],
      make: () =>
        locales.map((locale) => ({
          path: fileOf(`/${locale}/`),
          body: renderIndex(locale, placed(front.entries.get(locale) ?? []), site, facts, {
            ...frontPage(locale, front.years.get(locale)),
            topics: front.topics.get(locale) ?? [],
          }),
        })),
    },
    ...listingsOf(works).map((listing) => listingPart(listing, site, version)),
  ]
}

/** What a list shows of its documents: a text that changed changes no list. */
const shownIn = (entries: ReadonlyMap<Locale, readonly Listed[]>) =>
  [...entries.values()].map((all) => hashOfLines(all.map(shownOf)))

/** All pages of one list, in every locale: they name each other. */
const listingPart = (listing: Listing, site: Site, version: string): Part => ({
  name: listing.name,
  key: keyOf(version, site, shownIn(listing.entries)),
  needs: [],
  make() {
    const pages = new Map([...listing.entries].map(([locale, all]) => [locale, pagesOf(all)] as const))
    return [...pages].flatMap(([locale, own]) =>
      own.map((entries, index) => listPage({listing, pages, locale, number: index + 1}, entries, site)),
    )
  },
})

interface ListPlace {
  readonly listing: Listing
  readonly pages: ReadonlyMap<Locale, readonly (readonly Listed[])[]>
  readonly locale: Locale
  readonly number: number
}

function listPage(
  {listing, pages, locale, number}: ListPlace,
  entries: readonly Listed[],
  site: Site,
): SiteFile {
  const addresses = new Map(
    [...pages].flatMap(([one, {length}]) =>
      length < number ? [] : [[one, pageAddress(listing.address(one), number)] as const],
    ),
  )
  const page = {
    title: listing.title(locale),
    addresses,
    alternates: alternatesOf(addresses, site.defaultLocale),
    years: [],
    ...(listing.hasFeeds ? {feeds: listing.address(locale)} : {}),
    turns: {number, count: pages.get(locale)?.length ?? 1, first: listing.address(locale)},
  }
  return {
    path: fileOf(pageAddress(listing.address(locale), number)),
    body: renderIndex(locale, placed(entries), site, facts, page),
  }
}

const entriesOf = (works: readonly Work[], locale: Locale): readonly Listed[] =>
  works.flatMap((work) => work.public.get(locale) ?? [])

const yearsOf = (editions: readonly Listed[]): readonly string[] =>
  [...new Set(editions.map(({issuedAt}) => yearOf(issuedAt)))].sort().reverse()

const topicsOf = (editions: readonly Listed[], locale: Locale): readonly NamedAddress[] =>
  [...new Map(editions.map(({category}) => [topicOf(category), category] as const))]
    .map(([topic, category]) => ({
      name: categoryName(category, locale),
      address: topicAddress(locale, topic),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))

const placed = (editions: readonly Listed[]) =>
  editions.map((edition) => ({edition, address: addressOf(edition)}))
