/** How a language says halves, thirds and twos. Phrases as in running text, in small letters. */
export interface PartFacts {
  /** Parts of one, in percent. Small words may be glued before, pronouns after. */
  readonly fractions: Readonly<Record<string, number>>
  /** Words that are a part only before what the second member says: `خمس السكان` is a fifth, `خمس سنوات` five years. */
  readonly fractionsBefore: readonly [Readonly<Record<string, number>>, string]
  /** What follows a phrase that is no part: `الربع الثالث` is a quarter of the year. */
  readonly notBefore: readonly string[]
  /** Small words between a part and a scale: `half a million`, `un quart de million`. */
  readonly links: readonly string[]
  /** What adds a half to the number before it. */
  readonly andHalf: readonly string[]
  /** Pronouns glued to a fraction. */
  readonly suffixes: readonly string[]
  /** Words that say a number themselves: pronouns, nouns in the dual, `around the clock`. */
  readonly sayings: Readonly<Record<string, number>>
  /** What the dual of a noun looks like where it can be no plural, as a pattern: it says two. Empty where there is none. */
  readonly dual: string
  /** What makes the number before it negative. */
  readonly belowZero: readonly string[]
  /** Spans of time with a number of their own, which other languages count otherwise. */
  readonly spans: Readonly<Record<string, readonly number[]>>
}
