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

/** The beginning of a word. */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}])'

/** Quotation marks and brackets that may stand between white space and the first letter of a sentence. */
export const opening = '["\'«“‘„(\\[¿¡]'

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
