import {countCommon, countNgrams, words} from './count-ngrams.js'
import type {ScoredPair} from './pair.js'

const characterOrderMax = 6
const recallWeight = 2 ** 2
/** ASCII punctuation, as Python's `string.punctuation`. */
const punctuation = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')

/**
 * Score a corpus, 0–100, as sacreBLEU's `nc:6|nw:0|space:no|eff:yes|case:mixed` does (Popović 2015). The measure for
 * Arabic: a clitic written together is a small difference here, a wrong word for word-based scores.
 */
export const chrf = (pairs: readonly ScoredPair[]): number => chrfOf(chrfCounts(pairs))

/** As `chrf`, with runs of one and two words besides (Popović 2017; `nw:2`). */
export const chrfPlusPlus = (pairs: readonly ScoredPair[]): number => chrfOf(chrfCounts(pairs, 2))

/** Runs of one length: all of each side, and those in common. */
export interface ChrfCounts {
  readonly hypothesis: number
  readonly reference: number
  readonly common: number
}

/** Count what pairs contribute, one entry for each length of runs; the counts of parts of a corpus add up entry by entry. */
export function chrfCounts(pairs: readonly ScoredPair[], wordOrderMax = 0): readonly ChrfCounts[] {
  const split = pairs.map(({hypothesis, reference}) => [runsOf(hypothesis), runsOf(reference)] as const)
  const orders = [
    ...Array.from({length: characterOrderMax}, (_, at) => ({unit: 'characters', size: at + 1}) as const),
    ...Array.from({length: wordOrderMax}, (_, at) => ({unit: 'words', size: at + 1}) as const),
  ]
  return orders.map(({unit, size}) =>
    addUpChrf(split.map(([left, right]) => compare(left[unit], right[unit], size))),
  )
}

/** Give the score of counts. */
export function chrfOf(all: readonly ChrfCounts[]): number {
  const counts = all.filter(({hypothesis, reference}) => hypothesis > 0 && reference > 0)
  const mean = (side: 'hypothesis' | 'reference') =>
    counts.reduce((sum, count) => sum + count.common / count[side], 0) / counts.length
  if (counts.every(({common}) => common === 0)) return 0
  const [precision, recall] = [mean('hypothesis'), mean('reference')]
  return (100 * (1 + recallWeight) * precision * recall) / (recallWeight * precision + recall)
}

interface Runs {
  readonly characters: readonly string[]
  readonly words: readonly string[]
}

const runsOf = (text: string): Runs => ({
  characters: [...words(text).join('')],
  words: words(text).flatMap(parted),
})

/** Part one mark from a word, at its end or else at its beginning. */
function parted(word: string): readonly string[] {
  const characters = [...word]
  const [first, last] = [characters[0] ?? '', characters.at(-1) ?? '']
  if (characters.length < 2) return [word]
  if (punctuation.has(last)) return [word.slice(0, -last.length), last]
  return punctuation.has(first) ? [first, word.slice(first.length)] : [word]
}

function compare(left: readonly string[], right: readonly string[], size: number): ChrfCounts {
  const reference = Math.max(0, right.length - size + 1)
  return {
    hypothesis: reference > 0 ? Math.max(0, left.length - size + 1) : 0,
    reference,
    common: countCommon(countNgrams(left, size), countNgrams(right, size)),
  }
}

/** Add up counts of one length of runs. */
export const addUpChrf = (counts: readonly ChrfCounts[]): ChrfCounts =>
  counts.reduce(
    (sum, one) => ({
      hypothesis: sum.hypothesis + one.hypothesis,
      reference: sum.reference + one.reference,
      common: sum.common + one.common,
    }),
    {hypothesis: 0, reference: 0, common: 0},
  )
