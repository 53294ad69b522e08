import type {Inline} from '../../model/inline.js'
import type {MemoryUnit} from '../../model/memory.js'
import {refused, type Imported, type RefusalReason} from '../imported.js'
import {readOn} from '../xml/read-on.js'
import type {Attributes, XmlEvent} from '../xml/read-xml.js'
import {segmentReader, type SegmentReader} from './read-segment.js'
import {unitReader, type TmxSource, type UnitReader} from './unit-reader.js'
import {contextType} from './write-tmx.js'

/** Most context keys read of one variant. */
const maxContexts = 32

/** Read TMX 1.4b, or 1.1 and 1.3 as they are written, level 1 and 2: the good units, and what was refused and why. */
export async function* readTmx(
  bytes: AsyncIterable<Uint8Array>,
  source: TmxSource,
): AsyncGenerator<Imported<Omit<MemoryUnit, 'id'>>> {
  const state: State = {root: '', headerTag: '', unit: null, variant: null, segment: null, property: null}
  for await (const event of readOn(bytes, ['tu'])) {
    if (event.type === 'fault') {
      yield refused(event.line, event.reason, event.detail)
      Object.assign(state, {unit: null, variant: null, segment: null, property: null})
      continue
    }
    if (event.type === 'broken') {
      yield refused(event.line, event.reason, event.detail)
      return
    }
    if (state.segment && !(event.type === 'close' && event.name === 'seg')) pass(event, state.segment)
    else if (event.type === 'open') {
      state.root ||= event.name
      if (state.root !== 'tmx') {
        yield refused(event.line, 'not_this_format', event.name)
        return
      }
      if (event.name === 'tu') state.unit = unitReader(event.line, event.attributes, source)
      else open(state, event.name, event.attributes)
    } else if (event.type === 'text') {
      if (state.property !== null) state.property += event.value
    } else if (event.name === 'tu' && state.unit) {
      yield state.unit.finish(state.headerTag)
      state.unit = null
    } else close(state, event.name)
  }
}

/** Where the reading stands. */
interface State {
  root: string
  headerTag: string
  unit: UnitReader | null
  variant: {
    readonly tag: string
    readonly contexts: string[]
    content: readonly Inline[] | RefusalReason
  } | null
  segment: SegmentReader | null
  property: string | null
}

function open(state: State, name: string, attributes: Attributes): void {
  if (name === 'header') state.headerTag = attributes['srclang'] ?? ''
  if (name === 'tuv')
    state.variant = {tag: attributes['xml:lang'] ?? attributes['lang'] ?? '', contexts: [], content: []}
  if (name === 'seg' && state.variant) state.segment = segmentReader()
  if (name === 'prop' && attributes['type'] === contextType) state.property = ''
}

function close(state: State, name: string): void {
  const {unit, variant, segment, property} = state
  if (name === 'prop' && property !== null) {
    const key = property.trim()
    if (variant && isContextKey(key) && variant.contexts.length < maxContexts) variant.contexts.push(key)
    state.property = null
  } else if (name === 'seg' && segment && variant) {
    variant.content = segment.finish()
    state.segment = null
  } else if (name === 'tuv' && unit && variant) {
    unit.variant(variant.tag, variant.content, variant.contexts)
    state.variant = null
  }
}

function pass(event: XmlEvent, segment: SegmentReader): void {
  if (event.type === 'open') segment.open(event.name, event.attributes)
  else if (event.type === 'close') segment.close(event.name)
  else if (event.type === 'text') segment.text(event.value)
}

/** Tell whether a string is a signed 64-bit integer in decimal. */
const isContextKey = (key: string): boolean =>
  /^-?\d{1,19}$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key)
