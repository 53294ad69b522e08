import type {DatePlaceable, Placeable} from '../placeable/placeable.js'
import {entities} from './entities.js'
import {figures} from './figures.js'
import type {Check} from './finding.js'
import {sameDay} from './same-day.js'

/**
 * The same dates on both sides, as dates. A month without a day counts only when each side has one left over; a Hijri
 * date may go unsaid where its Gregorian twin stands.
 */
export const dates: Check = (reading) => {
  const {source, target} = figures(reading).dates
  const sourceAll = reading.source.placeables.filter(isDate)
  const targetAll = reading.target.placeables.filter(isDate)
  const differ = source.length > 0 && target.length > 0
  const missing = source.filter(isDate).filter((one) => differ || !hasTwin(one, sourceAll))
  const added = target.filter(isDate).filter((one) => differ || !hasTwin(one, targetAll))
  const firm = [...missing, ...added].some((one) => one.day !== null)
  if (!firm && (missing.length === 0 || added.length === 0)) return []
  return entities('dates', reading, {source: missing, target: added})
}

const isDate = (one: Placeable): one is DatePlaceable => one.kind === 'date'

/** A Hijri date beside a Gregorian one says the same day again. */
const hasTwin = (one: DatePlaceable, all: readonly DatePlaceable[]): boolean =>
  one.calendar === 'hijri' && all.some((other) => sameDay(one, other))
