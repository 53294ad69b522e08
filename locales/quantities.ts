/**
 * How a language writes figures, dates and sums. Words are given in small letters, folded as `fold` says; the first
 * of a list is the one that is written, the others are read too.
 */
export interface QuantityFacts {
  /** Decimal and group separators as written; then every character read as one. */
  readonly decimal: string
  readonly group: string
  readonly decimals: string
  readonly groups: string
  /** What is read as another letter: spelling variants. */
  readonly fold: Readonly<Record<string, string>>
  /** Small words written glued before another: conjunctions, prepositions, article. */
  readonly proclitics: readonly string[]
  /** Words, and glued letters, that join the parts of one number. */
  readonly joiners: readonly string[]
  readonly cardinals: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** What follows the digits of an ordinal (`er`, `th`). */
  readonly ordinalSuffixes: readonly string[]
  /** How a scale is written after figures, by the CLDR plural category of the figures. */
  readonly scaleForms: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What stands between a scale and a currency (`millions de dirhams`), with its space. */
  readonly scaledCurrencyLink: string
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>
  /** Scales in the plural, which alone say no number (`des millions`). */
  readonly vagueScales: readonly string[]
  /** Whether units stand before tens and every part is joined (`خمسة وعشرون`). */
  readonly unitsFirst: boolean
  /** Words for twenty that multiply a four before them. */
  readonly vigesimal: readonly string[]
  /** Ranks that are no part of a larger number: `les vingt premiers` are twenty, `vingt et unième` is 21. */
  readonly loneOrdinals: readonly string[]
  /** Endings of nouns that say "two" themselves. */
  readonly dualEndings: readonly string[]
  /** Words before or after a number that make it negative. */
  readonly minus: readonly string[]
  readonly percent: PercentFacts
  readonly calendar: CalendarFacts
  readonly time: TimeFacts
  /** By ISO 4217 code, or `XDN` for a dinar of whatever country; the first name is written. */
  readonly currencies: Readonly<Record<string, readonly string[]>>
  /** Small words between an amount and its currency (`de`). */
  readonly currencyLinks: readonly string[]
  /** Abbreviated scales, read only beside a currency (`120 MDH`, `$5bn`): alone they are metres or initials. */
  readonly scaleSigns: Readonly<Record<string, number>>
  /** Words and signs between the ends of a range, where a scale or sign may stand once for both (`1,2 à 1,5 milliard`). */
  readonly rangeWords: readonly string[]
  /** Where a currency code is written: `MAD 120 million`, `120 millions de dirhams`. */
  readonly currencyFirst: boolean
  /** Words that announce the number of a law, decree or document. */
  readonly announcers: readonly string[]
  /** Words before a code of letters and figures that stays as it is: `vol AT 785`, `Room B12`. */
  readonly codeLeads: readonly string[]
  /** Words before a number of a part of a text, whose point is no decimal mark (`table 4.2`). */
  readonly sections: readonly string[]
  /** By an id common to all locales: the short or long names of an organisation in this one. */
  readonly organisations: Readonly<Record<string, readonly string[]>>
}

/** `sign` with its space as written after the number; `words` that say it. */
export interface PercentFacts {
  readonly sign: string
  readonly words: readonly string[]
}

export interface CalendarFacts {
  /** Twelve names as written, January or Muharram first; then other names and abbreviations. */
  readonly months: readonly string[]
  readonly otherMonths: Readonly<Record<string, number>>
  readonly hijriMonths: readonly string[]
  readonly otherHijriMonths: Readonly<Record<string, number>>
  /** What marks a Hijri year; the first is written. */
  readonly hijriMarks: readonly string[]
  /** Seven names as written, Sunday first; then others. */
  readonly weekdays: readonly string[]
  readonly otherWeekdays: Readonly<Record<string, number>>
  /** The first of the month; the first is written. */
  readonly firstDay: readonly string[]
  /** Small words that may stand between weekday and day. */
  readonly articles: readonly string[]
  /** Small words that may stand between day and month, month and year. */
  readonly between: readonly string[]
  /** What stands between a rank in words and a month: `الثامن من مارس`. */
  readonly rankLinks: readonly string[]
  /** Small words glued before such a rank, whose article is of the date. */
  readonly rankLeads: readonly string[]
  /** Whether `September 5, 2026` is read too. */
  readonly monthFirst: boolean
  /** Months that are also common words, and so need a day or a year beside them. */
  readonly ambiguous: readonly string[]
  /** Words before which such a name, capitalised where the language has capitals, is a month (`in May`). */
  readonly monthLeads: readonly string[]
}

/** Hours: words between hour and minutes (`10 h 30`), words for before and after noon, fractions in minutes. */
export interface TimeFacts {
  /** Whether hours are counted to 24 unless said otherwise, so that `9 h` is in the morning. */
  readonly twentyFour: boolean
  readonly separator: string
  readonly hour: readonly string[]
  readonly before: readonly string[]
  /** Words after a word for an hour that add ten to it. */
  readonly teens: readonly string[]
  /** How a word for an hour ends where no word for "hour" stands before it: `السابعة صباحا`, not `الثالث مساء`. */
  readonly hourEnding: string
  /** What counts minutes after an hour in words (`الحادية عشرة و11 دقيقة`), and what takes them off the next. */
  readonly minuteWords: readonly string[]
  readonly less: readonly string[]
  readonly am: readonly string[]
  readonly pm: readonly string[]
  /** Those of `pm` that are after midnight beside a small hour: `الثانية ليلا`. */
  readonly night: readonly string[]
  readonly fractions: Readonly<Record<string, number>>
  /** What takes minutes off the hour before it: `العاشرة إلا ربعا` is 9:45. */
  readonly lessFractions: Readonly<Record<string, number>>
  /** Hours with a name of their own. */
  readonly named: Readonly<Record<string, number>>
}
