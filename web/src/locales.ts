import type {Locale} from '../../src/model/locale.js'

/** The part of each locale's facts that the app shows by: direction, tag, name, quotation marks. */
export const localeFacts = __LOCALE_FACTS__

/** Give the direction that a locale's text does not have. */
export const otherDirection = (locale: Locale): 'ltr' | 'rtl' =>
  localeFacts[locale].direction === 'rtl' ? 'ltr' : 'rtl'

/** Give the attributes of an element whose text is in `locale`. */
export const inLocale = (locale: Locale): {lang: string; dir: 'ltr' | 'rtl'} => ({
  lang: localeFacts[locale].tag,
  dir: localeFacts[locale].direction,
})
