import type {Inline} from '../model/inline.js'
import {normalise} from './normalise.js'
import {codeName} from './tokenise.js'

// No text holds these (private use), so that text never looks like a code.
const open = '\ue000'
const close = '\ue001'

/** Write content as one string: its text, and each code by its kind and side. Equal for equal text and codes. */
export function verbatim(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.value : open + codeName(part) + close)).join('')
}

/** A segment is compared with many candidates, and contents never change. */
const kept = new WeakMap<readonly Inline[], string>()

/** Write content as `verbatim` does, with its text normalised. Equal for contents that are an exact match (`em`). */
export function canonical(content: readonly Inline[]): string {
  const found = kept.get(content) ?? normalise(verbatim(content))
  kept.set(content, found)
  return found
}
