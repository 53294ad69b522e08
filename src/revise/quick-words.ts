import {codeName} from '../leverage/tokenise.js'
import type {Inline} from '../model/inline.js'

const pattern = /[\p{L}\p{M}\p{Nd}]+|[^\s\p{L}\p{M}\p{Nd}]/gu

/** Give the words, marks and codes of a content without folding: enough to find its like in the revision before. */
export const quickWords = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((part) =>
    part.type === 'text' ? (part.value.toLowerCase().match(pattern) ?? []) : [codeName(part)],
  )
