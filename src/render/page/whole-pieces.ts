import type {LocaleFacts} from '../../../locales/facts.js'
import {pieces, type Piece} from '../../leverage/difference.js'
import {findPhrases} from '../direction/find.js'
import {findTokens} from '../direction/token.js'

/** A number in groups of three, with the spaces that typography puts between them. */
const grouped = /\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?/gu

/**
 * Cut a text into words for comparison, but leave whole what must not be shown in parts: a number, a phone number, an address,
 * and what is read from its own side (a foreign name), whose half in `del` and half in `ins` would change places.
 */
export function wholePieces(text: string, facts: LocaleFacts): readonly Piece[] {
  const spans = [
    ...[...findPhrases(text, facts), ...findTokens(text)].map(({start, end}) => ({start, end})),
    ...[...text.matchAll(grouped)].map(({index, 0: number}) => ({start: index, end: index + number.length})),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const found: Piece[] = []
  let at = 0
  for (const {start, end} of spans) {
    if (start < at) continue
    if (start > at) found.push(...pieces(text.slice(at, start)))
    const whole = text.slice(start, end)
    found.push({key: whole, text: whole})
    at = end
  }
  if (at < text.length) found.push(...pieces(text.slice(at)))
  return found
}
