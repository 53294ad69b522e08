import {SaxesParser} from 'saxes'
import {decode} from '../decode.js'
import {Unreadable, type RefusalReason} from '../imported.js'

/** Depth over which a file is not a memory nor a termbase. */
const maxDepth = 64
/** Most characters without an event; one text longer than this is no segment. */
export const maxTextChars = 4_000_000

/** What stands in an XML file. `broken` is the last, when there is one. */
export type XmlEvent =
  | {readonly type: 'open'; readonly name: string; readonly attributes: Attributes; readonly line: number}
  /** `at` is where it ends, in UTF-16 units from the start of the reading. */
  | {readonly type: 'close'; readonly name: string; readonly line: number; readonly at: number}
  | {readonly type: 'text'; readonly value: string; readonly line: number}
  | {readonly type: 'broken'; readonly reason: RefusalReason; readonly detail: string; readonly line: number}

export type Attributes = Readonly<Record<string, string>>

/**
 * Read XML as events, in memory that does not grow with the file. Names are as written, prefix and all. Internal DTD
 * subsets are refused, and with them every entity but XML's own five; nothing outside the file is ever opened.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent> {
  const reader = openXml()
  try {
    for await (const text of decode(bytes)) yield* reader.write(text)
    yield* reader.close()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield* reader.left()
    yield {type: 'broken', reason: error.reason, detail: error.message, line: reader.line()}
  }
}

/** Turns text into events, piece by piece. Throws `Unreadable`; what came before it is `left`. */
export interface XmlReader {
  write(text: string): readonly XmlEvent[]
  close(): readonly XmlEvent[]
  left(): readonly XmlEvent[]
  line(): number
}

/** Start reading behind `head`, one line without an end that is not in the file, and `lines` of the file. */
export function openXml(head = '', lines = 0): XmlReader {
  const pending: XmlEvent[] = []
  const parser = listen(pending, lines, head.length)
  parser.write(head)
  pending.length = 0
  let quiet = 0
  const left = (): readonly XmlEvent[] => pending.splice(0)
  return {
    left,
    line: () => lines + parser.line,
    write(text) {
      parser.write(text)
      quiet = pending.length > 0 ? 0 : quiet + text.length
      if (quiet > maxTextChars) throw new Unreadable('too_long')
      return left()
    },
    close() {
      parser.close()
      return left()
    },
  }
}

function listen(pending: XmlEvent[], lines: number, offset: number): SaxesParser {
  const parser = new SaxesParser({xmlns: false, position: true})
  let depth = 0
  parser.on('opentag', ({name, attributes}) => {
    if (++depth > maxDepth) throw new Unreadable('too_deep', name)
    pending.push({type: 'open', name, attributes: attributes, line: lines + parser.line})
  })
  parser.on('closetag', ({name}) => {
    depth--
    pending.push({type: 'close', name, line: lines + parser.line, at: parser.position - offset})
  })
  const text = (value: string) => pending.push({type: 'text', value, line: lines + parser.line})
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Unreadable('dtd_refused', doctype)
  })
  parser.on('error', (error) => {
    const truncated = /unclosed tag|unexpected end|document must contain a root/i.test(error.message)
    throw new Unreadable(truncated ? 'truncated' : 'malformed', error.message)
  })
  return parser
}
