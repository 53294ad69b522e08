import {createHash} from 'node:crypto'
import type {Inline} from '../model/inline.js'

/** Give the key of a unit's content: SHA-256 of its text and codes, in hexadecimal. Equal for identical units. */
export const unitKey = (content: readonly Inline[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(content.map((part) => (part.type === 'text' ? part.value : [part.type, part.kind]))),
    )
    .digest('hex')
