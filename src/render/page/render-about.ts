import {h} from 'hastscript'
import type {Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {setInline} from './plain.js'
import {renderSection} from './render-section.js'

/** Render what a locale's readers are told about the site: the house's own words, else the ones that come with Bayan. */
export function renderAbout(locale: Locale, site: Site, all: FactsByLocale): string {
  const facts = all[locale]
  const words = wordsOf(locale)
  const text = site.about?.[locale] ?? words('aboutText')
  const contact = site.contact?.[locale]
  const file = (name: string, word: 'manifest' | 'key') =>
    h('li', [h('a', {href: hrefOf(site.baseUrl, `/.well-known/bayan/${name}`)}, words(word))])
  return renderSection(
    'about',
    locale,
    [
      ...text.split(/\n{2,}/u).map((paragraph) => h('p', setInline(paragraph, facts))),
      ...(contact === undefined
        ? []
        : [h('p', [h('strong', words('contact')), ' — ', ...setInline(contact, facts)])]),
      h('p', words('aboutVerify')),
      h('ul', [file('manifest.json', 'manifest'), file('keys.json', 'key')]),
    ],
    site,
    all,
  )
}
