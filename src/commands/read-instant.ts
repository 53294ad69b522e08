import {instantOf} from '../model/zone.js'

const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Read a time: ISO 8601 with an offset, or a wall time in `timeZone` (`2026-03-01 10:00`; a day alone is midnight).
 * Null when it is neither.
 */
export function readInstant(given: string, timeZone: string): Date | null {
  const parts = isoPattern.exec(given.trim())
  if (!parts) return null
  const [, day, time = '00:00', offset] = parts
  const utc = new Date(`${day}T${time}${offset ?? 'Z'}`)
  const exists = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(utc.getTime()) || exists.toISOString().slice(0, 10) !== day) return null
  return offset === undefined ? instantOf(utc, timeZone) : utc
}
