import type {Element, ElementContent} from 'hast'
import type {Raw} from 'mdast-util-to-hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {shownFields} from '../../model/document.js'
import {hrefOf, permanentAddress, urlOf} from '../address.js'
import {formatDay} from '../date.js'
import {shownField, type EditionHead, type Note} from '../edition.js'
import {authoritativeLocale, type DocumentSite, type FactsByLocale, type Site} from '../site.js'
import {categoryName, wordsOf, type WordKey} from '../words.js'
import {clean} from '../typography/clean.js'
import {onward} from './onward.js'
import {setInline} from './plain.js'
import {slot} from './slot.js'

/**
 * Build the communiqué itself: its heading, the notes about it, its text and how it came to be as `setBody` wrote them,
 * what identifies it.
 */
export function article(
  edition: EditionHead,
  body: string,
  site: DocumentSite,
  facts: LocaleFacts,
  all: FactsByLocale,
): Element {
  const set: Raw = {type: 'raw', value: body}
  return h('article', [
    h('header', [
      h('p', {className: ['category']}, setInline(categoryName(edition.category, edition.locale), facts)),
      h('h1', setInline(edition.title, facts)),
      h('p', {className: ['dateline']}, [day(edition.issuedAt, facts)]),
    ]),
    ...edition.notes.map((note) => notice(note, facts)),
    ...onward(edition, site),
    set,
    ...slot('closing', site, facts),
    about(edition, site, facts, all),
  ])
}

/** Show a day, its machine value beside it. */
export const day = (instant: string, facts: LocaleFacts): Element =>
  h('time', {dateTime: new Date(instant).toISOString()}, formatDay(instant, facts))

const noteWords = {correction: 'corrected', withdrawal: 'withdrawn', replaced: 'replaced'} as const

/** Tell readers of a correction or a withdrawal. */
export const notice = (note: Note, facts: LocaleFacts): Element =>
  h('aside', {className: ['note', note.kind], role: 'note'}, [
    h('p', [h('strong', wordsOf(facts.locale)(noteWords[note.kind])), ' — ', day(note.at, facts)]),
    h('p', setInline(note.text, facts)),
  ])

/** Show the number of the version; when there were others, say where they are listed. */
function versionCell({version, history, locale}: EditionHead, site: Site): ElementContent[] {
  const number = text(`${version}`)
  if (history === undefined) return [number]
  const link = h('a', {href: hrefOf(site.baseUrl, history)}, wordsOf(locale)('versions'))
  return [number, h('span', {className: ['onward']}, [' — ', link])]
}

const pdfLink = (address: string, site: Site): Element =>
  h(
    'a',
    {href: hrefOf(site.baseUrl, address), dir: 'ltr', type: 'application/pdf'},
    address.split('/').at(-1) ?? '',
  )

type Row = readonly [WordKey, ElementContent[]]
const row = (name: WordKey, value: ElementContent[]): Row => [name, value]

/** Tell which version counts when versions differ: this one, or another by its own name. One that was replaced counts no more. */
function authority(
  edition: EditionHead,
  site: DocumentSite,
  facts: LocaleFacts,
  all: FactsByLocale,
): readonly Row[] {
  const locale = authoritativeLocale(edition, site)
  if (locale === null || edition.isReplaced) return []
  const words = wordsOf(facts.locale)
  if (locale === edition.locale) return [row('authoritative', [text(words('authoritativeThis'))])]
  const {tag, direction, name} = all[locale]
  const own = {lang: tag, dir: direction}
  const address = site.published.get(locale)
  const shown =
    address === undefined
      ? h('bdi', own, name)
      : h('a', {...own, href: hrefOf(site.baseUrl, address), hrefLang: tag}, name)
  return [row('authoritative', [shown])]
}

const text = (value: string): ElementContent => ({type: 'text', value})

function about(edition: EditionHead, site: DocumentSite, facts: LocaleFacts, all: FactsByLocale): Element {
  const words = wordsOf(facts.locale)
  const permanent = permanentAddress(edition.locale, edition.id)
  const link = h(
    'a',
    {href: hrefOf(site.baseUrl, permanent), dir: 'ltr', className: ['address'], rel: 'bookmark'},
    urlOf(site.baseUrl, permanent),
  )
  const rows: readonly Row[] = [
    ['reference', [h('bdi', {dir: 'ltr', className: ['token']}, clean(edition.reference))]],
    ['published', [day(edition.issuedAt, facts)]],
    ...(edition.version > 1 ? [row('updated', [day(edition.modifiedAt, facts)])] : []),
    ...shownFields.flatMap((name) => {
      const value = shownField(edition, name)
      return value === '' ? [] : [row(name, setInline(value, facts))]
    }),
    ...authority(edition, site, facts, all),
    ['version', versionCell(edition, site)],
    ...(edition.pdfAddress === undefined ? [] : [row('pdf', [pdfLink(edition.pdfAddress, site)])]),
    ['permanent', [link]],
  ]
  return h('footer', {className: ['about']}, [
    h('h2', {id: 'about'}, words('about')),
    h(
      'dl',
      rows.map(([name, value]) => h('div', [h('dt', words(name)), h('dd', value)])),
    ),
  ])
}
