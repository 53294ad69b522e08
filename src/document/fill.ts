import type {Hole, InnerHoles, Skeleton} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import type {Caution} from './escape.js'
import {sameContent} from './same-content.js'
import {tidy} from './tidy.js'
import {writeInline} from './write-inline.js'

/** What fills the holes, by unit, and how carefully each is written (`least` unless said). */
export interface Filling {
  readonly contents: ReadonlyMap<string, readonly Inline[]>
  readonly cautions: ReadonlyMap<string, Caution>
}

/** A hole and the range of the written text it came to, in UTF-16 units. */
export interface Placed {
  readonly hole: Hole
  readonly start: number
  readonly end: number
}

/** Fill the holes of a skeleton, noting where each outermost one came to stand. */
export function fill(
  skeleton: Skeleton,
  filling: Filling,
): {readonly text: string; readonly placed: readonly Placed[]} {
  const placed: Placed[] = []
  const pieces: string[] = []
  let at = 0
  for (const part of skeleton.parts) {
    const piece = typeof part === 'string' ? part : fillHole(part, filling)
    if (typeof part !== 'string') placed.push({hole: part, start: at, end: at + piece.length})
    pieces.push(piece)
    at += piece.length
  }
  return {text: pieces.join(''), placed}
}

/** Give the content that replaces a hole's own, or null when it stays. */
export function changed(hole: Hole, {contents}: Filling): readonly Inline[] | null {
  const content = contents.get(hole.unit)
  if (content === undefined || sameContent(content, hole.content)) return null
  return tidy(content, hole)
}

function fillHole(hole: Hole, filling: Filling): string {
  const codes = new Map(hole.inner.map((code) => [code.code, dataOf(code, filling)]))
  const content = changed(hole, filling)
  if (content === null) return withInner(hole, codes)
  return writeInline(content, hole, filling.cautions.get(hole.unit) ?? 'least', (code) =>
    code.type === 'sc' ? code.data : (codes.get(code.id) ?? code.data),
  )
}

const dataOf = ({parts}: InnerHoles, filling: Filling): string =>
  parts.map((part) => (typeof part === 'string' ? part : fillHole(part, filling))).join('')

/** Give a hole's bytes with the codes that hold units of their own as those are now. */
function withInner(hole: Hole, codes: ReadonlyMap<string, string>): string {
  let at = 0
  const pieces = hole.inner.map(({code, start, end}) => {
    const piece = hole.source.slice(at, start) + (codes.get(code) ?? '')
    at = end
    return piece
  })
  return pieces.join('') + hole.source.slice(at)
}
