/**
 * How words of a language vary, as far as finding a term or a phrase needs: light stemming by rules, no dictionary.
 * Rules work on folded words (lower case, no Arabic short vowels) and are tried in order, the first that fits.
 */
export interface InflectionFacts {
  /** Letters held equal, each `[from, to]`. */
  readonly letters: readonly (readonly [string, string])[]
  /** Words of one or two letters that lean on the next (`l'`, `d'`): skipped inside a term. */
  readonly elisions: readonly string[]
  /** Prefixes that are certainly not of the word (`وال`); longest first. */
  readonly prefixes: readonly string[]
  /** Letters that may be a prefix or the word's own first letter (`ب` of `بيان`): both readings are kept. */
  readonly doubtfulPrefixes: readonly string[]
  /** Endings, each `[ending, put instead]`; longest first. */
  readonly endings: readonly (readonly [string, string])[]
  /** Fewest letters that a prefix or an ending must leave. */
  readonly leastLetters: number
}
