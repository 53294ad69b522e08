import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {canonical} from './canonical.js'
import {hash64} from './hash.js'
import {shape, shapeVersion} from './shape.js'

/** What equal contents share. Hashes are signed 64-bit integers in decimal. */
export interface ContentKeys {
  /** Equal for exact matches. */
  readonly exact: string
  /** Equal for exact matches but for figures. */
  readonly shape: string
}

/** Give the keys under which a memory keeps a content. */
export const contentKeys = (content: readonly Inline[], facts: LocaleFacts): ContentKeys => ({
  exact: hash64(canonical(content)),
  shape: hash64(`${shapeVersion} ${shape(content, facts)}`),
})
