import {locales} from '../../model/locale.js'
import {urlOf} from '../address.js'
import {mapElements, textOf} from '../body/walk.js'
import type {EditionHead} from '../edition.js'
import type {DocumentSite, FactsByLocale} from '../site.js'
import {categoryName} from '../words.js'
import {setText} from './plain.js'
import type {Element, Root} from 'hast'

const descriptionMaxChars = 160

/** Describe an edition as a schema.org NewsArticle, tied to the work's other published versions. */
export function jsonLd(edition: EditionHead, site: DocumentSite, all: FactsByLocale): object {
  const facts = all[edition.locale]
  const idOf = (address: string) => ({
    '@type': 'NewsArticle',
    '@id': urlOf(site.baseUrl, address),
  })
  const own = site.published.get(edition.locale)
  const source = site.published.get(edition.sourceLocale)
  const translations = locales
    .filter((locale) => locale !== edition.locale && locale !== edition.sourceLocale)
    .flatMap((locale) => {
      const address = site.published.get(locale)
      return address === undefined ? [] : [{...idOf(address), inLanguage: all[locale].tag}]
    })
  const isSource = edition.locale === edition.sourceLocale
  const notes = edition.notes.map(({at, text}) => ({
    '@type': 'CorrectionComment',
    text: setText(text, facts),
    datePublished: at,
  }))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(own === undefined ? {} : {'@id': urlOf(site.baseUrl, own), url: urlOf(site.baseUrl, own)}),
    headline: setText(edition.title, facts),
    inLanguage: facts.tag,
    identifier: edition.reference,
    articleSection: setText(categoryName(edition.category, edition.locale), facts),
    datePublished: edition.issuedAt,
    dateModified: edition.modifiedAt,
    version: edition.version,
    publisher: {'@type': 'GovernmentOrganization', name: setText(site.authority[edition.locale], facts)},
    ...(isSource && translations.length > 0 ? {workTranslation: translations} : {}),
    ...(!isSource && source !== undefined
      ? {translationOfWork: {...idOf(source), inLanguage: all[edition.sourceLocale].tag}}
      : {}),
    ...(notes.length > 0 ? {correction: notes} : {}),
  }
}

/** Give the first words of a body, to the end of a word before 160 characters; the number of a note is no word. */
export function describe(body: Root): string {
  const first = body.children.find((node) => node.type === 'element' && node.tagName === 'p')
  const paragraph = first && mapElements({type: 'root', children: [first]}, withoutNote)
  const text = (paragraph === undefined ? '' : textOf(paragraph)).replace(/[^\S\u00A0\u202F]+/gu, ' ').trim()
  if (text.length <= descriptionMaxChars) return text
  return `${text.slice(0, text.lastIndexOf(' ', descriptionMaxChars)).replace(/[\s,;:،؛]+$/u, '')}…`
}

const withoutNote = (element: Element): Element[] => (element.tagName === 'sup' ? [] : [element])
