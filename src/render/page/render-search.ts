import {h} from 'hastscript'
import type {Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import {searchScript} from '../search/scripts.js'
import {sectionAddress} from '../sections.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {renderSection} from './render-section.js'

/** Give the folder of a locale's search index, below the root. */
export const indexFolder = (locale: Locale): string => `/assets/search/${locale}/`

/**
 * Render a locale's search page. Pages are well-formed XML, so what waits is marked by a class, not by a boolean attribute.
 * Without scripts it leads to the lists; the form is shown by the script.
 */
export function renderSearch(locale: Locale, site: Site, all: FactsByLocale): string {
  const words = wordsOf(locale)
  const data = {
    index: hrefOf(site.baseUrl, indexFolder(locale)),
    facts: all[locale].search,
    words: {
      none: words('searchNone'),
      found: words('searchFound', {count: '{{count}}'}),
      failed: words('searchFailed'),
    },
  }
  const action = hrefOf(site.baseUrl, sectionAddress(locale, 'search'))
  const form = h('form', {role: 'search', method: 'get', action, className: ['waiting']}, [
    h('label', {htmlFor: 'query'}, words('searchLabel')),
    h('input', {id: 'query', type: 'search', name: 'q', dir: 'auto', autoComplete: 'off'}),
    h('button', {type: 'submit'}, words('searchButton')),
  ])
  const lists = h('a', {href: hrefOf(site.baseUrl, `/${locale}/`)}, words('index'))
  const content = [
    h('noscript', [h('p', words('searchNoScript')), h('p', [lists])]),
    h('div', {id: 'search', dataSearch: JSON.stringify(data)}, [
      form,
      h('p', {id: 'found', role: 'status'}),
      h('ul', {id: 'results', className: ['entries']}),
      h('button', {id: 'more', type: 'button', className: ['waiting']}, words('searchMore')),
    ]),
  ]
  return renderSection('search', locale, content, site, all, [searchScript])
}
