import type {Lexicon} from './lexicon.js'

/**
 * Something in a text that is carried over rather than translated. `start` and `end` are UTF-16 units of the text it
 * was found in; `value` is canonical: two placeables of one kind say the same in any language when values are equal.
 */
export type Placeable =
  NumberPlaceable | RangePlaceable | DatePlaceable | WeekdayPlaceable | TimePlaceable | PlainPlaceable

interface Span {
  readonly start: number
  readonly end: number
  readonly value: string
}

/**
 * A number, alone or with a percent sign, a currency or an ordinal suffix. `value` is a decimal in ASCII digits with
 * `.` (`1200000`, `-2.5`), scale included, followed by `%` or a space and an ISO 4217 code.
 */
export interface NumberPlaceable extends Span {
  readonly kind: 'number' | 'percent' | 'currency' | 'ordinal'
  readonly amount: string
  /** Other amounts it may be read as, where the separators are ambiguous (`1,234` in Arabic). */
  readonly readings: readonly string[]
  /** What stands before the scale word: `1.2` of `1,2 million`; equal to `amount` without one. */
  readonly mantissa: string
  /** 1, 1000, 1000000 … */
  readonly scale: number
  /** `attached` is part of a name with letters (`COVID-19`, `G20`). */
  readonly form: 'digits' | 'words' | 'roman' | 'attached'
  /** Whether the integer part is written in groups. */
  readonly grouped: boolean
  /** ISO 4217, or empty. */
  readonly currency: string
  /** Whether percent or currency is written as a sign or code, before or after, or as a word. */
  readonly unit: 'none' | 'sign' | 'word'
}

/** Two numbers joined by a dash: `2024-2027`. `value` is `2024/2027`, `10/15%`. */
export interface RangePlaceable extends Span {
  readonly kind: 'range'
  readonly from: string
  readonly to: string
  /** The percent sign or words after it, as written; empty without. */
  readonly percent: string
}

/** A day, a month of a year, or a month. `value`: `2026-09-05`, `--09-05`, `2026-09`, `--09`; `h:` before a Hijri one. */
export interface DatePlaceable extends Span {
  readonly kind: 'date'
  readonly calendar: 'gregorian' | 'hijri'
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  /** 0 is Sunday; null when not written. */
  readonly weekday: number | null
  readonly form: 'digits' | 'words'
}

/** A day of the week alone. `value` is `0` (Sunday) to `6`. */
export interface WeekdayPlaceable extends Span {
  readonly kind: 'weekday'
  readonly weekday: number
}

/** A time of day. `value` is `15:30`; `certain` is false when noon could lie before it (`3:30`). */
export interface TimePlaceable extends Span {
  readonly kind: 'time'
  readonly hour: number
  readonly minute: number
  readonly certain: boolean
  /** `midi`, `midnight`: written as a word of its own. */
  readonly named: boolean
}

/** What stands as it is in every language. `value`: parts of a reference joined by `-`, digits of a phone, else itself. */
export interface PlainPlaceable extends Span {
  readonly kind: 'reference' | 'url' | 'email' | 'phone' | 'acronym'
  /** As written. */
  readonly text: string
}

/** What a finder gives, before spans are mapped back to the text. */
export type Finder = (text: string, lexicon: Lexicon) => readonly Placeable[]
