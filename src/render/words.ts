import {createInstance} from 'i18next'
import ar from '../../locales/ar/pages.json' with {type: 'json'}
import en from '../../locales/en/pages.json' with {type: 'json'}
import fr from '../../locales/fr/pages.json' with {type: 'json'}
import type {Locale} from '../model/locale.js'

/** Give a page's word by its key in `locales/<locale>/pages.json`; `places` fills its `{{…}}`. */
export type Words = (key: WordKey, places?: Readonly<Record<string, string>>) => string
export type WordKey = Exclude<keyof typeof fr, 'categories'>

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  lng: 'fr',
  fallbackLng: false,
  defaultNS: 'pages',
  resources: {fr: {pages: fr}, ar: {pages: ar}, en: {pages: en}},
  // Trees are escaped when they are written, once.
  interpolation: {escapeValue: false},
})

/** Give a locale's words for pages. */
export function wordsOf(locale: Locale): Words {
  const t = i18n.getFixedT(locale)
  return (key, places = {}) => t(key, {...places})
}

/** Name a category in a locale; one that has no word is shown as it stands. */
export const categoryName = (category: string, locale: Locale): string =>
  i18n.getFixedT(locale)(`categories.${category}`, {defaultValue: category})
