import type {Inline} from '../model/inline.js'
import type {Piece} from './cut.js'
import {mergeTexts} from './merge-texts.js'

/** Put pieces together again; neighbouring texts become one. */
export const join = (pieces: readonly Piece[]): readonly Inline[] =>
  mergeTexts(pieces.flatMap(({source, space}): Inline[] => [...source, {type: 'text', value: space}]))
