import type {Locale} from '../model/locale.js'
import {locales} from '../model/locale.js'
import {wordsOf, type WordKey} from './words.js'

/** The site's own pages beside the documents, in the order of the navigation. */
export const sections = ['corrections', 'search', 'about'] as const
export type Section = (typeof sections)[number]

/** What readers call a section. */
export const sectionWords = {
  corrections: 'corrections',
  search: 'search',
  about: 'aboutSite',
} as const satisfies Record<Section, WordKey>

/** Give where a section stands: in the locale's own words, but for search, which programs look for. */
export function sectionAddress(locale: Locale, section: Section): string {
  const words = wordsOf(locale)
  const paths = {corrections: words('correctionsPath'), search: 'search', about: words('aboutPath')}
  return `/${locale}/${paths[section]}/`
}

/** Give where a section stands in every locale. */
export const sectionAddresses = (section: Section): ReadonlyMap<Locale, string> =>
  new Map(locales.map((locale) => [locale, sectionAddress(locale, section)] as const))
