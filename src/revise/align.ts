import type {Inline} from '../model/inline.js'
import {exactKey} from './exact-key.js'
import {pairInOrder} from './in-order.js'
import {pairNear, type Leftover} from './near.js'

/** What became of a segment: the same at its place, the same elsewhere, another text, or not there before. */
export type Fate = 'unchanged' | 'moved' | 'edited' | 'new'

/** A segment to align. */
export interface Alignable {
  readonly id: string
  readonly source: readonly Inline[]
}

/** A segment of the new revision and the one it comes from; `previous` is null for a new one. Similarity is 0–100. */
export interface Aligned {
  readonly id: string
  readonly fate: Fate
  readonly previous: string | null
  readonly similarity: number
}

/** Every new segment in order, and the old ones that none of them comes from. */
export interface Alignment {
  readonly segments: readonly Aligned[]
  readonly gone: readonly string[]
}

interface Pair {
  readonly at: number
  readonly fate: Fate
  readonly similarity: number
}

/** Align two revisions of a text. Every old segment becomes at most one new one. */
export function align(before: readonly Alignable[], after: readonly Alignable[]): Alignment {
  const [old, now] = numbered(before, after)
  const inOrder = pairInOrder(old, now)
  const pairs = new Map<number, Pair>()
  inOrder.forEach((at, index) => {
    if (at >= 0) pairs.set(index, {at, fate: 'unchanged', similarity: 100})
  })
  const used = new Set(inOrder)
  addMoved(old, now, pairs, used)
  const gaps = gapsOf(inOrder, before.length)
  const leftBefore = leftovers(before, (index) => used.has(index), gaps.before)
  const leftAfter = leftovers(after, (index) => pairs.has(index), gaps.after)
  for (const near of pairNear(leftBefore, leftAfter)) {
    pairs.set(near.after, {at: near.before, fate: 'edited', similarity: near.similarity})
    used.add(near.before)
  }
  return {
    segments: after.map(({id}, index) => {
      const pair = pairs.get(index)
      const previous = pair ? (before[pair.at]?.id ?? null) : null
      return {id, fate: pair?.fate ?? 'new', previous, similarity: pair?.similarity ?? 0}
    }),
    gone: before.filter((_, index) => !used.has(index)).map(({id}) => id),
  }
}

/** Give each different text a number. */
function numbered(
  before: readonly Alignable[],
  after: readonly Alignable[],
): readonly [readonly number[], readonly number[]] {
  const numbers = new Map<string, number>()
  const numberOf = ({source}: Alignable): number => {
    const key = exactKey(source)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  return [before.map(numberOf), after.map(numberOf)]
}

/** Pair what is equal but crosses other pairs, first with first. */
function addMoved(
  old: readonly number[],
  now: readonly number[],
  pairs: Map<number, Pair>,
  used: Set<number>,
): void {
  const places = new Map<number, number[]>()
  for (let at = old.length - 1; at >= 0; at--) {
    const value = old[at] as number
    if (!used.has(at)) places.set(value, [...(places.get(value) ?? []), at])
  }
  now.forEach((value, index) => {
    if (pairs.has(index)) return
    const at = places.get(value)?.pop()
    if (at === undefined) return
    pairs.set(index, {at, fate: 'moved', similarity: 100})
    used.add(at)
  })
}

/** Number the gaps between unchanged segments, in both lists alike. */
function gapsOf(inOrder: Int32Array, size: number): {before: Int32Array; after: Int32Array} {
  const before = new Int32Array(size)
  const after = new Int32Array(inOrder.length)
  let [gap, from] = [0, 0]
  inOrder.forEach((at, index) => {
    if (at >= 0) {
      before.fill(gap, from, at)
      from = at + 1
      gap++
    }
    after[index] = gap
  })
  before.fill(gap, from)
  return {before, after}
}

const leftovers = (
  all: readonly Alignable[],
  isTaken: (index: number) => boolean,
  gaps: Int32Array,
): readonly Leftover[] =>
  all.flatMap(({source}, index) => (isTaken(index) ? [] : [{index, gap: gaps[index] ?? 0, source}]))
