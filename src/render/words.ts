import type pages from '../../locales/fr/pages.json'
import {locales, type Locale} from '../model/locale.js'
import {remember} from './remember.js'
import {words} from '../words.js'

/** Give a page's word by its key in `locales/<locale>/pages.json`; `places` fills its `{{…}}`. */
export type Words = (key: WordKey, places?: Readonly<Record<string, string>>) => string
export type WordKey = Exclude<keyof typeof pages, 'categories'>

const opened = new Map<Locale, Words>()

/** Give a locale's words for pages. A word without places is looked up once: every page says the same thirty. */
export function wordsOf(locale: Locale): Words {
  const known = opened.get(locale)
  if (known !== undefined) return known
  const say = words(locale)
  const said = new Map<WordKey, string>()
  const made: Words = (key, places) => {
    if (places !== undefined) return say(`pages:${key}`, {...places})
    const word = said.get(key) ?? say(`pages:${key}`)
    said.set(key, word)
    return word
  }
  opened.set(locale, made)
  return made
}

/** Name a category in a locale; one that has no word is shown as it stands. */
export const categoryName = (category: string, locale: Locale): string => categoryNames[locale](category)

const categoryNames = Object.fromEntries(
  locales.map((locale) => [
    locale,
    remember((category) => words(locale)(`pages:categories.${category}`, {defaultValue: category})),
  ]),
) as Record<Locale, (category: string) => string>
