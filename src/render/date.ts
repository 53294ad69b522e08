import type {LocaleFacts} from '../../locales/facts.js'
import {stripControls} from './direction/controls.js'
import {remember} from './remember.js'
import {typeset} from './typography/typeset.js'

/** Official time of the kingdom: GMT+1, GMT in Ramadan. */
export const timeZone = 'Africa/Casablanca'

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const formats = new Map<string, Intl.DateTimeFormat>()

/** Give the day of an instant in the kingdom, as ISO 8601. */
export const isoDay = remember((instant) => dayFormat.format(new Date(instant)))

/** Write the day of an instant for readers: `1er mai 2026`, `5 شتنبر 2026`, `5 September 2026`. */
export function formatDay(instant: string, facts: LocaleFacts): string {
  const known = formats.get(facts.tag)
  const format = known ?? new Intl.DateTimeFormat(facts.tag, {timeZone, dateStyle: 'long'})
  if (known === undefined) formats.set(facts.tag, format)
  return typeset(stripControls(format.format(new Date(instant))), facts.typography)
}
