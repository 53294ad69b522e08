import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {canonical} from './canonical.js'
import {features} from './features.js'
import {hash64} from './hash.js'
import {shape, shapeVersion} from './shape.js'
import {signature} from './signature.js'
import {wordsOf} from './words.js'

/** What the store keeps of a content to find it again. Hashes are signed 64-bit integers in decimal. */
export interface ContentIndex {
  readonly plain: string
  /** Equal for exact matches. */
  readonly exact: string
  /** Equal for exact matches but for figures. */
  readonly shape: string
  /** Length in words, as similarity counts them. */
  readonly words: number
  readonly signature: string
  readonly features: readonly number[]
}

/** Work out how a content is found again in a memory. */
export function indexContent(content: readonly Inline[], facts: LocaleFacts): ContentIndex {
  const words = wordsOf(content)
  return {
    plain: plainText(content),
    exact: hash64(canonical(content)),
    shape: hash64(`${shapeVersion} ${shape(content, facts)}`),
    words: words.length,
    signature: signature(words),
    features: features(content, facts),
  }
}
