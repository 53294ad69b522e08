import {transact} from '../store/database.js'
import {overdueRuns, resend, sendReady} from '../store/runs.js'
import type {Ports} from './ports.js'

/** Remind the queue of every ready run. Answers how many. */
export async function dispatch(ports: Pick<Ports, 'pool' | 'queue'>): Promise<number> {
  let sent = 0
  for (;;) {
    const batch = await transact(ports.pool, (db) => sendReady(db, (some) => ports.queue.remind(some)))
    sent += batch
    if (batch === 0) return sent
  }
}

/** Find runs that nobody works on although they were sent, and make them ready again. Answers how many. */
export async function sweep(ports: Pick<Ports, 'pool' | 'queue' | 'config'>): Promise<number> {
  let again = 0
  for (const overdue of await overdueRuns(ports.pool, ports.config.leaseMs)) {
    // A reminder that still waits in a long queue needs no second one.
    if (!overdue.begun && (await ports.queue.holds(overdue))) continue
    await resend(ports.pool, overdue)
    again += 1
  }
  return again
}
