import type {Inline} from '../model/inline.js'
import {folded} from './fold.js'
import {tokenise} from './tokenise.js'

/** A segment is compared with many candidates, and contents never change. */
const kept = new WeakMap<readonly Inline[], readonly string[]>()

/** Give content as the list of strings that similarity compares: folded words, numbers, marks, and codes by kind. */
export function wordsOf(content: readonly Inline[]): readonly string[] {
  const found = kept.get(content)
  if (found) return found
  const words = tokenise(content)
    .map((token) => (token.type === 'code' ? token.text : folded(token.text)))
    .filter((word) => word !== '')
  kept.set(content, words)
  return words
}
