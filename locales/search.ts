/** How a language writes the words that readers search for. Patterns are sources of regular expressions, flags `gu`. */
export interface SearchFacts {
  /** Signs that are left out: vowel signs, tatweel. Empty when there are none. */
  readonly marks: string
  /** The article with what may be joined before it, longest first, and what may stand in its place. */
  readonly articles: readonly (readonly [start: string, heads: readonly string[]])[]
  /** Letters that may be joined to a word without an article. */
  readonly proclitics: readonly string[]
  /** Fewest letters that must be left of a word. */
  readonly minLetters: number
  /** Letters that are written for others. */
  readonly spellings: readonly (readonly [pattern: string, replacement: string])[]
}
