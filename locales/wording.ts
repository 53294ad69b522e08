/** What the checks need to know of a language's words. */
export interface WordingFacts {
  /** Characters that a text takes beside the same in English; measured on translated sentences. */
  readonly relativeLength: number
  /** Words that may rightly stand twice in a row. */
  readonly doubles: readonly string[]
  /** Words that may stand twice before one that ends so: `tout en en tenant compte`. */
  readonly doublesBefore: Readonly<Record<string, string>>
  /** Words after which any word may stand twice: `هذا القرار القرار السابق`. */
  readonly doublesAfter: readonly string[]
  /** Verbs of saying, which may stand inside a quotation: `“No,” she said, “not now.”` */
  readonly saying: readonly string[]
}
