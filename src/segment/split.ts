import type {SegmentationFacts} from '../../locales/segmentation.js'
import type {Inline} from '../model/inline.js'
import {finderOf} from './boundaries.js'
import {cutAt, type Piece} from './cut.js'
import {readable} from './readable.js'

export {join} from './join.js'
export {splitText} from './split-text.js'
export type {Piece} from './cut.js'

/**
 * Split content into sentences; `join` gives it back. Codes are taken out before the rules are asked, and put back
 * where they belong: ends, footnote references and hard breaks with the sentence before them, starts with the one
 * after. Neither a soft line break nor a hard one ends a sentence by itself: both are white space. White space before
 * the first sentence stays in it; content without any text is one piece; no content is no piece.
 */
export function split(content: readonly Inline[], facts: SegmentationFacts): readonly Piece[] {
  const plain = readable(content)
  return cutAt(plain, finderOf(facts)(plain.text))
}
