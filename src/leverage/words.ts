import type {Inline} from '../model/inline.js'
import {fold} from './fold.js'
import {normalise} from './normalise.js'
import {tokenise} from './tokenise.js'

/** Give content as the list of strings that similarity compares: folded words, numbers, marks, and codes by kind. */
export function wordsOf(content: readonly Inline[]): readonly string[] {
  return tokenise(content)
    .map((token) => (token.type === 'code' ? token.text : fold(normalise(token.text))))
    .filter((word) => word !== '')
}
