import {balancedEnd} from './balance.js'
import {opaqueBreak, opaqueLeftToRight} from './flat.js'
import type {Token} from './token.js'

/** A phrase found; UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Private letter that a token's letters are replaced by while phrases are looked for. */
const masked = '\uE001'
const latin = '\\p{Script=Latin}'
const inWord = `[${latin}\\p{N}\\p{Mn}${opaqueLeftToRight}${masked}]`
const word = `[@#$€£]?[${latin}\\p{N}${opaqueLeftToRight}${masked}](?:${inWord}|[.,:/_'’&@+–°·=%~#-](?=${inWord})|(?<=[Nn])[°º](?=[ \\u00A0\\u202F]?[\\p{N}${masked}]))*`
const between = `[^\\p{L}\\p{N}\\n،؛؟٪${opaqueBreak}${opaqueLeftToRight}${masked}]{1,6}`
const stretch = new RegExp(`${word}(?:${between}${word})*`, 'gu')
const words = new RegExp(word, 'gu')
const hasLatin = new RegExp(latin, 'u')

/** Longest stretch looked at in one go; what is longer becomes two phrases, so that time stays proportional to length. */
const stretchMaxChars = 2000
/** Shortest bare number that belongs to the Latin word before it even when an Arabic word follows: a year, a standard. */
const longNumberChars = 4
const abbreviation = /(?:(?<!\p{L})(?:\p{L}\.)+\p{L}|(?<!\p{L})(?:Inc|Ltd|Co|Corp|Jr|Sr|St|etc))$/u

/** Find the phrases in Latin script, each as long as it goes and as tight as it can be, tokens at its ends left out. */
export function findLatin(text: string, tokens: readonly Token[]): readonly Span[] {
  if (!hasLatin.test(text)) return []
  const open = maskTokens(text, tokens)
  const found: Span[] = []
  for (const match of open.matchAll(stretch)) {
    let from = match.index
    const to = match.index + match[0].length
    while (from < to) {
      const span = tighten(open, from, Math.min(to, from + stretchMaxChars))
      if (span === null) break
      found.push(span)
      from = Math.max(span.end, from + 1)
    }
  }
  return found
}

function maskTokens(text: string, tokens: readonly Token[]): string {
  let open = text
  for (const {start, end} of tokens)
    open = open.slice(0, start) + masked.repeat(end - start) + open.slice(end)
  return open
}

/** Give the first phrase of a stretch: from its first Latin word, to the last before a sentence or bracket ends it. */
function tighten(text: string, from: number, to: number): Span | null {
  const parts = [...text.slice(from, to).matchAll(words)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    latin: hasLatin.test(match[0]),
    masked: match[0].includes(masked),
  }))
  const first = parts.find((part) => part.latin)
  if (first === undefined) return null
  const limit = balancedEnd(text, first.start, to)
  const inside = parts.filter((part) => part.start >= first.start && part.end <= limit)
  const last = inside.findLastIndex((part) => part.latin)
  const word = inside[last] ?? first
  const next = inside[last + 1]
  const end = next !== undefined && belongs(text, word.end, next) ? next.end : word.end
  return {start: first.start, end: trimmed(text, closeTail(text, first.start, end))}
}

/** A bracket that cuts a phrase leaves what stood before it outside: C++ (G20. */
const trimmed = (text: string, end: number): number => text.slice(0, end).trimEnd().length

/** Tell whether a number is part of the phrase before it: ISO 8601, Vision 2030, J.O. n° 12; but not ONUDC 25 مشاركا. */
function belongs(
  text: string,
  wordEnd: number,
  next: {start: number; end: number; masked: boolean},
): boolean {
  const isNumbered = /[Nn][°º]$/u.test(text.slice(0, wordEnd))
  if (!/^[ \u00A0\u202F]?$/u.test(text.slice(wordEnd, next.start))) return false
  if (isNumbered) return true
  if (next.masked || wordEnd === next.start) return false
  if (next.end - next.start >= longNumberChars) return true
  return !/^[ \u00A0\u202F]*(?:(?=\p{L})\p{Script=Arabic}|[%٪])/u.test(text.slice(next.end))
}

/** Take in what belongs to the last word: C++, C#, S.A., Yes! (but not the mark that ends the sentence). */
function closeTail(text: string, start: number, end: number): number {
  const rest = text.slice(end)
  const suffix = /^(?:\+\+|[#+™®])(?![\p{L}\p{N}])/u.exec(rest)?.[0].length ?? 0
  if (suffix > 0) return end + suffix
  if (rest.startsWith('.') && abbreviation.test(text.slice(start, end)))
    return balancedEnd(text, start, end + 1)
  if (/^(?:\?|!(?=[»”")\]]|\s+\S))/u.test(rest)) return end + 1
  return balancedEnd(text, start, end)
}
