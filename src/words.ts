import {readFileSync, readdirSync} from 'node:fs'
import i18next, {type i18n, type TFunction} from 'i18next'
import {facts} from '../locales/index.js'
import {isolateForeign} from './model/isolate.js'
import {locales, type Locale} from './model/locale.js'
import type {BayanError} from './errors.js'
import type {Issue} from './model/issue.js'

const folder = new URL('../locales/', import.meta.url)

/** Every `locales/<locale>/<namespace>.json`, read once. */
function readResources(): Record<string, Record<string, object>> {
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        readdirSync(new URL(`${locale}/`, folder))
          .filter((name) => name.endsWith('.json'))
          .map((name) => [
            name.slice(0, -'.json'.length),
            JSON.parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8')) as object,
          ]),
      ),
    ]),
  )
}

let instance: i18n | undefined

function open(): i18n {
  if (instance) return instance
  const resources = readResources()
  instance = i18next.createInstance()
  void instance.init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(resources['en'] ?? {}),
    interpolation: {escapeValue: false},
    initAsync: false,
  })
  return instance
}

/** Give the words of one locale: `words('ar')('errors:not_found.message')`. */
export const words = (locale: Locale): TFunction => open().getFixedT(locale)

/** Make values fit to stand in the words of a locale. */
const told = (values: Readonly<Record<string, string | number>>, locale: Locale) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolateForeign(value, facts[locale].direction) : value,
    ]),
  )

/** Say an error in a person's language: what happened, and what to do. */
export function sayError(error: BayanError, locale: Locale): {message: string; remedy: string} {
  const say = words(locale)
  return {
    message: say(`errors:${error.code}.message`, {
      ...told(error.detail, locale),
      defaultValue: error.message,
    }),
    remedy: say(`errors:${error.code}.remedy`, {...told(error.detail, locale), defaultValue: ''}),
  }
}

/** Choose a locale from an `Accept-Language` header or a `LANG` variable; English when none is ours. */
export function chooseLocale(wanted: string | undefined): Locale {
  const asked = (wanted ?? '').toLowerCase().split(',')
  for (const one of asked) {
    const found = locales.find((locale) => one.trim().startsWith(facts[locale].locale))
    if (found) return found
  }
  return 'en'
}

/** Say an issue in a person's language. */
export function sayIssue(issue: Issue, locale: Locale): {message: string; remedy: string} {
  const say = words(locale)
  return {
    message: say(`issues:${issue.rule}.message`, {...told(issue.detail, locale), defaultValue: issue.rule}),
    remedy: say(`issues:${issue.rule}.remedy`, {...told(issue.detail, locale), defaultValue: ''}),
  }
}

/** Say why a machine gave no draft: a reason of its own, or an error's message. */
export function sayReason(reason: string, locale: Locale): string {
  const say = words(locale)
  return say([`reasons:${reason}`, `errors:${reason}.message`], {defaultValue: reason})
}
