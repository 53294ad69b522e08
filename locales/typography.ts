/**
 * How a locale's text is set when it is published. Rules run in order on the text nodes alone, never in addresses, times or
 * code, and running them again changes nothing.
 */
export interface TypographyFacts {
  readonly rules: readonly TypographyRule[]
  /** Languages whose words may stand in this locale's text in the other script, most telling first. */
  readonly foreign: readonly ForeignLanguage[]
  /** Regular expression of words that only this language has; tells the language of a page's text. */
  readonly telltale: string
}

/** One replacement. `pattern` is compiled with the flags `gu`; `replace` may use `$1` … */
export interface TypographyRule {
  readonly name: string
  readonly pattern: string
  readonly replace: string
  /** Why, with an example or the authority. */
  readonly why: string
}

/** A language met in the other script. It is taken when `telltale` matches the phrase; an empty one always does. */
export interface ForeignLanguage {
  readonly lang: string
  readonly telltale: string
}
