import {plainText, type Inline} from '../../../src/model/inline.js'
import type {Wire} from '../api/wire.js'

/** Give the plain text of content that came over the wire. */
export const plainOf = (content: readonly Wire<Inline>[]): string => plainText(content)
