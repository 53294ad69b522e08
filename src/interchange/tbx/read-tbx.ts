import type {Concept, Term} from '../../model/term.js'
import {contentId} from '../content-id.js'
import {imported, refused, type Imported} from '../imported.js'
import {localeOf} from '../locale-of.js'
import {readOn} from '../xml/read-on.js'
import type {Attributes} from '../xml/read-xml.js'
import {statusOf} from './statuses.js'
import {readValidity} from './validity.js'

/** Most UTF-16 units of one term, and of a definition. */
const maxTermChars = 1_000
const maxDefinitionChars = 10_000

/** What version 2 calls what version 3 calls otherwise. */
const names: Readonly<Record<string, string>> = {
  martif: 'tbx',
  termEntry: 'conceptEntry',
  langSet: 'langSec',
  tig: 'termSec',
  ntig: 'termSec',
}

interface OpenConcept {
  readonly line: number
  readonly id: string
  category: string
  definition: string
  readonly terms: Term[]
  skipped: number
}

type OpenTerm = {-readonly [K in Exclude<keyof Term, 'locale'>]: Term[K]}

const emptyTerm = (): OpenTerm => ({text: '', status: 'preferred', validFrom: null, validTo: null})

/**
 * Read TBX version 2 (martif) or 3, categories as attributes (DCA) or as elements (DCT), as loosely as real exports
 * are written: concepts with terms of ours, and what was refused and why.
 */
export async function* readTbx(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Imported<Concept>> {
  let root = ''
  let concept: OpenConcept | null = null
  let tag = ''
  let term: OpenTerm | null = null
  let text = ''
  let category = ''
  for await (const event of readOn(bytes, ['conceptEntry', 'termEntry'])) {
    if (event.type === 'fault') {
      yield refused(event.line, event.reason, event.detail)
      ;[concept, term] = [null, null]
      continue
    }
    if (event.type === 'broken') {
      yield refused(event.line, event.reason, event.detail)
      return
    }
    if (event.type === 'text') {
      if (text.length <= maxDefinitionChars) text += event.value
      continue
    }
    const local = event.name.replace(/^.*:/, '')
    const name = names[local] ?? local
    if (event.type === 'open') {
      if (root === '' && name !== 'tbx') {
        yield refused(event.line, 'not_this_format', event.name)
        return
      }
      root = 'tbx'
      // A term may hold `hi` and the like, whose text is of the term.
      if (name !== 'hi' && name !== 'foreign') text = ''
      category = event.attributes['type'] ?? name
      if (name === 'conceptEntry') concept = openConcept(event.line, event.attributes)
      if (name === 'langSec') tag = event.attributes['xml:lang'] ?? event.attributes['lang'] ?? ''
      if (name === 'termSec') term = emptyTerm()
    } else if (concept) {
      const value = text.trim()
      if (name === 'term' && term) term.text = value
      else if (name === 'note' && term) Object.assign(term, readValidity(value) ?? {})
      else if (category === 'administrativeStatus' && term) term.status = statusOf(value) ?? term.status
      else if (category === 'subjectField' && !term) concept.category ||= value
      else if (category === 'definition' && concept.definition === '') concept.definition = value
      if (name !== 'hi' && name !== 'foreign') category = ''
      if (name === 'termSec' && term) {
        keep(concept, tag, term)
        term = null
      } else if (name === 'conceptEntry') {
        yield finish(concept)
        concept = null
      }
    }
  }
}

const openConcept = (line: number, attributes: Attributes): OpenConcept => ({
  line,
  id: attributes['id'] ?? '',
  category: '',
  definition: '',
  terms: [],
  skipped: 0,
})

function keep(concept: OpenConcept, tag: string, term: OpenTerm): void {
  const locale = localeOf(tag)
  if (locale === null || term.text === '') concept.skipped++
  else concept.terms.push({locale, ...term})
}

function finish(concept: OpenConcept): Imported<Concept> {
  const {line, terms, category, definition} = concept
  if (terms.length === 0) return refused(line, concept.skipped > 0 ? 'too_few_locales' : 'blank', concept.id)
  if (terms.some(({text}) => text.length > maxTermChars) || definition.length > maxDefinitionChars)
    return refused(line, 'too_long', concept.id)
  return imported(line, {id: concept.id || contentId(terms), category, definition, terms})
}
