import type {Locale} from '../model/locale.js'
import {words} from '../words.js'

/** Give a page's word by its key in `locales/<locale>/pages.json`; `places` fills its `{{…}}`. */
export type Words = (key: WordKey, places?: Readonly<Record<string, string>>) => string
type Pages = typeof import('../../locales/fr/pages.json', {with: {type: 'json'}})
export type WordKey = Exclude<keyof Pages, 'categories'>

/** Give a locale's words for pages. */
export function wordsOf(locale: Locale): Words {
  const say = words(locale)
  return (key, places = {}) => say(`pages:${key}`, {...places})
}

/** Name a category in a locale; one that has no word is shown as it stands. */
export const categoryName = (category: string, locale: Locale): string =>
  words(locale)(`pages:categories.${category}`, {defaultValue: category})
