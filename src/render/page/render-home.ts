import {h} from 'hastscript'
import {locales} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {writePage} from './document.js'
import {pageHead} from './head.js'
import {setInline} from './plain.js'
import {indexAlternates} from './site-alternates.js'

/** Render the root page, where a reader chooses a language: each stands in its own, with its direction. */
export function renderHome(site: Site, all: FactsByLocale): string {
  const facts = all[site.defaultLocale]
  const head = pageHead(
    {
      title: site.authority[facts.locale],
      description: wordsOf(facts.locale)('choose'),
      address: '/',
      alternates: indexAlternates,
      openGraph: [['og:type', 'website']],
      jsonLd: null,
    },
    site,
    facts,
    all,
  )
  const choices = locales.map((locale) => {
    const {tag, direction, name} = all[locale]
    return h('li', {lang: tag, dir: direction}, [
      h('a', {href: hrefOf(site.baseUrl, `/${locale}/`), hrefLang: tag}, [
        h('span', {className: ['language']}, name),
        h('span', {className: ['authority']}, setInline(site.authority[locale], all[locale])),
        h('span', {className: ['name']}, setInline(site.siteName[locale], all[locale])),
      ]),
    ])
  })
  const main = h('main', {id: 'main', className: ['chooser']}, [
    h('h1', setInline(site.authority[facts.locale], facts)),
    h('nav', {ariaLabel: wordsOf(facts.locale)('choose')}, [h('ul', choices)]),
  ])
  return writePage(facts, head, [h('div', {className: ['chooser-band']}), main])
}
