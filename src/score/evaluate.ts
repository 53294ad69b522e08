import {bleu} from './bleu.js'
import {chrf, chrfPlusPlus} from './chrf.js'
import type {ScoredPair} from './pair.js'
import {ter} from './ter.js'

/** Scores of one corpus. Higher is better but for `ter`. */
export interface Scores {
  readonly segments: number
  readonly bleu: number
  readonly chrf: number
  readonly chrfPlusPlus: number
  /** Edits per hundred words of the reference; HTER when the reference is the post-edited text. */
  readonly ter: number
  /** Share of hypotheses, in per cent, that are the reference to the letter. */
  readonly untouched: number
}

/** Score pairs in every way; report `chrf` beside `ter` for Arabic, whose clitics a word-based score over-punishes. */
export const evaluate = (pairs: readonly ScoredPair[]): Scores => ({
  segments: pairs.length,
  bleu: bleu(pairs),
  chrf: chrf(pairs),
  chrfPlusPlus: chrfPlusPlus(pairs),
  ter: ter(pairs),
  untouched: pairs.length === 0 ? 0 : (100 * pairs.filter(isUntouched).length) / pairs.length,
})

const isUntouched = ({hypothesis, reference}: ScoredPair): boolean => hypothesis === reference
