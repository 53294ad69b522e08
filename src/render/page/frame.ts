import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {locales, type Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import {feedAddresses} from '../feeds/addresses.js'
import {rememberFor} from '../remember.js'
import {sectionAddress, sections, sectionWords} from '../sections.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {written} from './document.js'
import {setInline} from './plain.js'
import {slot} from './slot.js'

/** Put a page's main content between the site's header and footer. */
export function frame(
  main: readonly ElementContent[],
  versions: ReadonlyMap<Locale, string>,
  site: Site,
  facts: LocaleFacts,
  all: FactsByLocale,
): readonly ElementContent[] {
  const {brand, sections: links, footer} = surroundings(shownOf(site, facts.locale), facts)
  return [
    h('a', {className: ['skip'], href: '#main'}, wordsOf(facts.locale)('skip')),
    h('header', {className: ['site']}, [
      h('div', {className: ['inner']}, [brand, switcher(versions, site, facts, all)]),
      links,
    ]),
    h('main', {id: 'main', tabIndex: -1}, [...main]),
    footer,
  ]
}

/** What is the same around every page of a locale shows this of the site. */
interface Shown extends Pick<Site, 'baseUrl' | 'slots'> {
  readonly authority: string
  readonly siteName: string
  readonly logo?: string
}

const shownOf = ({baseUrl, slots, authority, siteName, logo}: Site, locale: Locale): string =>
  JSON.stringify({
    baseUrl,
    slots,
    authority: authority[locale],
    siteName: siteName[locale],
    logo: logo?.path,
  } satisfies {readonly [Name in keyof Shown]: unknown})

/** Write what is the same around every page of a locale, once for all of them. */
const surroundings = rememberFor((shown, facts: LocaleFacts) => {
  const site = JSON.parse(shown) as Shown
  const feeds = h('nav', {ariaLabel: wordsOf(facts.locale)('feeds')}, [
    h('ul', {className: ['feeds']}, feedItems(site, facts)),
  ])
  return {
    brand: written(brand(site, facts)),
    sections: written(sectionLinks(site, facts), ...slot('banner', site, facts)),
    footer: written(
      h('footer', {className: ['site']}, [
        h('div', {className: ['inner']}, [
          h('p', setInline(site.authority, facts)),
          ...slot('footer', site, facts),
          feeds,
        ]),
      ]),
    ),
  }
})

const brand = (site: Shown, facts: LocaleFacts): Element =>
  h('a', {className: ['brand'], href: hrefOf(site.baseUrl, `/${facts.locale}/`)}, [
    ...logo(site),
    h('span', {className: ['authority']}, setInline(site.authority, facts)),
    h('span', {className: ['name']}, setInline(site.siteName, facts)),
  ])

/** The house's sign: decoration beside its name, never mirrored. */
const logo = (site: Shown): Element[] =>
  site.logo === undefined
    ? []
    : [h('img', {className: ['logo'], src: hrefOf(site.baseUrl, `/${site.logo}`), alt: ''})]

const sectionLinks = (site: Shown, facts: LocaleFacts): Element => {
  const words = wordsOf(facts.locale)
  const link = (address: string, name: string) =>
    h('li', [h('a', {href: hrefOf(site.baseUrl, address)}, name)])
  return h('nav', {className: ['sections'], ariaLabel: words('sections')}, [
    h('ul', {className: ['inner']}, [
      link(`/${facts.locale}/`, words('index')),
      ...sections.map((one) => link(sectionAddress(facts.locale, one), words(sectionWords[one]))),
    ]),
  ])
}

const feedItems = (site: Shown, facts: LocaleFacts): Element[] =>
  feedAddresses(`/${facts.locale}/`).map(({name, address, type}) =>
    h('li', [h('a', {href: hrefOf(site.baseUrl, address), type}, setInline(name, facts))]),
  )

/** List every language in its own name: a link to the same document, or that it is not there yet. */
function switcher(
  versions: ReadonlyMap<Locale, string>,
  site: Site,
  facts: LocaleFacts,
  all: FactsByLocale,
): Element {
  const items = locales.map((locale) => {
    const {tag, direction, name} = all[locale]
    const address = versions.get(locale)
    const own = {lang: tag, dir: direction}
    if (locale === facts.locale) return h('li', [h('span', {...own, ariaCurrent: 'true'}, name)])
    if (address === undefined)
      return h('li', {className: ['absent']}, [
        h('bdi', own, name),
        h('span', {className: ['why']}, ` (${wordsOf(facts.locale)('notYet')})`),
      ])
    return h('li', [
      h('a', {...own, href: hrefOf(site.baseUrl, address), hrefLang: tag, rel: 'alternate'}, name),
    ])
  })
  return h('nav', {className: ['languages'], ariaLabel: wordsOf(facts.locale)('languages')}, [h('ul', items)])
}
