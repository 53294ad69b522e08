import {BayanError} from '../errors.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {approvalsOf} from '../store/approvals.js'
import {missingSignatures} from '../store/signoffs.js'
import {callPublishWhenDue} from './call-publish.js'
import {missingApprovals} from './releasable.js'
import {refuseObjected} from './refuse-objected.js'

/** Release what is approved, now. Throws `embargoed` before its time, `objected` and `not_approved` naming the locales that miss. */
export async function publish(ports: Ports, name: string, by: string): Promise<{revision: string}> {
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    const now = ports.clock.now()
    if (communique.embargo !== null && communique.embargo > now) {
      throw new BayanError('embargoed', {
        reference: communique.reference,
        place: communique.embargo.toISOString(),
      })
    }
    await refuseObjected(db, revision)
    if (!(await callPublishWhenDue(db, communique, revision, now))) {
      const missing = await missingApprovals(db, communique, revision)
      const isApproved =
        missing.length === 0 ||
        (communique.policy === 'as-ready' && (await approvalsOf(db, revision)).length > 0)
      const unsigned = isApproved ? await missingSignatures(db, revision) : []
      if (unsigned.length > 0)
        throw new BayanError('not_signed', {place: revision, got: unsigned.join(', '), expected: 'signed'})
      throw new BayanError('not_approved', {
        place: revision,
        got: missing.join(' '),
        expected: 'approved',
      })
    }
    await putEvent(db, {who: by, act: 'publish', communique: communique.id, revision})
    return {revision}
  })
}
