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
  /** What every match of `pattern`, with the letters beside it, holds: a text without it is not looked through. */
  readonly sign: string
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

/**
 * Thousands set with spaces take U+202F: with ordinary ones, right-to-left text shows `1 234 567` as `567 234 1`. A phone
 * number (`+212 537 …`, `080 200 37 37`) is left as it is: no thousands begin with a nought.
 */
export const grouping: readonly TypographyRule[] = [
  {
    name: 'group',
    sign: '[ \\u00A0](?<=\\p{N}[ \\u00A0])\\p{N}',
    pattern:
      '(?=\\p{N})(?<![\\p{N}\\p{Script=Latin}.,/:+-])(?<!\\p{N}[ \\u00A0\\u202F])((?!0)\\p{N}{1,3})[ \\u00A0](?=\\p{N}{3}(?![\\p{N}\\p{L}]))',
    replace: '$1\u202F',
    why: '1 234 → 1\u202F234; an Arabic conjunction may be joined to it (و1 234)',
  },
  {
    name: 'group-next',
    sign: '\\u202F\\p{N}',
    pattern: '(?<=\\u202F\\p{N}{3})[ \\u00A0](?=\\p{N}{3}(?![\\p{N}\\p{L}]))',
    replace: '\u202F',
    why: 'The groups after the first.',
  },
]
