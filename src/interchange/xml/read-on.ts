import {decode} from '../decode.js'
import {Unreadable} from '../imported.js'
import {maxTextChars, openXml, type XmlEvent, type XmlReader} from './read-xml.js'
import {findNext, lineEnds, type Resume} from './resume.js'

/** One element that could not be read; the events of its beginning have come already. */
export interface Fault extends Omit<Extract<XmlEvent, {type: 'broken'}>, 'type'> {
  readonly type: 'fault'
}

/** Most faults that are read past; each costs reading up to `maxTextChars` again. */
const maxFaults = 100

interface State {
  reader: XmlReader
  /** Text behind the last element that was read well, where it starts in the reading, the lines of the file before it. */
  window: string
  start: number
  lines: number
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
  resume: Resume,
): AsyncGenerator<XmlEvent | Fault> {
  const state: State = {reader: openXml(), window: '', start: 0, lines: 0, isLost: false, faults: 0}
  try {
    for await (const text of decode(bytes)) {
      state.window += text
      if (!state.isLost) yield* tryOut(state, text, resume)
      while (state.isLost && goOn(state, resume)) yield* tryOut(state, state.window, resume)
    }
    while (!state.isLost) {
      yield* tryOut(state, null, resume)
      if (!state.isLost) return
      while (state.isLost && goOn(state, resume)) yield* tryOut(state, state.window, resume)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield* state.reader.left()
    const line = state.reader.line()
    yield {type: 'broken', reason: error.reason, detail: error.message, line}
  }
}

/** Read a piece, the last of the window, or the end (null). */
function* tryOut(state: State, piece: string | null, resume: Resume): Generator<XmlEvent | Fault> {
  const {reader} = state
  try {
    yield* counted(state, piece === null ? reader.close() : reader.write(piece), resume)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const isOfElement =
      error.reason === 'malformed' || error.reason === 'truncated' || error.reason === 'too_long'
    if (!isOfElement || state.faults === maxFaults) throw error
    yield* counted(state, reader.left(), resume)
    const {broken, next} = findNext(state.window, resume)
    // Where nothing follows, the file is at fault.
    if (broken < 0 || (piece === null && next < 0)) throw error
    state.faults += 1
    state.isLost = true
    const line = state.lines + lineEnds(state.window.slice(0, broken)) + 1
    yield {type: 'fault', reason: 'malformed', detail: error.message, line}
  }
}

/** Forget the text up to the end of the last element that was read well. */
function counted(state: State, events: readonly XmlEvent[], {element}: Resume): readonly XmlEvent[] {
  const last = events.findLast((event) => event.type === 'close' && event.name === element)
  if (last?.type !== 'close') return events
  const done = last.at - state.start
  state.lines += lineEnds(state.window.slice(0, done))
  state.window = state.window.slice(done)
  state.start = last.at
  return events
}

/** Begin anew at the element behind the broken one, when it is there. */
function goOn(state: State, resume: Resume): boolean {
  const {next} = findNext(state.window, resume)
  if (next < 0) {
    if (state.window.length > 2 * maxTextChars) throw new Unreadable('too_long')
    return false
  }
  state.lines += lineEnds(state.window.slice(0, next))
  state.window = state.window.slice(next)
  state.start = 0
  state.isLost = false
  state.reader = openXml(resume.head, state.lines)
  return true
}
