import type {Communique} from '../model/communique.js'
import type {Approval} from '../store/approvals.js'
import {objectedSegments} from '../store/comments.js'
import type {Db} from '../store/database.js'
import {callRun, inputHash, reopenRun} from '../store/runs.js'
import {missingSignatures, signedApprovals} from '../store/signoffs.js'

/** Tell what a release still waits for; empty when it may go. */
export async function missingApprovals(
  db: Db,
  communique: Communique,
  revision: string,
): Promise<readonly string[]> {
  const {rows} = await db.query<{locale: string}>(
    `select locale from (select $2 as locale union select locale from translation where revision = $1) as wanted
     where not exists (select 1 from approval where approval.revision = $1 and approval.locale = wanted.locale)
       and not exists (select 1 from waiver where waiver.revision = $1 and waiver.locale = wanted.locale)
     order by locale`,
    [revision, communique.source],
  )
  return rows.map((row) => row.locale)
}

/**
 * Ask for publishing when the release policy is met, the embargo is over, everybody named signed what goes and nobody
 * objects. Answers whether it was asked for.
 */
export async function callPublishWhenDue(
  db: Db,
  communique: Communique,
  revision: string,
  now: Date,
): Promise<boolean> {
  if (communique.embargo !== null && communique.embargo > now) return false
  const approvals = await signedApprovals(db, revision)
  if (approvals.length === 0) return false
  if ((await objectedSegments(db, revision)).length > 0) return false
  if (communique.policy === 'together') {
    if ((await missingApprovals(db, communique, revision)).length > 0) return false
    if ((await missingSignatures(db, revision)).length > 0) return false
  }
  await callPublish(db, revision, approvals)
  return true
}

/** Ask for the publish run of exactly these approvals; one that was held at the last moment gets another chance. */
export async function callPublish(db: Db, revision: string, approvals: readonly Approval[]): Promise<void> {
  const hash = inputHash(...approvals.map(({locale, hash, at}) => `${locale} ${hash} ${at.toISOString()}`))
  await callRun(db, 'publish', revision, hash)
  await reopenRun(db, {pipeline: 'publish', key: revision, hash}, ['embargoed', 'objected'])
}
