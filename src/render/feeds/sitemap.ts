import {locales, type Locale} from '../../model/locale.js'
import {urlOf} from '../address.js'
import {alternatesOf, type Alternate} from '../page/alternates.js'
import type {FactsByLocale, Site} from '../site.js'
import {element, xmlDocument} from './xml.js'

/** A work, the locales it is public in with their addresses, and when it last changed (ISO 8601) where that is known. */
export interface SitemapDocument {
  readonly published: ReadonlyMap<Locale, string>
  readonly modifiedAt?: string
  /** What its pages name as their versions, when it is not the published set alone. */
  readonly alternates?: readonly Alternate[]
}

/** Write the sitemap: each version of each work, with the same alternates as its page has. */
export function renderSitemap(documents: readonly SitemapDocument[], site: Site, all: FactsByLocale): string {
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ...documents.flatMap((document) => entriesOf(document, site, all)),
    ),
  )
}

const entriesOf = ({published, modifiedAt, alternates}: SitemapDocument, site: Site, all: FactsByLocale) => {
  const links = (alternates ?? alternatesOf(published, site.defaultLocale)).map(({locale, address}) =>
    element('xhtml:link', {
      rel: 'alternate',
      hreflang: locale === null ? 'x-default' : all[locale].tag,
      href: urlOf(site.baseUrl, address),
    }),
  )
  return locales.flatMap((locale) => {
    const address = published.get(locale)
    if (address === undefined) return []
    const loc = element('loc', {}, urlOf(site.baseUrl, address))
    const changed =
      modifiedAt === undefined ? [] : [element('lastmod', {}, new Date(modifiedAt).toISOString())]
    return [element('url', {}, loc, ...changed, ...links)]
  })
}
