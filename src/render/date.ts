import type {LocaleFacts} from '../../locales/facts.js'
import {asShownIn} from '../model/zone.js'
import {stripControls} from './direction/controls.js'
import {remember, rememberFor, rememberOf} from './remember.js'
import {typeset} from './typography/typeset.js'

/** Official time of the kingdom: GMT+1 (GMT in Ramadan) until 20 September 2026, GMT since. */
export const timeZone = 'Africa/Casablanca'

const shown = (instant: string): Date => asShownIn(new Date(instant), timeZone)

/** Give the day of an instant in the kingdom, as ISO 8601. */
export const isoDay = remember((instant) => shown(instant).toISOString().slice(0, 10))

/** Write the day of an instant for readers: `1er mai 2026`, `5 شتنبر 2026`, `5 September 2026`. */
export const formatDay = (instant: string, facts: LocaleFacts): string => writeDay(isoDay(instant), facts)

const formatOf = rememberOf(
  ({tag}: LocaleFacts) => new Intl.DateTimeFormat(tag, {timeZone: 'UTC', dateStyle: 'long'}),
)

const writeDay = rememberFor((day, facts: LocaleFacts) =>
  typeset(stripControls(formatOf(facts).format(new Date(day))), facts.typography),
)
