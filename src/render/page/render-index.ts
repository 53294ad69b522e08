import type {Element} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import type {Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import {isoDay} from '../date.js'
import type {Entry} from '../feeds/entry.js'
import type {FactsByLocale, Site} from '../site.js'
import {categoryName, wordsOf} from '../words.js'
import {day} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {setInline} from './plain.js'
import {indexAddresses, indexAlternates} from './site-alternates.js'

/** Render a locale's list of published editions, latest first as they come, by year. */
export function renderIndex(
  locale: Locale,
  entries: readonly Entry[],
  site: Site,
  all: FactsByLocale,
): string {
  const facts = all[locale]
  const words = wordsOf(locale)
  const head = pageHead(
    {
      title: words('index'),
      description: `${words('index')} — ${site.authority[locale]}`,
      address: `/${locale}/`,
      alternates: indexAlternates,
      openGraph: [['og:type', 'website']],
      jsonLd: null,
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
  const main = [h('h1', words('index')), ...(lists.length > 0 ? lists : [h('p', words('indexEmpty'))])]
  return writePage(
    facts,
    head,
    frame([h('div', {className: ['list']}, main)], indexAddresses, site, facts, all),
  )
}

const yearOf = (instant: string): string => isoDay(instant).slice(0, 4)

const item = ({edition, address}: Entry, site: Site, facts: LocaleFacts): Element =>
  h('li', [
    h('a', {href: hrefOf(site.baseUrl, address)}, setInline(edition.title, facts)),
    h('p', {className: ['dateline']}, [
      day(edition.issuedAt, facts),
      ' · ',
      h('span', setInline(categoryName(edition.category, edition.locale), facts)),
    ]),
  ])
