import {BayanError} from '../errors.js'
import {tell} from '../notify/tell.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {fold, missingSignatures, putSignatories, putSignoff, signatoriesOf} from '../store/signoffs.js'
import {callPublishWhenDue, missingApprovals} from './call-publish.js'

/** Ask for more people's signatures before a communiqué goes. Answers everybody who is asked. */
export async function askSignatures(
  ports: Ports,
  name: string,
  names: readonly string[],
  by: string,
): Promise<readonly string[]> {
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    await putSignatories(
      db,
      communique.id,
      names.map((one) => one.trim()).filter((one) => one !== ''),
    )
    await putEvent(db, {who: by, act: 'ask-signatures', communique: communique.id, revision, detail: {names}})
    const notice = {communique: communique.id, kind: 'signature', by} as const
    await tell(db, names.map(fold), {...notice, key: `signature:${revision}`})
    return signatoriesOf(db, revision)
  })
}

/**
 * Sign the latest revision as `by`, one of the people named. Every version must be approved (`not_approved`): a signature
 * stands for texts, and goes when one of them changes. Throws `state_forbids` for anybody else.
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
    if (open.length > 0)
      throw new BayanError('not_approved', {place: revision, got: open.join(' '), expected: 'approved'})
    const at = ports.clock.now()
    await putSignoff(db, revision, signatory, at)
    await putEvent(db, {who: by, act: 'sign-off', communique: communique.id, revision})
    const publishing = await callPublishWhenDue(db, communique, revision, at)
    return {revision, missing: await missingSignatures(db, revision), publishing}
  })
}
