import type {Lexicon, NumberWord} from './lexicon.js'
import {readNumber} from './read-number.js'

/** One piece a number is put together from: digits, or a word that says something in a number. */
export interface NumberElement {
  readonly role: NumberWord['role'] | 'digits'
  readonly start: number
  readonly end: number
  readonly value: number
  /** Glued to, or preceded by, a joiner. */
  readonly joined: boolean
  readonly vague: boolean
  readonly vigesimal: boolean
  readonly lone: boolean
  readonly amount: string
  readonly readings: readonly string[]
  readonly grouped: boolean
  /** Touches letters, as in `COVID-19` and `5G`. */
  readonly attached: boolean
  readonly ordinal: boolean
}

const century = 100

const pattern =
  /(?<digits>\d{1,3}(?:([ \u00a0\u202f\u2009.,٬'’])\d{3})(?:\2\d{3})*(?!\d)(?:[.,٫]\d+(?![.,]?\d))?|\d+(?:[.,٫]\d+)*)|\p{L}[\p{L}\p{M}]*/gu

/** Cut a bare text into the pieces of its numbers, in order; other words are left out. */
export function numberElements(text: string, lexicon: Lexicon): readonly NumberElement[] {
  const suffix = lexicon.facts.ordinalSuffixes
  const elements: NumberElement[] = []
  for (const match of text.matchAll(pattern)) {
    const element =
      match.groups?.['digits'] === undefined ? word(match, lexicon) : digits(match, text, lexicon, suffix)
    if (element) elements.push(element)
  }
  return elements
}

function word(match: RegExpExecArray, lexicon: Lexicon): NumberElement | null {
  const known = lexicon.words.get(lexicon.fold(match[0]))
  if (!known) return null
  return {
    ...known,
    start: match.index,
    end: match.index + match[0].length,
    amount: String(known.value),
    readings: [],
    grouped: false,
    attached: false,
    ordinal: known.role === 'ordinal',
  }
}

function digits(
  match: RegExpExecArray,
  text: string,
  lexicon: Lexicon,
  suffixes: readonly string[],
): NumberElement {
  const start = match.index
  const end = start + match[0].length
  const read = readNumber(match[0], lexicon.facts)
  const after = /^\p{L}+/u.exec(text.slice(end, end + 4))?.[0] ?? ''
  const ordinal = after !== '' && suffixes.includes(after)
  // `1930s` may be `années 30`, `تسعينيات القرن الماضي`.
  const decade = /^19\d0$/.test(match[0]) || (after === 's' && /^20\d0$/.test(match[0]))
  const before = /(?:\p{Script=Latin}|\p{L}[-‑])$/u.test(text.slice(Math.max(0, start - 2), start))
  return {
    role: 'digits',
    start,
    end: ordinal ? end + after.length : end,
    value: Number(read.amount),
    joined: false,
    vague: false,
    vigesimal: false,
    lone: false,
    ...read,
    readings: decade ? [...read.readings, String(Number(read.amount) % century)] : read.readings,
    attached: before || (!ordinal && /^\p{Lu}(?!\p{L})/u.test(after)),
    ordinal,
  }
}
