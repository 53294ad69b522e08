import {SaxesParser} from 'saxes'
import {decode} from '../decode.js'
import {Unreadable, type RefusalReason} from '../imported.js'

/** Depth over which a file is not a memory nor a termbase. */
const maxDepth = 64
/** Most characters without an event; one text longer than this is no segment. */
const maxTextChars = 4_000_000

/** What stands in an XML file. `broken` is the last, when there is one. */
export type XmlEvent =
  | {readonly type: 'open'; readonly name: string; readonly attributes: Attributes; readonly line: number}
  | {readonly type: 'close'; readonly name: string; readonly line: number}
  | {readonly type: 'text'; readonly value: string; readonly line: number}
  | {readonly type: 'broken'; readonly reason: RefusalReason; readonly detail: string; readonly line: number}

export type Attributes = Readonly<Record<string, string>>

/**
 * Read XML as events, in memory that does not grow with the file. Names are as written, prefix and all. Internal DTD
 * subsets are refused, and with them every entity but XML's own five; nothing outside the file is ever opened.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent> {
  const pending: XmlEvent[] = []
  const parser = listen(pending)
  try {
    let quiet = 0
    for await (const text of decode(bytes)) {
      parser.write(text)
      quiet = pending.length > 0 ? 0 : quiet + text.length
      if (quiet > maxTextChars) throw new Unreadable('too_long')
      yield* pending.splice(0)
    }
    parser.close()
    yield* pending.splice(0)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield* pending.splice(0)
    yield {type: 'broken', reason: error.reason, detail: error.message, line: parser.line}
  }
}

function listen(pending: XmlEvent[]): SaxesParser {
  const parser = new SaxesParser({xmlns: false, position: true})
  let depth = 0
  parser.on('opentag', ({name, attributes}) => {
    if (++depth > maxDepth) throw new Unreadable('too_deep', name)
    pending.push({type: 'open', name, attributes: attributes, line: parser.line})
  })
  parser.on('closetag', ({name}) => {
    depth--
    pending.push({type: 'close', name, line: parser.line})
  })
  const text = (value: string) => pending.push({type: 'text', value, line: parser.line})
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
