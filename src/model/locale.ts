/** The locales Bayan writes and reads, as BCP 47 primary language subtags. The region is a setting of `locales/`. */
export const locales = ['fr', 'ar', 'en'] as const
export type Locale = (typeof locales)[number]

/** Tell whether a string is one of the locales. */
export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

export type Direction = 'ltr' | 'rtl'
