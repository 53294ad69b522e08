import {CronExpressionParser} from 'cron-parser'
import {BayanError} from '../errors.js'
import {asShownIn, instantOf} from '../model/zone.js'

/** Faces of the clock looked at: an hour that comes twice holds at most this many minutes. */
const maxFaces = 120

/**
 * Give the first instant after `now` at which a cron schedule is due by the clocks of a time zone. Worked out on the face of the
 * clock and with our own rules, as `cron-parser` asks Node, whose rules may be older (decision 67).
 */
export const nextDue = (cron: string, timeZone: string, now: Date): Date =>
  due(cron, timeZone, now, 'next', (instant) => instant > now)

/** Give the last instant at or before `now` at which a cron schedule of a time zone was due. */
export const lastDue = (cron: string, timeZone: string, now: Date): Date =>
  due(cron, timeZone, new Date(now.getTime() + 1), 'prev', (instant) => instant <= now)

function due(
  cron: string,
  timeZone: string,
  from: Date,
  way: 'next' | 'prev',
  isIt: (instant: Date) => boolean,
): Date {
  try {
    const faces = CronExpressionParser.parse(cron, {tz: 'UTC', currentDate: asShownIn(from, timeZone)})
    for (let face = 0; face < maxFaces; face += 1) {
      const instant = instantOf(faces[way]().toDate(), timeZone)
      if (isIt(instant)) return instant
    }
  } catch (cause) {
    throw new BayanError(
      'config_invalid',
      {place: 'BAYAN_NIGHTLY_CRON', reason: (cause as Error).message},
      {cause},
    )
  }
  throw new BayanError('config_invalid', {place: 'BAYAN_NIGHTLY_CRON', reason: 'never due'})
}
