import {asShownIn} from '../model/zone.js'

/** Give the calendar day of an instant in a time zone, `2026-03-01`. */
export const dayIn = (instant: Date, timeZone: string): string =>
  asShownIn(instant, timeZone).toISOString().slice(0, 10)

/** Give the calendar day and the minute of an instant in a time zone, `2026-03-01-0200`: the name of a nightly run. */
export const minuteIn = (instant: Date, timeZone: string): string =>
  asShownIn(instant, timeZone).toISOString().slice(0, 16).replace('T', '-').replace(':', '')
