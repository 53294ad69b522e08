/** What the spelling check needs to know of a language. */
export interface SpellingFacts {
  /** Dictionaries of Hunspell that serve it, the best first. */
  readonly dictionaries: readonly string[]
  /** Letters that a slip may have left out or put in the place of another. */
  readonly letters: string
  /** Whether a name begins with a capital: then unknown words with one are left alone. */
  readonly capitals: boolean
  /**
   * Slips of letters, as strings of two: the one written, the one meant; null: any for any. Where names cannot be told from words, only
   * such slips and letters doubled are reported.
   */
  readonly confusions: readonly string[] | null
  /** Words of the house's region that dictionaries lack. */
  readonly known: readonly string[]
  /** Small words glued before another, which its dictionary may not know there; longest first. */
  readonly proclitics: readonly string[]
}
