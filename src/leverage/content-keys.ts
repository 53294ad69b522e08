import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {canonical} from './canonical.js'
import {hash32, hash64} from './hash.js'
import {shape, shapeVersion} from './shape.js'

/** What equal contents share. */
export interface ContentKeys {
  /** Equal for exact matches, and for one content in 2^32 that has the same shape: a signed 32-bit integer. */
  readonly exact: number
  /** Equal for exact matches but for figures: a signed 64-bit integer in decimal. */
  readonly shape: string
}

/** Give the keys under which a memory keeps a content. */
export const contentKeys = (content: readonly Inline[], facts: LocaleFacts): ContentKeys => ({
  exact: hash32(canonical(content)),
  shape: hash64(`${shapeVersion} ${shape(content, facts)}`),
})
