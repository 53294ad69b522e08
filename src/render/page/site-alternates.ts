import {locales, type Locale} from '../../model/locale.js'
import type {Alternate} from './alternates.js'

/** The front page of each locale. */
export const indexAddresses: ReadonlyMap<Locale, string> = new Map(
  locales.map((locale) => [locale, `/${locale}/`] as const),
)

/** The front pages and, as `x-default`, the page where a language is chosen. */
export const indexAlternates: readonly Alternate[] = [
  ...[...indexAddresses].map(([locale, address]) => ({locale, address})),
  {locale: null, address: '/'},
]
