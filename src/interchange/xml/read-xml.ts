import {SaxesParser} from 'saxes'
import {decode} from '../decode.js'
import {Unreadable, type RefusalReason} from '../imported.js'
import {knownEntities} from './entities.js'

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

/** A reference that stands for nothing, before the text or element that holds it as it was written. */
export interface UnknownEntity {
  readonly type: 'entity'
  readonly entity: string
  readonly line: number
}

export type Attributes = Readonly<Record<string, string>>

/**
 * Read XML as events, in memory that does not grow with the file. Names are as written, prefix and all. Internal DTD
 * subsets are refused, and with them every entity of a file's own; nothing outside the file is ever opened. A reference
 * that stands for nothing is told as an event, and reading goes on.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent | UnknownEntity> {
  const reader = openXml((unknown) => unknown)
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
export interface XmlReader<E = never> {
  write(text: string): readonly (XmlEvent | E)[]
  close(): readonly (XmlEvent | E)[]
  left(): readonly (XmlEvent | E)[]
  line(): number
}

/**
 * Start reading behind `head`, one line without an end that is not in the file, and `lines` of the file. What
 * a reference is that stands for nothing, `onUnknown` says, or throws.
 */
export function openXml<E>(onUnknown: (unknown: UnknownEntity) => E, head = '', lines = 0): XmlReader<E> {
  const pending: (XmlEvent | E)[] = []
  const parser = listen(pending, lines, head.length, (unknown) => pending.push(onUnknown(unknown)))
  parser.write(head)
  pending.length = 0
  let quiet = 0
  const left = (): readonly (XmlEvent | E)[] => pending.splice(0)
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

function listen(
  pending: {push(event: XmlEvent): unknown},
  lines: number,
  offset: number,
  onUnknown: (unknown: UnknownEntity) => void,
): SaxesParser {
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
  const tell = (entity: string) => {
    onUnknown({type: 'entity', entity, line: lines + parser.line})
  }
  parser.ENTITIES = knownEntities(tell)
  parser.on('error', (error) => {
    // A character that XML does not have (`&#0;`): it too stays as it was written.
    if (error.message.endsWith('malformed character entity.')) return tell('&#…;')
    const truncated = /unclosed tag|unexpected end|document must contain a root/i.test(error.message)
    throw new Unreadable(truncated ? 'truncated' : 'malformed', error.message)
  })
  return parser
}
