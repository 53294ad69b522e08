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

/**
 * One white space or invisible mark, as `[\s\p{Z}\p{Cf}]` has them in text (Java's `\s` alone knows no NBSP): spelled
 * out, for a class without characters beyond U+FFFF is read four times as fast.
 */
export const gap =
  '[\\s\\u00A0\\u00AD\\u061C\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFEFF]'

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

/** The number or letter of an item: `1.`, `1.2.`, `§ 3.`, `a.`, `IV.`, `2.)`. */
const itemMark = `(?:(?:§${gap}?)?\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,4}|\\p{L}ـ?|[IVXLC]{1,6})\\.\\)?`

/** The number of an item further in: no letter, for `J.` may be anybody's. */
const numberMark = `(?:§${gap}?)?\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2}){0,3}\\.\\)?`

/** What stands before the bracket of an item: `a)`, `iv)`, `12)`. */
const itemLetter = '(?:\\p{L}|[ivx]{1,4}|\\p{Nd}{1,2})'

/** Words were left out: `[…]`, `(...)`. */
export const omission = '[\\[\\(](?:\\.{3}|…)[\\]\\)]'

/** A bracket is still open here. */
const inBrackets = '\\([^\\(\\)]{0,160}'

/** What every locale has to join, first: no letter case, and no abbreviation but those a number follows. */
export const joinsEverywhere = (beforeNumbers: string): readonly SegmentationRule[] => [
  join(terminator, `${gap}{1,3}[»›]`, 'A spaced guillemet belongs to the sentence it closes: « Oui. »'),
  join(`${omission}["’”]?`, '', 'An omission is no end: « Le conflit […] doit cesser »'),
  join('[\\[\\(][?!؟]{1,3}[\\]\\)]', '', 'A doubt of the author is no end: un succès (!) relatif'),
  join(
    '(?<!\\.)[\\s\\p{Z}]\\.[\\s\\p{Z}]\\.[\\s\\p{Z}]\\.',
    '',
    'Three spaced dots are a pause: the thing is . . . I',
  ),
  join(`^${gap}*(?:[•⁃▪–—\\-]${gap}*)?${itemMark}`, gap, 'The number of an item opens it: 1. Le Conseil'),
  join(
    `(?:(?:\\p{L}{3}(?<!${wordStart}${beforeNumbers})|[\\p{N}\\p{L}]\\)|\\p{N}{4}|[%٪])[.?!؟]${gap}|[;؛»]${gap}|:${gap}(?=${gap}*[1١])|[•⁃▪])${gap}*${numberMark}`,
    gap,
    'So does one further in: … rapport. 2. Il décide',
  ),
  join(`(?<!${inBrackets})\\p{Nd}\\.\\)`, gap, 'So does one with a bracket: 2.) The second item'),
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
    `${gap}+(?:\\(${itemLetter}\\)|${itemLetter}\\)(?<!${inBrackets}\\)))${gap}`,
    'A letter in brackets opens an item: … decree. (b) The',
  ),
  cut(
    `(?:(?:\\p{L}{3}|\\p{N}{2}|[%٪»”"\\)\\].])\\.|[?!؟…])${closing}{0,2}`,
    `${gap}+[\\-–—]${gap}+(?!\\p{L}{1,4}\\.${gap}+[^\\s\\-–—])["«“]?${gap}*[\\p{Lu}\\p{Lo}\\p{N}]`,
    'A dash opens the item of a list that was flattened: … de la notice. - Gardez-la',
  ),
  cut(
    `(?:\\p{L}{3}(?<!etc)|\\p{Lu}{2}|\\p{N}{2}|[%»”"\\)\\]])\\.`,
    `${gap}+[\\-–]${gap}+(?:\\p{Ll}{2,20}${gap}|[\\(\\^])`,
    '… also one with a small letter, after a full stop: … votre médecin. - si vous',
  ),
  cut(
    `[\\-–—]${gap}+\\p{L}{2,3}\\.`,
    `${gap}+[\\-–—]${gap}+[\\p{Lu}\\p{Lo}]`,
    'In a dialogue a short word may stand alone: – Oui. – Quand',
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
  cut(`°${gap}?[CFK]\\.`, `${then}\\p{Lu}`, 'A degree is no initial: sous 2 °C. De nombreux'),
  cut(`\\p{Sm}${gap}?\\p{L}\\.`, `${then}\\p{Lu}`, 'Nor is a quantity: si x = y. Alors'),
  cut(`(?<![\\[\\(])…${closing}{0,2}`, `${then}\\p{Lu}`, 'ICU does not know U+2026: adviendra… Les'),
  cut(
    `(?<![^\\s\\p{Z}"“«'’\\(])[\\p{L}\\p{N},]{0,30}(?:\\p{Ll}{2}|,\\d{3})[.?!]`,
    `\\p{Lu}\\p{Ll}{1,30}\\.?${gap}`,
    'The space was forgotten: Hello world.Today is',
  ),
]

/** What scripts with letter case ask first: most full stops that end nothing are inside a number or an address. */
export const insideWord: SegmentationRule = join(
  '',
  '[^\\s\\p{Z}\\p{Cf}\\p{Lu}]',
  'Without white space there is no end: ?Langue=fr',
)

export const joinsByCase: readonly SegmentationRule[] = [
  join(`[?!…]${closing}{0,3}`, `${then}\\p{Ll}`, 'The sentence goes on: « Oui ! » dit-il'),
  join('', '\\p{Lu}', 'Nor is there one in front of a capital: ?Langue=FR'),
]
