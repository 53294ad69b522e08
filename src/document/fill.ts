import type {Hole, Skeleton} from '../model/document.js'
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
  const codes = hole.inner.map((code) => ({
    ...code,
    data: code.parts.map((part) => (typeof part === 'string' ? part : fillHole(part, filling))).join(''),
  }))
  const content = changed(hole, filling)
  if (content === null) {
    return codes.reduceRight(
      (source, {start, end, data}) => source.slice(0, start) + data + source.slice(end),
      hole.source,
    )
  }
  return writeInline(content, hole, filling.cautions.get(hole.unit) ?? 'least', (code) => {
    const inner = code.type === 'sc' ? undefined : codes.find((each) => each.code === code.id)
    return inner?.data ?? code.data
  })
}
