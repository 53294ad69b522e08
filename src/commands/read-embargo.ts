import {BayanError} from '../errors.js'
import {readInstant} from './read-instant.js'

/**
 * Read an embargo as `readInstant` reads a time. Null when none is given. Throws `embargo_invalid`, or `embargo_past`
 * when it is not after `now`.
 */
export function readEmbargo(given: string | undefined, now: Date, timeZone: string): Date | null {
  if (given === undefined || given === '') return null
  const instant = readInstant(given, timeZone)
  if (instant === null) throw new BayanError('embargo_invalid', {got: given})
  if (instant <= now) throw new BayanError('embargo_past', {got: given, place: instant.toISOString()})
  return instant
}
