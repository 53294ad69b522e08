import type {Ports} from '../pipeline/ports.js'
import {tell} from '../notify/tell.js'
import {pressing} from '../store/assignments.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'

/** A deadline is near this long before it. */
const nearMs = 24 * 60 * 60 * 1000
const maxTold = 200

/** Tell people of deadlines that are near, and once more when they are over. Answers how many were told. */
export async function tellDeadlines(ports: Pick<Ports, 'pool' | 'clock'>): Promise<number> {
  const now = ports.clock.now()
  const found = await pressing(ports.pool, now, new Date(now.getTime() + nearMs), maxTold)
  for (const {account, key, communique, locale, act, deadline, overdue} of found) {
    await transact(ports.pool, async (db) => {
      const detail = {act, deadline: deadline.toISOString(), ...(overdue ? {overdue: 1} : {})}
      await tell(db, [account], {key, kind: 'deadline', communique, locale, by: 'bayan', detail})
      await putEvent(db, {who: 'bayan', act: 'deadline', communique, locale, detail: {work: act, account}})
    })
  }
  return found.length
}
