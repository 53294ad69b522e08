import type {FastifyReply, FastifyRequest} from 'fastify'
import {isLocale, type Locale} from '../../model/locale.js'
import {chooseLocale} from '../../words.js'

/** The language that somebody chose, on the desk or on the page to come in; the desk reads and writes it too. */
const languageCookie = 'bayan_language'
const keptSeconds = 365 * 24 * 60 * 60

/** Give the language of a page outside the desk: asked for in its address, chosen before, or the browser's. */
export function languageOf({query, cookies, headers}: FastifyRequest): Locale {
  const {lang} = query as {readonly lang?: unknown}
  const asked = [lang, cookies[languageCookie]].find((one) => typeof one === 'string' && isLocale(one))
  return (asked as Locale | undefined) ?? chooseLocale(headers['accept-language'])
}

/** Remember the language for the next page, and for the desk. */
export function rememberLanguage(reply: FastifyReply, locale: Locale): void {
  reply.setCookie(languageCookie, locale, {path: '/', sameSite: 'lax', maxAge: keptSeconds})
}
