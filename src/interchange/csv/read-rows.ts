import {Readable} from 'node:stream'
import {CsvError, parse} from 'csv-parse'
import {unwritableIn} from '../../model/unwritable.js'
import {decode} from '../decode.js'
import {Unreadable, type RefusalReason} from '../imported.js'
import {sniffDelimiter} from './sniff-delimiter.js'

/** Most characters of one row; an open quotation mark would take the rest of the file. */
const maxRowChars = 1_000_000

/** One row by its column names (trimmed, lower case), or what ended the reading. */
export type Row =
  | {readonly type: 'row'; readonly line: number; readonly cells: Readonly<Record<string, string>>}
  | {readonly type: 'bad'; readonly line: number; readonly reason: RefusalReason; readonly detail: string}

interface Read {
  readonly info: {readonly lines: number}
  readonly record: Readonly<Record<string, string>>
}

/** Read CSV rows under a line of column names, with the delimiter that the file has. */
export async function* readRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let lines = 1
  try {
    const texts = decode(bytes)
    const first = await texts.next()
    const head = first.done ? '' : first.value
    const bad: Row[] = []
    const parser = parse({
      bom: true,
      delimiter: sniffDelimiter(head),
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      max_record_size: maxRowChars,
      skip_records_with_error: true,
      on_skip: (error) => void bad.push(badRow(error, lines)),
    })
    const source = Readable.from(
      (async function* () {
        yield head
        yield* texts
      })(),
    )
    source.on('error', (error) => parser.destroy(error))
    for await (const {info, record} of source.pipe(parser) as AsyncIterable<Read>) {
      yield* bad.splice(0)
      lines = info.lines
      const found = Object.values(record).flatMap((text) => unwritableIn(text) ?? [])[0]
      yield found
        ? {type: 'bad', line: info.lines, reason: 'malformed', detail: found.got}
        : {type: 'row', line: info.lines, cells: record}
    }
    yield* bad.splice(0)
  } catch (error) {
    if (error instanceof Unreadable)
      yield {type: 'bad', line: lines, reason: error.reason, detail: error.message}
    else if (error instanceof CsvError) yield badRow(error, lines)
    else throw error
  }
}

function badRow(error: CsvError | undefined, after: number): Row {
  const line = typeof error?.['lines'] === 'number' ? error['lines'] : after + 1
  const reasons: Readonly<Record<string, RefusalReason>> = {
    CSV_RECORD_INCONSISTENT_COLUMNS: 'columns_differ',
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'columns_differ',
    CSV_QUOTE_NOT_CLOSED: 'truncated',
    CSV_MAX_RECORD_SIZE: 'too_long',
  }
  return {type: 'bad', line, reason: reasons[error?.code ?? ''] ?? 'malformed', detail: error?.message ?? ''}
}
