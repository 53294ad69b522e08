import {BayanError} from '../errors.js'
import type {Ports} from '../pipeline/ports.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {resumeRuns} from '../store/stuck-runs.js'

/** Give stuck runs another chance, by run id or by revision. Throws `not_found` when none is stuck. */
export async function resume(ports: Ports, key: string, by: string): Promise<number> {
  return transact(ports.pool, async (db) => {
    const count = await resumeRuns(db, key)
    if (count === 0) throw new BayanError('not_found', {got: key})
    await putEvent(db, {who: by, act: 'resume', detail: {key, count}})
    return count
  })
}
