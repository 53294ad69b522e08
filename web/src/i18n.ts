import i18next from 'i18next'
import {initReactI18next} from 'react-i18next'
import {isolateForeign} from '../../src/model/isolate.js'
import {isLocale, locales, type Locale} from '../../src/model/locale.js'
import {localeFacts} from './locales.js'

/** The page to come in reads and writes it too. */
const cookieName = 'bayan_language'
const keptSeconds = 365 * 24 * 60 * 60

/** The words of each language, fetched when it is first shown: those of the desk, and those of the house. */
const words: Readonly<Record<Locale, () => Promise<readonly {default: object}[]>>> = {
  fr: () => Promise.all([import('../../locales/fr/web.json'), import('../../locales/fr/house.json')]),
  ar: () => Promise.all([import('../../locales/ar/web.json'), import('../../locales/ar/house.json')]),
  en: () => Promise.all([import('../../locales/en/web.json'), import('../../locales/en/house.json')]),
}

/** Choose the language to begin with: the one chosen before, else the browser's first that is ours. */
function firstLanguage(): Locale {
  const kept = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(document.cookie)?.[1]
  const wanted = [kept ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')]
  return wanted.find(isLocale) ?? locales[0]
}

/** Show the app in a language: fetch its words, turn the page its way, remember the choice. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'web')) {
    for (const {default: some} of await words[locale]()) {
      i18next.addResourceBundle(locale, 'web', some, true)
    }
  }
  await i18next.changeLanguage(locale)
  document.cookie = `${cookieName}=${locale}; path=/; max-age=${String(keptSeconds)}; samesite=lax`
  document.documentElement.lang = localeFacts[locale].tag
  document.documentElement.dir = localeFacts[locale].direction
}

/** Make the words ready before the first screen. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    ns: ['web'],
    defaultNS: 'web',
    resources: {},
    fallbackLng: false,
    // React escapes what it shows; here a value is only kept apart from words that run the other way.
    interpolation: {escape: (value: string) => isolateForeign(value, localeFacts[language()].direction)},
  })
  await speak(firstLanguage())
}

/** The language of the interface. */
export const language = (): Locale => (isLocale(i18next.language) ? i18next.language : locales[0])
