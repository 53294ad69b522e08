import type pages from '../../locales/fr/pages.json'
import type {Locale} from '../model/locale.js'
import {words} from '../words.js'

/** Give a page's word by its key in `locales/<locale>/pages.json`; `places` fills its `{{…}}`. */
export type Words = (key: WordKey, places?: Readonly<Record<string, string>>) => string
export type WordKey = Exclude<keyof typeof pages, 'categories'>

/** Give a locale's words for pages. */
export function wordsOf(locale: Locale): Words {
  const say = words(locale)
  return (key, places = {}) => say(`pages:${key}`, {...places})
}

/** Name a category in a locale; one that has no word is shown as it stands. */
export const categoryName = (category: string, locale: Locale): string =>
  words(locale)(`pages:categories.${category}`, {defaultValue: category})
