import {unwritableIn} from '../model/unwritable.js'
import type {Inline} from '../model/inline.js'
import type {Boundary} from './boundaries.js'
import {cutAt, type Piece} from './cut.js'
import {readable, type Readable} from './readable.js'

/**
 * Cut content where a person says: `at` is an offset in its plain text (UTF-16 units). White space around the place
 * goes between the two. Null when one side would have no text, or the place is inside a code or a character.
 */
export function cutInTwo(content: readonly Inline[], at: number): readonly [Piece, Piece] | null {
  const plain = readable(content)
  const place = placeIn(plain, at)
  if (place === null) return null
  const [left, right] = [plain.text.slice(0, place), plain.text.slice(place)]
  if (unwritableIn(left)) return null
  if (left.trim() === '' || right.trim() === '') return null
  const end = left.trimEnd().length
  const next = plain.text.length - right.trimStart().length
  const [first, second] = cutAt(plain, [{end, next}])
  return first && second ? [first, second] : null
}

/** Give the boundaries at which `cutAt` makes these pieces of their join again. */
export function boundariesOf(pieces: readonly Piece[]): readonly Boundary[] {
  let at = 0
  return pieces.slice(0, -1).map(({source, space}) => {
    const end = at + readable(source).text.length
    at = end + space.length
    return {end, next: at}
  })
}

/** Find an offset of the plain text in the readable text, where a placeholder may be longer or shorter. */
function placeIn({parts}: Readable, at: number): number | null {
  let plain = 0
  for (const {inline, start, end} of parts) {
    const length =
      inline.type === 'text' ? inline.value.length : inline.type === 'ph' ? inline.equiv.length : 0
    if (at < plain + length) {
      if (inline.type === 'text') return start + (at - plain)
      return at === plain ? start : null
    }
    plain += length
    if (at === plain && length > 0) return end
  }
  return null
}
