/** SRX 2.0 rules for one locale: the first whose two sides match at a candidate decides. */
export interface SegmentationFacts {
  /** BCP 47 tag: what `Intl.Segmenter` is asked with, and the language of the SRX `languagerule`. */
  readonly locale: string
  /** What decides where no rule matches: ICU's verdict (UAX #29), or nothing, as SRX 2.0 alone has it. */
  readonly otherwise: 'icu' | 'join'
  readonly rules: readonly SegmentationRule[]
}

/**
 * One SRX `rule`. `before` must match text that ends at the place, `after` text that begins there. The place is
 * the end of a sentence: behind its full stop and closing marks, in front of the white space. Patterns are
 * written in what ICU, Java and JavaScript (flag `v`) read alike; so no `\b`, no `\w`, and `gap` for white space.
 */
export interface SegmentationRule {
  readonly break: boolean
  readonly before: string
  readonly after: string
  /** Why, with an example. */
  readonly why: string
}

/** One white space or invisible direction mark (Java's `\s` alone knows no NBSP). */
export const gap = '[\\s\\p{Z}\\p{Cf}]'

/** The beginning of a word; what stands right after a full stop is the rest of an acronym. */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}]|(?<!\\p{L}{3})\\.)'

/** Quotation marks and brackets that may stand between white space and the first letter of a sentence. */
export const opening = '["\'«“‘„\\(\\[¿¡]'

/** White space, then perhaps opening marks. */
export const then = `${gap}+(?:${opening}${gap}*)*`

/** Match any of the words in a list separated by spaces; `_` stands for a space within one. */
export function anyOf(words: string): string {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.()]/g, '\\$&').replace(/_/g, `${gap}`))
  return `(?:${escaped.join('|')})`
}

/** State that a sentence does not end between the two. */
export const join = (before: string, after: string, why: string): SegmentationRule => ({
  break: false,
  before,
  after,
  why,
})

/** State that a sentence ends between the two. */
export const cut = (before: string, after: string, why: string): SegmentationRule => ({
  break: true,
  before,
  after,
  why,
})

/** What ends a sentence. */
const terminator = '[.?!…؟۔]'

/** Quotation marks and brackets that close after a terminator. */
export const closing = '["\'’”»›\\)\\]\\}]'

/** A footnote reference: `[1]`, `(1)`, `¹`, `*`. */
const noteMark = `(?:\\[[^\\]\\s]{1,6}\\]|\\(\\p{Nd}{1,3}\\)|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})`

/** The number or letter of an item: `1.`, `1.2.`, `a.`, `IV.`, `2.)`. */
const itemMark = '(?:\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,4}|\\p{L}ـ?|[IVXLC]{1,6})\\.\\)?'

/** What every locale has to join, first: no abbreviation, no letter case. */
export const joinsEverywhere: readonly SegmentationRule[] = [
  join(terminator, `${gap}{1,3}[»›]`, 'A spaced guillemet belongs to the sentence it closes: « Oui. »'),
  join('[\\[\\(](?:\\.{3}|…)[\\]\\)]["’”]?', '', 'An omission is no end: « Le conflit […] doit cesser »'),
  join('[\\[\\(][?!؟]{1,3}[\\]\\)]', '', 'A doubt of the author is no end: un succès (!) relatif'),
  join(
    '(?<!\\.)[\\s\\p{Z}]\\.[\\s\\p{Z}]\\.[\\s\\p{Z}]\\.',
    '',
    'Three spaced dots are a pause: the thing is . . . I',
  ),
  join(`^${gap}*(?:[•⁃▪–—\\-]${gap}*)?${itemMark}`, gap, 'The number of an item opens it: 1. Le Conseil'),
  join(
    `(?:(?:\\p{L}{4}(?<!janv|févr|juil|sept|Sept|chap|sect|coll|figs|arts|vols)|\\p{Lo}{3}|\\p{N}{4})[.?!؟]${gap}|[:;؛»]${gap}|[•⁃▪])${gap}*\\p{Nd}{1,2}\\.\\)?`,
    gap,
    'So does one further in: … rapport. 2. Il décide',
  ),
  join('\\p{Nd}\\.\\)', gap, 'So does one with a bracket: 2.) The second item'),
]

/** What every locale has to cut where ICU sees nothing. */
export const cutsEverywhere: readonly SegmentationRule[] = [
  cut(
    '(?:\\p{L}{4}|[»”"\\)])[.?!]|[.?!][»”"\\)]',
    `${gap}+\\p{N}`,
    'ICU waits for a capital: … jours. 97 % des cas',
  ),
  cut(
    terminator,
    `${gap}+\\(?(?:\\p{L}|[ivx]{1,4}|\\p{Nd}{1,2})\\)${gap}`,
    'A letter in brackets opens an item: … decree. (b) The',
  ),
  cut(
    `(?:(?:\\p{L}{4}|\\p{N}{2}|[%٪»”"\\)\\]])\\.|[?!؟])${closing}{0,2}`,
    `${gap}+[\\-–—]${gap}+(?!\\p{L}{1,4}\\.)["«“]?${gap}*[\\p{Lu}\\p{Lo}\\p{N}]`,
    'A dash opens the item of a list that was flattened: … de la notice. - Gardez-la',
  ),
  cut(`[^\\s\\p{Z}]`, `${gap}+[•⁃▪]`, 'A bullet in a line opens an item: First • Second'),
  cut(
    `^${gap}*\\p{Nd}{1,2}\\.?\\)${gap}[^\\n]{1,300}[\\p{L}\\p{N}]`,
    `${gap}+\\p{Nd}{1,2}\\.?\\)${gap}+[\\p{Lu}\\p{Lo}]`,
    'In a list 1) … 2) …',
  ),
  cut(
    `${terminator}${closing}{0,2}${noteMark}{1,4}`,
    `${then}[\\p{Lu}\\p{Lo}\\p{N}]`,
    'A footnote reference stands after the full stop: en vigueur.[1] Elle',
  ),
]

/** What scripts with letter case add to `cutsEverywhere`, and to the end of the list. */
export const cutsByCase: readonly SegmentationRule[] = [
  cut(
    `(?:\\p{Ll}{3}|[\\)»”])[.?!]\\d{1,3}`,
    `${then}\\p{Lu}`,
    'A footnote reference that lost its raising: in force.12 It',
  ),
  cut(`[.?!…]${gap}{1,2}[»›]`, `${then}[\\p{Lu}\\p{N}]`, 'A spaced guillemet closes: « Oui. » Elle'),
  cut(`(?<![\\[\\(])…${closing}{0,2}`, `${then}\\p{Lu}`, 'ICU does not know U+2026: adviendra… Les'),
  cut(
    `(?<![^\\s\\p{Z}"“«'’\\(])[\\p{L}\\p{N},]{0,30}(?:\\p{Ll}{2}|,\\d{3})[.?!]`,
    `\\p{Lu}\\p{Ll}{1,30}\\.?${gap}`,
    'The space was forgotten: Hello world.Today is',
  ),
]

export const joinsByCase: readonly SegmentationRule[] = [
  join(`[?!…]${closing}{0,3}`, `${then}\\p{Ll}`, 'The sentence goes on: « Oui ! » dit-il'),
  join('', '[^\\s\\p{Z}\\p{Cf}]', 'Without white space there is no end: ?Langue=FR'),
]
