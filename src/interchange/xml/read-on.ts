import {decode} from '../decode.js'
import {Unreadable, type RefusalReason} from '../imported.js'
import {maxTextChars, openXml, type UnknownEntity, type XmlEvent, type XmlReader} from './read-xml.js'
import {findNext, lineEnds} from './resume.js'

/** One element that could not be read; the events of its beginning have come already. */
export interface Fault extends Omit<Extract<XmlEvent, {type: 'broken'}>, 'type'> {
  readonly type: 'fault'
}

/** Most faults that are read past; each costs reading up to `maxTextChars` again. */
const maxFaults = 100

/** What costs one element, not the file. */
const ofElement: ReadonlySet<RefusalReason> = new Set([
  'malformed',
  'truncated',
  'too_long',
  'entity_unknown',
])

const refuse = ({entity}: UnknownEntity): never => {
  throw new Unreadable('entity_unknown', entity)
}

interface State {
  reader: XmlReader
  /** Text behind the last element that was read well, where it starts in the reading, the lines of the file before it. */
  window: string
  start: number
  lines: number
  /** What is open before the first element that stands by itself. */
  readonly path: string[]
  /** Whether one was met: the path is known. */
  isInside: boolean
  /** A fault was met, and the next element is looked for. */
  isLost: boolean
  faults: number
}

/**
 * Read XML as `readXml` does, but a fault inside one of the elements that stand by themselves costs that one alone: a
 * `fault` is told and reading goes on at the next. What is wrong with the file itself, and its end, still ends it.
 */
export async function* readOn(
  bytes: AsyncIterable<Uint8Array>,
  elements: readonly string[],
): AsyncGenerator<XmlEvent | Fault> {
  const place = {window: '', start: 0, lines: 0, path: [], isInside: false}
  const state: State = {reader: openXml(refuse), ...place, isLost: false, faults: 0}
  try {
    for await (const text of decode(bytes)) {
      state.window += text
      if (!state.isLost) yield* tryOut(state, text, elements)
      while (state.isLost && goOn(state, elements)) yield* tryOut(state, state.window, elements)
    }
    while (!state.isLost) {
      yield* tryOut(state, null, elements)
      if (!state.isLost) return
      while (state.isLost && goOn(state, elements)) yield* tryOut(state, state.window, elements)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield* state.reader.left()
    const line = state.reader.line()
    yield {type: 'broken', reason: error.reason, detail: error.message, line}
  }
}

/** Read a piece, the last of the window, or the end (null). */
function* tryOut(
  state: State,
  piece: string | null,
  elements: readonly string[],
): Generator<XmlEvent | Fault> {
  const {reader} = state
  try {
    yield* counted(state, piece === null ? reader.close() : reader.write(piece), elements)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (!ofElement.has(error.reason) || state.faults === maxFaults) throw error
    yield* counted(state, reader.left(), elements)
    const {broken, next} = findNext(state.window, elements)
    // Where nothing follows, the file is at fault.
    if (broken < 0 || (piece === null && next < 0)) throw error
    state.faults += 1
    state.isLost = true
    const line = state.lines + lineEnds(state.window.slice(0, broken)) + 1
    const reason = error.reason === 'entity_unknown' ? error.reason : 'malformed'
    yield {type: 'fault', reason, detail: error.message, line}
  }
}

/** Forget the text up to the end of the last element that was read well. */
function counted(
  state: State,
  events: readonly XmlEvent[],
  elements: readonly string[],
): readonly XmlEvent[] {
  for (const event of events) follow(state, event, elements)
  const last = events.findLast((event) => event.type === 'close' && isOne(event.name, elements))
  if (last?.type !== 'close') return events
  const done = last.at - state.start
  state.lines += lineEnds(state.window.slice(0, done))
  state.window = state.window.slice(done)
  state.start = last.at
  return events
}

/** Keep what is open where the elements stand, to open it again behind a fault. */
function follow(state: State, event: XmlEvent, elements: readonly string[]): void {
  if (state.isInside || (event.type !== 'open' && event.type !== 'close')) return
  if (event.type === 'close') state.path.pop()
  else if (isOne(event.name, elements)) state.isInside = true
  else state.path.push(event.name)
}

/** Names may have a prefix. */
const isOne = (name: string, elements: readonly string[]): boolean =>
  elements.includes(name.replace(/^.*:/, ''))

/** Begin anew at the element behind the broken one, when it is there. */
function goOn(state: State, elements: readonly string[]): boolean {
  const {next} = findNext(state.window, elements)
  if (next < 0) {
    if (state.window.length > 2 * maxTextChars) throw new Unreadable('too_long')
    return false
  }
  state.lines += lineEnds(state.window.slice(0, next))
  state.window = state.window.slice(next)
  state.start = 0
  state.isLost = false
  state.reader = openXml(refuse, state.path.map((name) => `<${name}>`).join(''), state.lines)
  return true
}
