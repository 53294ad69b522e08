import type {Locale} from '../model/locale.js'
import {locales} from '../model/locale.js'
import {slug} from './address.js'
import {group} from './group.js'
import {yearAddress, yearOf} from './page/render-index.js'
import {rememberOf} from './remember.js'
import {categoryName, wordsOf} from './words.js'
import type {Listed, Work} from './work.js'

/** Documents on one page of a list. */
export const listMaxEntries = 100

/** A list of documents by year or by topic, in every locale that has some. */
export interface Listing {
  readonly name: string
  readonly entries: ReadonlyMap<Locale, readonly Listed[]>
  readonly title: (locale: Locale) => string
  readonly address: (locale: Locale) => string
  /** It has feeds of its own. */
  readonly hasFeeds: boolean
}

/** Give where a topic's list stands; the topic's own word is the same in every locale. */
export const topicAddress = (locale: Locale, topic: string): string =>
  `/${locale}/${wordsOf(locale)('topicPath')}/${topic}/`

/** Give the word that a category has in addresses. */
export const topicOf = (category: string): string => slug(category) || 'x'

/** Give where a page of a list stands, the first being 1. */
export const pageAddress = (address: string, page: number): string =>
  page === 1 ? address : `${address}page/${page}/`

/** List every year and every topic. Works come latest first. */
export const listingsOf = rememberOf((works: readonly Work[]): readonly Listing[] => {
  const editions = works.flatMap((work) => [...work.public.values()])
  const years = group(editions, ({issuedAt}) => yearOf(issuedAt))
  const topics = group(editions, ({category}) => topicOf(category))
  return [
    ...[...years].map(([year, of]) => ({
      name: `year ${year}`,
      entries: byLocale(of),
      title: (locale: Locale) => `${wordsOf(locale)('index')} ${year}`,
      address: (locale: Locale) => yearAddress(locale, year),
      hasFeeds: false,
    })),
    ...[...topics].map(([topic, of]) => ({
      name: `topic ${topic}`,
      entries: byLocale(of),
      title: (locale: Locale) => categoryName(of[0]?.category ?? topic, locale),
      address: (locale: Locale) => topicAddress(locale, topic),
      hasFeeds: true,
    })),
  ]
})

const byLocale = (editions: readonly Listed[]): ReadonlyMap<Locale, readonly Listed[]> => {
  const found = group(editions, ({locale}) => locale)
  return new Map(
    locales.flatMap((locale) => {
      const own = found.get(locale)
      return own === undefined ? [] : [[locale, own] as const]
    }),
  )
}

/** Cut a list into its pages; an empty one has one page. */
export const pagesOf = <Entry>(
  entries: readonly Entry[],
  most = listMaxEntries,
): readonly (readonly Entry[])[] =>
  Array.from({length: Math.max(1, Math.ceil(entries.length / most))}, (_, page) =>
    entries.slice(page * most, (page + 1) * most),
  )
