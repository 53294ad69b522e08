import type {Element, ElementContent} from 'hast'
import type {Raw} from 'mdast-util-to-hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {hrefOf, permanentAddress, urlOf} from '../address.js'
import {formatDay} from '../date.js'
import type {EditionHead, Note} from '../edition.js'
import type {Site} from '../site.js'
import {categoryName, wordsOf, type WordKey} from '../words.js'
import {clean} from '../typography/clean.js'
import {setInline} from './plain.js'

/** Front matter fields that readers see, in order. */
const shownFields = ['hijri', 'place', 'signatory', 'contact'] as const satisfies readonly WordKey[]

/** Build the communiqué itself: its heading, the notes about it, its text as `setBody` wrote it, what identifies it. */
export function article(edition: EditionHead, html: string, site: Site, facts: LocaleFacts): Element {
  const body: Raw = {type: 'raw', value: html}
  return h('article', [
    h('header', [
      h('p', {className: ['category']}, setInline(categoryName(edition.category, edition.locale), facts)),
      h('h1', setInline(edition.title, facts)),
      h('p', {className: ['dateline']}, [day(edition.issuedAt, facts)]),
    ]),
    ...edition.notes.map((note) => notice(note, facts)),
    h('div', {className: ['text']}, [body]),
    about(edition, site, facts),
  ])
}

/** Show a day, its machine value beside it. */
export const day = (instant: string, facts: LocaleFacts): Element =>
  h('time', {dateTime: new Date(instant).toISOString()}, formatDay(instant, facts))

const noteWords = {correction: 'corrected', withdrawal: 'withdrawn'} as const

/** Tell readers of a correction or a withdrawal. */
export const notice = (note: Note, facts: LocaleFacts): Element =>
  h('aside', {className: ['note', note.kind], role: 'note'}, [
    h('p', [h('strong', wordsOf(facts.locale)(noteWords[note.kind])), ' — ', day(note.at, facts)]),
    h('p', setInline(note.text, facts)),
  ])

/** Show the number of the version; when there were others, it leads to them. */
const versionCell = ({version, history}: EditionHead, site: Site): ElementContent[] =>
  history === undefined
    ? [{type: 'text', value: `${version}`}]
    : [h('a', {href: hrefOf(site.baseUrl, history)}, `${version}`)]

const pdfLink = (address: string, site: Site): Element =>
  h(
    'a',
    {href: hrefOf(site.baseUrl, address), dir: 'ltr', type: 'application/pdf'},
    address.split('/').at(-1) ?? '',
  )

type Row = readonly [WordKey, ElementContent[]]
const row = (name: WordKey, value: ElementContent[]): Row => [name, value]

function about(edition: EditionHead, site: Site, facts: LocaleFacts): Element {
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
      const value = edition.fields[name]
      return value === undefined || value === '' ? [] : [row(name, setInline(value, facts))]
    }),
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
