import {BayanError} from '../errors.js'

/** Check the IANA name of a time zone. Throws `request_invalid`. */
export function readTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone
  } catch (cause) {
    throw new BayanError('request_invalid', {place: 'timeZone', got: timeZone}, {cause})
  }
}
