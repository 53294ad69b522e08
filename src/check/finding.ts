import type {Reading} from './pair.js'
import type {Rule} from './rules.js'

/** What a check finds: a rule broken at a place of the target's plain text. The rule's table makes it an issue. */
export interface Finding {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly detail: Readonly<Record<string, string>>
}

/** A quality check: pure, over one pair. */
export type Check = (reading: Reading) => readonly Finding[]

/** Report a finding; without a place it stands for the whole target. */
export const finding = (
  rule: Rule,
  place: {readonly start: number; readonly end: number},
  detail: Readonly<Record<string, string>> = {},
): Finding => ({rule, start: place.start, end: place.end, detail})

/** The place of something missing: the whole target. */
export const whole = ({target}: Reading): {start: number; end: number} => ({
  start: 0,
  end: target.text.length,
})
