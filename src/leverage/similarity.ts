import type {Inline} from '../model/inline.js'
import {verbatim} from './canonical.js'
import {editDistance} from './edit-distance.js'
import {wordsOf} from './words.js'

/**
 * Say how near two contents are, 0–100: one minus the word edit distance over the longer one's length, codes and
 * marks counted as words. 100 only for equal text and codes; what differs in case or typography alone is 99.
 */
export function similarity(a: readonly Inline[], b: readonly Inline[]): number {
  if (verbatim(a) === verbatim(b)) return 100
  return wordSimilarity(wordsOf(a), wordsOf(b))
}

/** Say how near two lists of words of unequal contents are, 0–99; 0 when less near than `least`. */
export function wordSimilarity(a: readonly string[], b: readonly string[], least = 0): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 99
  const limit = Math.floor((longer * (100 - least)) / 100)
  const distance = editDistance(a, b, limit)
  return distance > limit ? 0 : Math.min(99, Math.floor(100 - (100 * distance) / longer))
}
