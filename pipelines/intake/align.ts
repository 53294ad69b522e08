import type {TakenOver} from '../../src/commands/take-over.js'
import {tell} from '../../src/notify/tell.js'
import {assignmentsOf} from '../../src/store/assignments.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {moveComments, putDescents} from '../../src/store/descent.js'
import {putCarried} from '../../src/store/earlier.js'
import {markAligned} from '../../src/store/revisions.js'
import {callRun, inputHash} from '../../src/store/runs.js'
import {targetsOf} from '../../src/store/targets.js'

/** Take the work over, open the revision to people, and have what is empty drafted. */
export async function putAligned(
  db: Db,
  revision: string,
  {base, descents, carried}: TakenOver,
): Promise<void> {
  await putDescents(db, revision, base, descents)
  await moveComments(db, revision)
  for (const [locale, targets] of carried) {
    if (base !== null) await putCarried(db, {revision, locale}, base, targets)
    await callRun(db, 'translate', `${revision}.${locale}`, inputHash(revision, locale))
  }
  await markAligned(db, revision)
  if (base !== null) await tellReopened(db, revision)
}

/** Tell who had a translation or its review that a revision took some of it back to where people must work. */
async function tellReopened(db: Db, revision: string): Promise<void> {
  const {id: communique} = await communiqueOf(db, revision)
  for (const {locale, act, account} of await assignmentsOf(db, communique)) {
    const targets = await targetsOf(db, {revision, locale})
    const open = targets.filter(
      ({target: {state}}) => state === 'initial' || (act === 'review' && state === 'translated'),
    )
    if (open.length === 0 || act === 'approve') continue
    const key = `reopened:${revision}:${locale}:${act}`
    const detail = {act, count: open.length}
    await tell(db, [account], {key, kind: 'reopened', communique, locale, by: 'bayan', detail})
  }
}
