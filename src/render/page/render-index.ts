import type {Element} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import type {Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import {isoDay} from '../date.js'
import {feedAddresses} from '../feeds/addresses.js'
import type {Entry} from '../feeds/entry.js'
import type {FactsByLocale, Site} from '../site.js'
import {categoryName, wordsOf} from '../words.js'
import type {Alternate} from './alternates.js'
import {day} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {setInline} from './plain.js'
import {indexAddresses, indexAlternates} from './site-alternates.js'
import {turning, type Turns} from './turning.js'

/** Which list it is: where it stands in each locale, its heading, and the years that have lists of their own. */
export interface ListPage {
  readonly title: string
  readonly addresses: ReadonlyMap<Locale, string>
  readonly alternates: readonly Alternate[]
  readonly years: readonly string[]
  readonly topics?: readonly NamedAddress[]
  /** Where its first page stands, when it has feeds of its own. */
  readonly feeds?: string
  /** Which page of the list it is, and where the first one stands. */
  readonly turns?: Turns
}

/** A place on the site and what readers call it. */
export interface NamedAddress {
  readonly name: string
  readonly address: string
}

/** An edition in a list; its text is not shown. */
export interface ListEntry {
  readonly edition: Omit<Entry['edition'], 'text'>
  readonly address: string
}

/** Render a locale's list of published editions, latest first as they come, by year. */
export function renderIndex(
  locale: Locale,
  entries: readonly ListEntry[],
  site: Site,
  all: FactsByLocale,
  page: ListPage = frontPage(locale),
): string {
  const facts = all[locale]
  const words = wordsOf(locale)
  const number = page.turns?.number ?? 1
  const title = number === 1 ? page.title : `${page.title} (${number})`
  const head = pageHead(
    {
      title,
      description: `${title} — ${site.authority[locale]}`,
      address: page.addresses.get(locale) ?? null,
      alternates: page.alternates,
      openGraph: [['og:type', 'website']],
      jsonLd: null,
      feeds: page.feeds,
    },
    site,
    facts,
    all,
  )
  const years = [...new Set(entries.map(({edition}) => yearOf(edition.issuedAt)))]
  const lists = years.map((year) => {
    const ofYear = entries.filter(({edition}) => yearOf(edition.issuedAt) === year)
    return h('section', {className: ['year'], ariaLabelledBy: [`year-${year}`]}, [
      h('h2', {id: `year-${year}`}, year),
      h(
        'ul',
        {className: ['entries']},
        ofYear.map((entry) => item(entry, site, facts)),
      ),
    ])
  })
  const main = [
    h('h1', setInline(page.title, facts)),
    ...(lists.length > 0 ? lists : [h('p', words('indexEmpty'))]),
    ...(page.turns === undefined ? [] : turning(page.turns, site, facts)),
    ...(page.feeds === undefined ? [] : [ownFeeds(page.feeds, site, facts)]),
    ...placeLinks('topics', page.topics ?? [], site, facts),
    ...placeLinks(
      'years',
      page.years.map((year) => ({name: year, address: yearAddress(locale, year)})),
      site,
      facts,
    ),
  ]
  return writePage(
    facts,
    head,
    frame([h('div', {className: ['list']}, main)], page.addresses, site, facts, all),
  )
}

/** The locale's front page, without links to lists of years. */
export const frontPage = (locale: Locale, years: readonly string[] = []): ListPage => ({
  title: wordsOf(locale)('index'),
  addresses: indexAddresses,
  alternates: indexAlternates,
  years,
})

/** Give where a year's list stands. */
export const yearAddress = (locale: Locale, year: string): string => `/${locale}/${year}/`

const ownFeeds = (home: string, site: Site, facts: LocaleFacts): Element =>
  h('nav', {className: ['places'], ariaLabelledBy: ['own-feeds']}, [
    h('h2', {id: 'own-feeds'}, wordsOf(facts.locale)('topicFeeds')),
    h(
      'ul',
      feedAddresses(home).map(({name, address, type}) =>
        h('li', [h('a', {href: hrefOf(site.baseUrl, address), type}, setInline(name, facts))]),
      ),
    ),
  ])

/** Links to the lists of years or topics; nothing when there is none. */
const placeLinks = (
  name: 'years' | 'topics',
  places: readonly NamedAddress[],
  site: Site,
  facts: LocaleFacts,
): readonly Element[] =>
  places.length === 0
    ? []
    : [
        h('nav', {className: ['places'], ariaLabelledBy: [`by-${name}`]}, [
          h('h2', {id: `by-${name}`}, wordsOf(facts.locale)(name)),
          h(
            'ul',
            places.map((place) =>
              h('li', [h('a', {href: hrefOf(site.baseUrl, place.address)}, setInline(place.name, facts))]),
            ),
          ),
        ]),
      ]

export const yearOf = (instant: string): string => isoDay(instant).slice(0, 4)

const item = ({edition, address}: ListEntry, site: Site, facts: LocaleFacts): Element =>
  h('li', [
    h('a', {href: hrefOf(site.baseUrl, address)}, setInline(edition.title, facts)),
    h('p', {className: ['dateline']}, [
      day(edition.issuedAt, facts),
      ' · ',
      h('span', setInline(categoryName(edition.category, edition.locale), facts)),
    ]),
  ])
