import {facts} from '../../locales/index.js'
import type {Config} from '../config.js'
import {locales, type Locale} from '../model/locale.js'
import type {Site} from './site.js'
import {wordsOf} from './words.js'

/** Give what every page of this house's site shares. */
export function siteOf(config: Pick<Config, 'baseUrl' | 'host' | 'port'>): Site {
  const each = (key: 'siteName' | 'authority') =>
    Object.fromEntries(locales.map((locale) => [locale, wordsOf(locale)(key)])) as Record<Locale, string>
  return {
    baseUrl: config.baseUrl ?? `http://${config.host}:${config.port}/site`,
    siteName: each('siteName'),
    authority: each('authority'),
    defaultLocale: facts.fr.locale,
  }
}
