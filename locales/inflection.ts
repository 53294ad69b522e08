/**
 * How words of a language vary, as far as finding a term or a phrase needs: light stemming by rules, no dictionary.
 * Rules work on folded words (lower case, no Arabic short vowels) and are tried in order, the first that fits.
 */
export interface InflectionFacts {
  /** Letters held equal, each `[from, to]`. */
  readonly letters: readonly (readonly [string, string])[]
  /** Words of one or two letters that lean on the next (`l'`, `d'`): skipped inside a term. */
  readonly elisions: readonly string[]
  /**
   * Prefixes that are certainly not of the word (`وال`), longest first, each with what may have stood in their place at its
   * head: `لل` of `للجنة` hides a letter that `لل` of `للحكومة` does not.
   */
  readonly prefixes: readonly (readonly [prefix: string, ...heads: readonly string[]])[]
  /** Letters that may be a prefix or the word's own first letter (`ب` of `بيان`): both readings are kept. */
  readonly doubtfulPrefixes: readonly string[]
  /**
   * Endings in rounds (plural, then gender; pronoun, then number), each with what may be put instead, the likeliest first;
   * longest first. Of a round the first that fits is taken, and every reading of it kept.
   */
  readonly endings: readonly (readonly (readonly [ending: string, ...insteads: readonly string[]])[])[]
  /**
   * Words so common that a text is not looked for by them: the commonest forms of running text, in lower case and as they are
   * spelled with care. The memory's index leaves them out.
   */
  readonly functionWords: ReadonlySet<string>
  /**
   * Letters that a plural may change within a word (`مشروع`, `مشاريع`), as they are after `letters`; empty where plurals are
   * made by endings.
   */
  readonly weakLetters: string
  /** Fewest letters that a prefix or an ending must leave. */
  readonly leastLetters: number
}
