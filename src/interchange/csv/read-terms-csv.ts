import type {Concept, Term} from '../../model/term.js'
import {contentId} from '../content-id.js'
import {imported, refused, type Imported} from '../imported.js'
import {localeOf} from '../locale-of.js'
import {statusOf} from '../tbx/statuses.js'
import {readRows} from './read-rows.js'
import {wideCells} from './wide-cells.js'

type Cells = Readonly<Record<string, string>>

const day = /^\d{4}-\d\d-\d\d$/

/**
 * Read concepts from CSV, either a row a concept with a column for each locale, or as `writeTermsCsv` writes them: a
 * row a term, rows of one `concept` one after another.
 */
export async function* readTermsCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Imported<Concept>> {
  let open = null as {readonly line: number; readonly concept: Concept} | null
  for await (const row of readRows(bytes)) {
    if (row.type === 'bad') yield refused(row.line, row.reason, row.detail)
    else if (row.cells['term'] === undefined) yield wideConcept(row.line, row.cells)
    else {
      const term = termOf(row.cells)
      if (typeof term === 'string') {
        yield refused(row.line, term, row.cells['term'])
        continue
      }
      const id = row.cells['concept'] ?? ''
      if (open && open.concept.id === id) {
        open = {...open, concept: {...open.concept, terms: [...open.concept.terms, term]}}
        continue
      }
      if (open) yield imported(open.line, open.concept)
      open = {line: row.line, concept: conceptOf(id || contentId([term]), row.cells, [term])}
    }
  }
  if (open) yield imported(open.line, open.concept)
}

function wideConcept(line: number, cells: Cells): Imported<Concept> {
  const terms = wideCells(cells).map(([locale, text]): Term => ({
    locale,
    text,
    status: 'preferred',
    validFrom: null,
    validTo: null,
  }))
  if (terms.length === 0) return refused(line, 'blank')
  return imported(line, conceptOf(cells['concept'] || contentId(terms), cells, terms))
}

const conceptOf = (id: string, cells: Cells, terms: readonly Term[]): Concept => ({
  id,
  category: cells['category'] ?? '',
  definition: cells['definition'] ?? '',
  terms,
})

function termOf(cells: Cells): Term | 'too_few_locales' | 'blank' | 'date_invalid' {
  const locale = localeOf(cells['locale'])
  const text = (cells['term'] ?? '').trim()
  const [from, to] = [cells['valid_from'] ?? '', cells['valid_to'] ?? '']
  if (locale === null) return 'too_few_locales'
  if (text === '') return 'blank'
  if ([from, to].some((date) => date !== '' && !isDay(date))) return 'date_invalid'
  const status = statusOf(cells['status'] ?? '') ?? 'preferred'
  return {locale, text, status, validFrom: from || null, validTo: to || null}
}

const isDay = (date: string): boolean => day.test(date) && !Number.isNaN(Date.parse(date))
