import {BayanError} from '../errors.js'
import {tell} from '../notify/tell.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {approvalsOf} from '../store/approvals.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {fold, missingSignatures, putSignatories, putSignoff, signatoriesOf} from '../store/signoffs.js'
import {callPublishWhenDue} from './call-publish.js'
import {missingApprovals} from './releasable.js'
import {refuseObjected} from './refuse-objected.js'
import {refuseStrangers} from './refuse-strangers.js'

/**
 * Ask for more people's signatures before a communiqué goes: of those with an account who may read it (`signatory_unfit`), or
 * of `anybody`, for whom an operator signs. Answers everybody who is asked.
 */
export async function askSignatures(
  ports: Ports,
  name: string,
  given: readonly string[],
  by: string,
  whom: 'accounts' | 'anybody' = 'accounts',
): Promise<readonly string[]> {
  const names = given.map((one) => one.trim()).filter((one) => one !== '')
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    if (whom === 'accounts') await refuseStrangers(db, names, communique.category)
    await putSignatories(db, communique.id, names)
    await putEvent(db, {who: by, act: 'ask-signatures', communique: communique.id, revision, detail: {names}})
    const notice = {communique: communique.id, kind: 'signature', by} as const
    await tell(db, names.map(fold), {...notice, key: `signature:${revision}`})
    return signatoriesOf(db, revision)
  })
}

/**
 * Sign what is approved of the latest revision as `by`, one of the people named: a signature stands for texts, and goes when they
 * change. Of a `together` release every version must be approved, of an `as-ready` one any (`not_approved`). Throws `objected` while somebody objects, `state_forbids` for
 * anybody else.
 */
export async function signOff(
  ports: Ports,
  name: string,
  by: string,
): Promise<{revision: string; missing: readonly string[]; publishing: boolean}> {
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    const asked = await signatoriesOf(db, revision)
    const signatory = asked.find((one) => fold(one) === fold(by))
    if (signatory === undefined)
      throw new BayanError('state_forbids', {place: revision, got: by, expected: asked.join(', ')})
    const open = await missingApprovals(db, communique, revision)
    const approved = await approvalsOf(db, revision)
    if (approved.length === 0 || (communique.policy === 'together' && open.length > 0))
      throw new BayanError('not_approved', {place: revision, got: open.join(' '), expected: 'approved'})
    await refuseObjected(db, revision)
    const at = ports.clock.now()
    await putSignoff(db, revision, signatory, at)
    await putEvent(db, {who: by, act: 'sign-off', communique: communique.id, revision})
    const publishing = await callPublishWhenDue(db, communique, revision, at)
    return {revision, missing: await missingSignatures(db, revision), publishing}
  })
}
