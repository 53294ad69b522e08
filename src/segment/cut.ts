import type {Inline} from '../model/inline.js'
import type {Boundary} from './boundaries.js'
import {isBreak, type PlacedPart, type Readable} from './readable.js'

/** A sentence and the white space that follows it. */
export interface Piece {
  readonly source: readonly Inline[]
  readonly space: string
}

/**
 * Cut content at boundaries of its readable text. What stands between two sentences goes where it belongs:
 *
 *     First.  </b> [^1]   <b>  Second.        </b>, [^1], <br>, &nbsp; stick to the left,
 *     |---- left ----|---|-- right --|        <b>, images, other HTML to the right; `space` is what is between
 */
export function cutAt(content: Readable, boundaries: readonly Boundary[]): readonly Piece[] {
  const pieces: Piece[] = []
  let source: Inline[] = []
  let between: Inline[] = []
  let at = 0
  const close = (): void => {
    const [left, space, right] = share(between)
    pieces.push({source: [...source, ...left], space})
    source = [...right]
    between = []
    at++
  }
  for (const part of content.parts) {
    for (const atom of atoms(part, boundaries, at)) {
      while (isPast(atom, boundaries[at])) close()
      const boundary = boundaries[at]
      if (boundary !== undefined && atom.start >= boundary.end) between.push(atom.inline)
      else source.push(atom.inline)
    }
  }
  while (at < boundaries.length) close()
  return source.length === 0 ? pieces : [...pieces, withoutTail(source)]
}

const isPast = (atom: PlacedPart, boundary: Boundary | undefined): boolean =>
  boundary !== undefined &&
  (atom.start > boundary.next || (atom.start === boundary.next && atom.end > atom.start))

/** Cut a text part wherever a boundary's end or beginning lies inside it. */
function atoms(part: PlacedPart, boundaries: readonly Boundary[], from: number): readonly PlacedPart[] {
  if (part.inline.type !== 'text') return [part]
  const cuts: number[] = []
  for (let at = from; at < boundaries.length; at++) {
    const {end, next} = boundaries[at] as Boundary
    if (end >= part.end) break
    cuts.push(end, next)
  }
  const inside = [...new Set(cuts)].filter((place) => place > part.start && place < part.end)
  const value = part.inline.value
  return [part.start, ...inside].map((start, index) => {
    const end = inside[index] ?? part.end
    return {inline: {type: 'text', value: value.slice(start - part.start, end - part.start)}, start, end}
  })
}

/** Share what stands between two sentences: codes for the left, white space, codes for the right. */
function share(between: readonly Inline[]): readonly [readonly Inline[], string, readonly Inline[]] {
  const opens = between.findIndex(sticksToRight)
  const right = opens < 0 ? between.length : opens
  let left = right
  while (left > 0 && between[left - 1]?.type === 'text') left--
  return [between.slice(0, left), spaceOf(between.slice(left, right)), between.slice(right)]
}

function sticksToRight(inline: Inline): boolean {
  if (inline.type === 'sc') return true
  return inline.type === 'ph' && (inline.kind === 'image' || inline.kind === 'html') && !isBreak(inline)
}

/** Take the white space off the end of the last sentence. */
function withoutTail(source: readonly Inline[]): Piece {
  const last = source.at(-1)
  if (last?.type !== 'text') return {source, space: ''}
  const value = last.value.replace(/[\s\u0085]+$/, '')
  const rest = source.slice(0, -1)
  return {
    source: value === '' ? rest : [...rest, {type: 'text', value}],
    space: last.value.slice(value.length),
  }
}

const spaceOf = (texts: readonly Inline[]): string =>
  texts.map((text) => (text.type === 'text' ? text.value : '')).join('')
