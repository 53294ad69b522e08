import {renderBody} from '../body/body.js'
import {addressOf} from '../address.js'
import type {EditionInput} from '../edition.js'
import type {DocumentSite, FactsByLocale} from '../site.js'
import {alternatesOf} from './alternates.js'
import {article} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {describe, jsonLd} from './json-ld.js'
import {locales} from '../../model/locale.js'

/**
 * Render an edition's page as HTML. `site.published` is every locale the document is public in once this release is out,
 * the edition's own included. Same input, same bytes.
 */
export function renderPage(edition: EditionInput, site: DocumentSite, all: FactsByLocale): string {
  const facts = all[edition.locale]
  const body = renderBody(edition.text, edition.format, facts, edition.title)
  const versions = new Map(site.published)
  if (!versions.has(edition.locale)) versions.set(edition.locale, addressOf(edition))
  const whole = {...site, published: versions}
  const head = pageHead(
    {
      title: edition.title,
      description: describe(body) || edition.title,
      address: versions.get(edition.locale) ?? null,
      alternates: alternatesOf(versions, site.defaultLocale),
      openGraph: [
        ['og:type', 'article'],
        ['og:locale', openGraphLocale(facts.tag)],
        ...locales
          .filter((locale) => locale !== edition.locale && versions.has(locale))
          .map((locale) => ['og:locale:alternate', openGraphLocale(all[locale].tag)] as const),
        ['article:published_time', edition.issuedAt],
        ['article:modified_time', edition.modifiedAt],
      ],
      jsonLd: jsonLd(edition, whole, all),
    },
    site,
    facts,
    all,
  )
  return writePage(facts, head, frame([article(edition, body, site, facts)], versions, site, facts, all))
}

/** Open Graph writes `language_TERRITORY`; French without a region is its default, `fr_FR`. */
const openGraphLocale = (tag: string): string => {
  const known = openGraphLocales.get(tag)
  if (known !== undefined) return known
  const {language, region} = new Intl.Locale(tag).maximize()
  const made = `${language}_${region ?? ''}`
  openGraphLocales.set(tag, made)
  return made
}
const openGraphLocales = new Map<string, string>()
