import {CronExpressionParser} from 'cron-parser'

/** Give the last instant at or before `now` at which a cron schedule of a time zone was due. */
export const lastDue = (cron: string, timeZone: string, now: Date): Date =>
  CronExpressionParser.parse(cron, {tz: timeZone, currentDate: new Date(now.getTime() + 1)})
    .prev()
    .toDate()
