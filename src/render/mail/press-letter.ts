import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {urlOf} from '../address.js'
import {renderBody} from '../body/body.js'
import {shownField, type EditionInput} from '../edition.js'
import {placeAt} from '../images.js'
import {day, notice} from '../page/article.js'
import {setInline} from '../page/plain.js'
import type {Site} from '../site.js'
import {categoryName, wordsOf} from '../words.js'
import {writeLetter, type ReaderLetter} from './write-letter.js'

/** Write the letter that brings an edition to the press: its text, and where it stands on the site. */
export function pressLetter(
  edition: EditionInput,
  address: string,
  site: Site,
  facts: LocaleFacts,
): ReaderLetter {
  const words = wordsOf(facts.locale)
  const images = placeAt(edition, (at) => urlOf(site.baseUrl, at))
  const place = shownField(edition, 'place')
  const subject = edition.version > 1 ? `${words('corrected')} — ${edition.title}` : edition.title
  return writeLetter(
    subject,
    [
      h(
        'p',
        setInline(`${site.authority[facts.locale]} — ${categoryName(edition.category, facts.locale)}`, facts),
      ),
      h('h1', setInline(edition.title, facts)),
      h('p', [
        ...(place === '' ? [] : [...setInline(place, facts), text(' — ')]),
        day(edition.issuedAt, facts),
        text(' — '),
        reference(edition.reference),
      ]),
      ...edition.notes.map((note) => notice(note, facts)),
      ...(renderBody(edition.text, edition.format, facts, edition.title, images)
        .children as ElementContent[]),
      ...closing(words('readOnSite'), urlOf(site.baseUrl, address), site, facts),
    ],
    facts,
  )
}

/** Write the letter that tells the press of a withdrawal: that, when and why, and no word of the document. */
export function withdrawalLetter(
  edition: Omit<EditionInput, 'text'>,
  address: string,
  site: Site,
  facts: LocaleFacts,
): ReaderLetter {
  const words = wordsOf(facts.locale)
  return writeLetter(
    `${words('withdrawn')} — ${edition.reference}`,
    [
      h('h1', words('withdrawnTitle')),
      h('p', [reference(edition.reference)]),
      h('p', words('withdrawnText')),
      ...edition.notes.filter(({kind}) => kind === 'withdrawal').map((note) => notice(note, facts)),
      ...closing(words('readOnSite'), urlOf(site.baseUrl, address), site, facts),
    ],
    facts,
  )
}

const text = (value: string): ElementContent => ({type: 'text', value})
const reference = (value: string): ElementContent => h('bdi', {dir: 'ltr'}, value)

/** Say where it stands on the site, and why the letter came. */
export const closing = (
  label: string,
  url: string,
  site: Site,
  facts: LocaleFacts,
): readonly ElementContent[] => [
  h('hr'),
  h('p', [h('a', {href: url}, label)]),
  h('p', setInline(wordsOf(facts.locale)('mailWhy', {authority: site.authority[facts.locale]}), facts)),
]
