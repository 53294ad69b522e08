import {bestShift, candidatesMax} from './best-shift.js'
import {words} from './count-ngrams.js'
import {editDistance} from './edit-distance.js'
import type {ScoredPair} from './pair.js'

/**
 * Score a corpus: edits per hundred reference words, 0 best, as sacreBLEU's `tok:tercom|case:lc|norm:no|punct:yes` does
 * (Snover et al. 2006). With a machine's draft and its final text it is HTER, the effort of post-editing.
 */
export const ter = (pairs: readonly ScoredPair[]): number => terOf(terCounts(pairs))

/** What a corpus's score is made of; the counts of parts of it add up. */
export interface TerCounts {
  readonly edits: number
  /** Words of the references. */
  readonly length: number
}

/** Count what pairs contribute to `ter`. */
export function terCounts(pairs: readonly ScoredPair[]): TerCounts {
  const counted = pairs.map(({hypothesis, reference}) => ({
    edits: countEdits(words(hypothesis.toLowerCase()), words(reference.toLowerCase())),
    length: words(reference).length,
  }))
  return {
    edits: counted.reduce((sum, one) => sum + one.edits, 0),
    length: counted.reduce((sum, one) => sum + one.length, 0),
  }
}

/** Give the score of counts. */
export function terOf({edits, length}: TerCounts): number {
  if (length > 0) return (100 * edits) / length
  return edits > 0 ? 100 : 0
}

/** Count insertions, deletions, replacements and moves of runs, found greedily. */
export function countEdits(hypothesis: readonly string[], reference: readonly string[]): number {
  if (reference.length === 0) return hypothesis.length
  let current = hypothesis
  let shifts = 0
  let candidates = 0
  for (;;) {
    const shift = bestShift(current, reference, candidates)
    candidates = shift.candidates
    if (candidates >= candidatesMax || shift.saved <= 0) break
    shifts += 1
    current = shift.words
  }
  return shifts + editDistance(current, reference).edits
}
