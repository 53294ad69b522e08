import type {Ports} from '../pipeline/ports.js'
import {dueRevisions} from '../store/approvals.js'
import {communiqueOf} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {callPublishWhenDue} from './call-publish.js'

/** Ask for publishing of every release that is approved and whose time has come. Answers their revisions. */
export async function callDue(ports: Pick<Ports, 'pool' | 'clock'>): Promise<readonly string[]> {
  const now = ports.clock.now()
  const called: string[] = []
  for (const revision of await dueRevisions(ports.pool, now)) {
    const due = await transact(ports.pool, async (db) =>
      callPublishWhenDue(db, await communiqueOf(db, revision), revision, now),
    )
    if (due) called.push(revision)
  }
  return called
}
