/** How a language names persons and places. */
export interface NameFacts {
  /** What stands before a person's name in any rank (`M.`, `Mr.`): what follows with a capital is a name. */
  readonly civil: readonly string[]
  /** Offices before a name (`Ambassador Claire Fontaine`): two words with capitals after it are a name. */
  readonly offices: readonly string[]
  /** Offices that stand some words before a name set off by commas (`the Director of the Office, Mark Brown,`). */
  readonly headed: readonly string[]
  /** What a name may begin with where no title stands before it. */
  readonly given: readonly string[]
  /** Small words inside a name. */
  readonly particles: readonly string[]
  /** Words with a capital after one of these that are no name (`Mr. President`, `General`). */
  readonly notNames: readonly string[]
  /** By an id common to all locales. */
  readonly cities: Readonly<Record<string, string>>
  /** By ISO 3166 code: adjectives of countries, and other names; the endings that an adjective may take. */
  readonly demonyms: Readonly<Record<string, readonly string[]>>
  readonly demonymEndings: readonly string[]
  /** Names of countries that are also common words. */
  readonly ambiguousCountries: readonly string[]
}
