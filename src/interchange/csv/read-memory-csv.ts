import {textContent} from '../../model/inline.js'
import type {MemoryUnit} from '../../model/memory.js'
import {imported, refused, type Imported} from '../imported.js'
import {readRows} from './read-rows.js'
import {wideCells} from './wide-cells.js'

/** Most UTF-16 units of one segment. */
const maxSegmentChars = 20_000

/** Read memory units from CSV: a column for each locale (`fr`, `ar-MA` …), plain text without codes. */
export async function* readMemoryCsv(
  bytes: AsyncIterable<Uint8Array>,
  source: {readonly origin: string; readonly now: Date},
): AsyncGenerator<Imported<Omit<MemoryUnit, 'id'>>> {
  for await (const row of readRows(bytes)) {
    if (row.type === 'bad') {
      yield refused(row.line, row.reason, row.detail)
      continue
    }
    const cells = wideCells(row.cells)
    if (new Set(cells.map(([locale]) => locale)).size !== cells.length)
      yield refused(row.line, 'locale_twice')
    else if (cells.length < 2) yield refused(row.line, 'too_few_locales', Object.keys(row.cells).join(' '))
    else if (cells.some(([, text]) => text.length > maxSegmentChars)) yield refused(row.line, 'too_long')
    else
      yield imported(row.line, {
        variants: cells.map(([locale, text]) => ({locale, content: textContent(text)})),
        origin: source.origin,
        communique: null,
        authoritative: null,
        createdAt: source.now,
      })
  }
}
