import {countCommon, countNgrams, words} from './count-ngrams.js'
import type {ScoredPair} from './pair.js'

const orderMax = 4

/**
 * Score a corpus, 0–100, as sacreBLEU's `tok:13a|smooth:exp|eff:no|case:mixed` does (Papineni et al. 2002; Post 2018).
 */
export function bleu(pairs: readonly ScoredPair[]): number {
  const split = pairs.map((pair) => ({
    hypothesis: tokenize13a(pair.hypothesis),
    reference: tokenize13a(pair.reference),
  }))
  const length = (side: 'hypothesis' | 'reference') => split.reduce((sum, pair) => sum + pair[side].length, 0)
  const counts = Array.from({length: orderMax}, (_, at) => countOrder(split, at + 1))
  if (counts.every(({common}) => common === 0)) return 0
  const precisions = smoothed(counts)
  if (precisions.length < orderMax) return 0
  const mean = precisions.reduce((sum, precision) => sum + Math.log(precision), 0) / orderMax
  return brevity(length('hypothesis'), length('reference')) * Math.exp(mean)
}

interface Split {
  readonly hypothesis: readonly string[]
  readonly reference: readonly string[]
}

interface OrderCount {
  readonly common: number
  readonly total: number
}

const countOrder = (split: readonly Split[], size: number): OrderCount => ({
  common: split.reduce(
    (sum, {hypothesis, reference}) =>
      sum + countCommon(countNgrams(hypothesis, size), countNgrams(reference, size)),
    0,
  ),
  total: split.reduce((sum, {hypothesis}) => sum + Math.max(0, hypothesis.length - size + 1), 0),
})

/** Percentages by order; one without a match counts 1/2, 1/4 … of a match (NIST's mteval). Ends at an empty order. */
function smoothed(counts: readonly OrderCount[]): readonly number[] {
  const precisions: number[] = []
  let halving = 1
  for (const {common, total} of counts) {
    if (total === 0) break
    if (common === 0) halving *= 2
    precisions.push(common === 0 ? 100 / (halving * total) : (100 * common) / total)
  }
  return precisions
}

const brevity = (hypothesis: number, reference: number): number =>
  hypothesis === 0 ? 0 : hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1

/** Split as mteval-v13a does. */
export function tokenize13a(text: string): readonly string[] {
  const line = text
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  const spaced = ` ${line} `
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/([^0-9])([.,])/g, '$1 $2 ')
    .replace(/([.,])([^0-9])/g, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ')
  return words(spaced)
}
