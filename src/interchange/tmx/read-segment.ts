import type {Inline} from '../../model/inline.js'
import type {RefusalReason} from '../imported.js'
import type {Attributes} from '../xml/read-xml.js'
import {equivOf, pairKind, placeholderKind} from './kinds.js'

/** Gathers the content of one `seg` from its events. */
export interface SegmentReader {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(value: string): void
  finish(): readonly Inline[] | RefusalReason
}

/** Most UTF-16 units of one segment, codes included. */
const maxSegmentChars = 20_000

type Code = Exclude<Inline, {type: 'text'}>

/** Read a `seg`: `bpt`/`ept` pairs by `i`, `ph` and `ut`, lone `it`, and `hi` where its type says what it is. */
export function segmentReader(): SegmentReader {
  const content: Inline[] = []
  const pairs = new Map<string, string>()
  const highlights: (Code | null)[] = []
  let code: Code | null = null
  let depth = 0
  let broken = false
  let chars = 0
  const add = (value: string) => {
    const last = content.at(-1)
    if (last?.type === 'text') content[content.length - 1] = {type: 'text', value: last.value + value}
    else if (value !== '') content.push({type: 'text', value})
  }
  return {
    open(name, attributes) {
      if (name === 'hi') highlights.push(highlight(attributes, content))
      else if (depth++ === 0) code = codeFor(name, attributes, pairs, content)
      if (depth === 1 && code === null && name !== 'hi') broken = true
    },
    close(name) {
      if (name === 'hi') {
        const start = highlights.pop()
        if (start) content.push({type: 'ec', id: start.id, kind: start.kind, data: ''} as Inline)
      } else if (--depth === 0 && code) {
        content.push(code)
        code = null
      }
    },
    text(value) {
      chars += value.length
      if (chars > maxSegmentChars) return
      if (code) code = {...code, data: code.data + value}
      else add(value)
    },
    finish: () => {
      if (chars > maxSegmentChars) return 'too_long'
      return broken || pairs.size > 0 ? 'codes_unpaired' : content
    },
  }
}

const fresh = (content: readonly Inline[]): string => `x${content.length}`

function highlight({type, x}: Attributes, content: Inline[]): Code | null {
  if (type === undefined) return null
  const start: Code = {type: 'sc', id: x ?? fresh(content), kind: pairKind(type), data: ''}
  content.push(start)
  return start
}

function codeFor(
  name: string,
  {i = '', x, type, pos}: Attributes,
  pairs: Map<string, string>,
  content: readonly Inline[],
): Code | null {
  if (name === 'bpt') {
    if (pairs.has(i)) return null
    pairs.set(i, `${x ?? i}\n${type ?? ''}`)
    return {type: 'sc', id: x ?? i, kind: pairKind(type), data: ''}
  }
  if (name === 'ept') {
    const [id, startType] = pairs.get(i)?.split('\n') ?? []
    pairs.delete(i)
    return id === undefined ? null : {type: 'ec', id, kind: pairKind(startType), data: ''}
  }
  const id = x ?? fresh(content)
  if (name === 'it') return {type: pos === 'end' ? 'ec' : 'sc', id, kind: pairKind(type), data: ''}
  return {type: 'ph', id, kind: placeholderKind(type), data: '', equiv: equivOf(type)}
}
