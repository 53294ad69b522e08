import {facts} from '../../locales/index.js'
import type {Config} from '../config.js'
import {locales, type Locale} from '../model/locale.js'
import type {Site} from './site.js'
import {readTheme} from './theme.js'
import {wordsOf} from './words.js'

/** Give what every page of this house's site shares: what its theme says, else the words that come with Bayan. */
export function siteOf(
  config: Pick<Config, 'baseUrl' | 'host' | 'port'> & Partial<Pick<Config, 'themeFolder'>>,
): Site {
  const {site, css, logo, slots} = readTheme(config.themeFolder ?? null)
  const each = (key: 'siteName' | 'authority') =>
    Object.fromEntries(
      locales.map((locale) => [locale, site[key]?.[locale] ?? wordsOf(locale)(key)]),
    ) as Record<Locale, string>
  return {
    baseUrl: config.baseUrl ?? `http://${config.host}:${config.port}/site`,
    siteName: each('siteName'),
    authority: each('authority'),
    defaultLocale: facts.fr.locale,
    ...(site.about === undefined ? {} : {about: site.about}),
    ...(site.contact === undefined ? {} : {contact: site.contact}),
    ...(site.authoritative === undefined ? {} : {authoritative: site.authoritative}),
    ...(site.showsOrigins === true ? {showsOrigins: true} : {}),
    ...(Object.keys(slots).length === 0 ? {} : {slots}),
    ...(css === '' ? {} : {css}),
    ...(logo === null ? {} : {logo}),
  }
}
