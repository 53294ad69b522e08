import {wordSimilarity} from '../leverage/similarity.js'
import type {Inline} from '../model/inline.js'
import {quickWords} from './quick-words.js'

/** Least similarity of two segments that are the same one, edited; and of two that also stand in the same gap. */
export const leastSimilarity = 60
export const leastInGap = 40

/** Added to the similarity of what stands in the same gap: an edited sentence seldom moves. */
const gapBonus = 10
/** Words that stand in more segments than this find nothing. */
const maxPostings = 30
/** Segments compared word by word for one, by shared words and by place in the gap. */
const maxByWords = 3
const reach = 1

/** What is left to pair: indexes of both lists, and the gap of each. Two stand in the same gap when these are equal. */
export interface Leftover {
  readonly index: number
  readonly gap: number
  readonly source: readonly Inline[]
}

/** A pair of indexes with its similarity, 0–99. */
export interface NearPair {
  readonly before: number
  readonly after: number
  readonly similarity: number
}

interface Read extends Leftover {
  readonly words: readonly string[]
}

/** Pair leftovers that are near, nearest first, each once. Compares a bounded number of pairs for each. */
export function pairNear(before: readonly Leftover[], after: readonly Leftover[]): readonly NearPair[] {
  if (before.length === 0 || after.length === 0) return []
  const old = before.map(read)
  const postings = postingsOf(old)
  const gaps = gapsOf(old)
  const seen = new Map<number, number>()
  const scored = after.map(read).flatMap((one) => {
    const nth = seen.get(one.gap) ?? 0
    seen.set(one.gap, nth + 1)
    const candidates = new Set([...byWords(one, postings), ...byPlace(nth, gaps.get(one.gap) ?? [])])
    return [...candidates].flatMap((at) => scoreOf(old[at] as Read, one) ?? [])
  })
  scored.sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before)
  return once(scored)
}

const read = (one: Leftover): Read => ({...one, words: quickWords(one.source)})

function scoreOf(old: Read, one: Read): (NearPair & {score: number}) | null {
  const together = old.gap === one.gap
  const similarity = wordSimilarity(old.words, one.words, together ? leastInGap : leastSimilarity)
  if (similarity === 0) return null
  return {
    before: old.index,
    after: one.index,
    similarity,
    score: similarity + (together ? gapBonus : 0),
  }
}

function postingsOf(old: readonly Read[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  old.forEach(({words}, at) => {
    for (const word of new Set(words)) {
      const known = postings.get(word)
      if (known) known.push(at)
      else postings.set(word, [at])
    }
  })
  return postings
}

function byWords({words}: Read, postings: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>()
  for (const word of new Set(words)) {
    const places = postings.get(word) ?? []
    if (places.length > maxPostings) continue
    for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return [...shared]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, maxByWords)
    .map(([at]) => at)
}

function gapsOf(old: readonly Read[]): ReadonlyMap<number, readonly number[]> {
  const gaps = new Map<number, number[]>()
  old.forEach(({gap}, at) => {
    const known = gaps.get(gap)
    if (known) known.push(at)
    else gaps.set(gap, [at])
  })
  return gaps
}

const byPlace = (nth: number, places: readonly number[]): readonly number[] =>
  places.slice(Math.max(0, nth - reach), nth + reach + 1)

function once<T extends NearPair>(pairs: readonly T[]): readonly NearPair[] {
  const [old, now] = [new Set<number>(), new Set<number>()]
  return pairs.filter(({before, after}) => {
    if (old.has(before) || now.has(after)) return false
    old.add(before)
    now.add(after)
    return true
  })
}
