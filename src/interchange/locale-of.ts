import {isLocale, type Locale} from '../model/locale.js'

/** Read a language tag as files have it (`FR`, `ar-MA`, `en_US`); null when it is none of the locales. */
export function localeOf(tag: string | undefined): Locale | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return isLocale(primary) ? primary : null
}
