import {asShownIn} from '../model/zone.js'

/** Give the calendar day of an instant in a time zone, `2026-03-01`. */
export const dayIn = (instant: Date, timeZone: string): string =>
  asShownIn(instant, timeZone).toISOString().slice(0, 10)
