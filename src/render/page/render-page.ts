import {setBody, type SetBody} from '../body/set-body.js'
import {addressOf} from '../address.js'
import type {EditionHead, EditionInput} from '../edition.js'
import type {PlacedImage} from '../images.js'
import type {DocumentSite, FactsByLocale} from '../site.js'
import {alternatesOf} from './alternates.js'
import {article} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {jsonLd} from './json-ld.js'
import {wordsOf} from '../words.js'
import {locales} from '../../model/locale.js'

/**
 * Render an edition's page as HTML. `site.published` is every locale the document is public in once this release is out,
 * the edition's own included; `images` are those of the edition, on the site unless told otherwise. Same input, same bytes.
 */
export const renderPage = (
  edition: EditionInput,
  site: DocumentSite,
  all: FactsByLocale,
  images?: readonly PlacedImage[],
): string => pageAround(setBody(edition, site, all, images), edition, site, all)

/** Put the page of an edition around its text, set before. */
export function pageAround(
  body: SetBody,
  edition: EditionHead,
  site: DocumentSite,
  all: FactsByLocale,
): string {
  const facts = all[edition.locale]
  const versions = new Map(site.published)
  if (!versions.has(edition.locale)) versions.set(edition.locale, addressOf(edition))
  const whole = {...site, published: versions}
  const head = pageHead(
    {
      title: titleOf(edition),
      description: body.description || edition.title,
      address: edition.isReplaced ? null : (versions.get(edition.locale) ?? null),
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
      jsonLd: edition.isReplaced ? null : jsonLd(edition, whole, all),
    },
    site,
    facts,
    all,
  )
  return writePage(
    facts,
    head,
    frame([article(edition, body.html, whole, facts, all)], versions, site, facts, all),
  )
}

/** An earlier version says so where its title stands alone: among tabs, marks and what was visited. */
const titleOf = ({title, locale, version, isReplaced}: EditionHead): string =>
  isReplaced ? `${title} (${wordsOf(locale)('version')} ${version})` : title

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
