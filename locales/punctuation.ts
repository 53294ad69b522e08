/** How a language sets its punctuation. */
export interface PunctuationFacts {
  /** Opening and closing quotation marks; the first pair is written, the others are read. */
  readonly quotes: readonly (readonly [string, string])[]
  /** Marks of other languages, each with the one to write instead. */
  readonly foreign: Readonly<Record<string, string>>
  /** Marks that want a space before them, each with the spaces accepted, the first the one to write. */
  readonly spacedBefore: Readonly<Record<string, readonly string[]>>
  /** Marks that want a space after them, likewise. */
  readonly spacedAfter: Readonly<Record<string, readonly string[]>>
  /** Marks that no space may stand before. */
  readonly tight: string
}
