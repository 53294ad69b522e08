import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {extract} from '../../document/extract.js'
import {fieldsIn} from '../../document/shown-fields.js'
import type {Extracted} from '../../model/document.js'
import {plainText} from '../../model/inline.js'
import {mapElements, textOf} from '../body/walk.js'
import type {EditionInput} from '../edition.js'
import {provenances, readProvenance} from '../provenance.js'
import {group} from '../group.js'
import {wordsOf} from '../words.js'
import {setInline} from './plain.js'

const excerptMaxChars = 60
/** Blocks that a unit may stand in. */
const blocks = /^(?:p|h[2-6]|li|t[dh])$/u

/** A body whose paragraphs can be pointed at, and the section that tells how they came to be. */
export interface WithOrigins {
  readonly body: Root
  readonly section: readonly Element[]
}

/** Tell of each paragraph of a translation how it came to be, by links to it; nothing when that is not known. */
export function withOrigins(edition: EditionInput, body: Root, facts: LocaleFacts): WithOrigins {
  const {provenance} = edition
  if (provenance === undefined || provenance === null) return {body, section: []}
  const units = unitsOf(edition)
    .map(({id, content}) => ({id, text: plainText(content), kinds: readProvenance(provenance, id)}))
    .filter(({kinds}) => kinds.length > 0)
  const {marked, ids} = mark(body, new Set(units.map(({text}) => fold(text))))
  const words = wordsOf(facts.locale)
  const lines = group(units, ({kinds}) => provenances.filter((kind) => kinds.includes(kind)).join(' '))
  const section = h('section', {className: ['origins'], ariaLabelledBy: ['origins']}, [
    h('h2', {id: 'origins'}, words('origins')),
    h('p', words('originsWhy')),
    h(
      'dl',
      [...lines].map(([kinds, of]) =>
        h('div', [
          h(
            'dt',
            kinds
              .split(' ')
              .map((kind) => words(`origin_${kind as (typeof provenances)[number]}`))
              .join(' + '),
          ),
          ...of.map(({text}) => h('dd', place(text, ids, facts))),
        ]),
      ),
    ),
  ])
  return {body: marked, section: units.length === 0 ? [] : [section]}
}

/** Cut a text as its original was cut: what is not data of the original was translated, whatever is translated by default now. */
function unitsOf({text, format, fields}: EditionInput): Extracted['units'] {
  const named = Object.keys(fieldsIn(text, format))
  const translatableFields = named.filter((name) => !Object.hasOwn(fields, name))
  return extract(text, format, {translatableFields}).units
}

/** Give the paragraphs that hold these texts an id, unless they have one. */
function mark(body: Root, wanted: ReadonlySet<string>): {marked: Root; ids: ReadonlyMap<string, string>} {
  const ids = new Map<string, string>()
  const marked = mapElements(body, (element) => {
    const text = blocks.test(element.tagName) ? fold(textOf(element)) : ''
    if (!wanted.has(text) || ids.has(text)) return element
    const id = String(element.properties['id'] ?? `text-${ids.size + 1}`)
    ids.set(text, id)
    return {...element, properties: {...element.properties, id}}
  })
  return {marked, ids}
}

function place(text: string, ids: ReadonlyMap<string, string>, facts: LocaleFacts): ElementContent[] {
  const shown = setInline(excerpt(text), facts)
  const id = ids.get(fold(text))
  return id === undefined ? shown : [h('a', {href: `#${id}`}, shown)]
}

/** Typography and direction change spaces and signs alone. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= excerptMaxChars ? flat : `${flat.slice(0, flat.lastIndexOf(' ', excerptMaxChars))}…`
}
