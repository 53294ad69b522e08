import moment from 'moment-timezone'

const msPerMinute = 60_000
const dayMs = 24 * 60 * msPerMinute

/**
 * Give how far the clocks of a time zone (IANA name) are ahead of UTC at an instant, in milliseconds. By the rules of
 * the package, which are newer than those that Node was built with (decision 0067); by Node's where the package does not know the name.
 */
export function offsetMs(instant: Date, timeZone: string): number {
  const zone = moment.tz.zone(timeZone)
  return zone === null ? nodeOffsetMs(instant, timeZone) : -zone.utcOffset(instant.getTime()) * msPerMinute
}

/** Give the instant at which UTC clocks show what those of a time zone show now: to be formatted as `UTC`. */
export const asShownIn = (instant: Date, timeZone: string): Date =>
  new Date(instant.getTime() + offsetMs(instant, timeZone))

/**
 * Give the instant at which the clocks of a time zone show what UTC clocks show at `face`. What they show twice is the second
 * time, what they leave out is told by the clocks of before: an embargo is never over earlier than somebody may have meant.
 */
export function instantOf(face: Date, timeZone: string): Date {
  const instants = [-dayMs, dayMs].map(
    (away) => face.getTime() - offsetMs(new Date(face.getTime() + away), timeZone),
  )
  const shown = instants.filter(
    (instant) => instant + offsetMs(new Date(instant), timeZone) === face.getTime(),
  )
  return new Date(Math.max(...(shown.length > 0 ? shown : instants)))
}

/** Give the offset that Node itself knows. */
function nodeOffsetMs(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const get = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const face = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return face - Math.floor(instant.getTime() / 1000) * 1000
}

const daysLooked = 366

/** Give the first day of the year to come on which Node's rules say another offset than ours, `2026-11-25`; null when none does. */
export function nodeDiffersFrom(timeZone: string, now: Date): string | null {
  for (let day = 0; day < daysLooked; day += 1) {
    const noon = new Date(now.getTime() + day * dayMs)
    if (offsetMs(noon, timeZone) !== nodeOffsetMs(noon, timeZone)) return noon.toISOString().slice(0, 10)
  }
  return null
}
