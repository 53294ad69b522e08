import type {Communique} from '../model/communique.js'
import type {Approval} from '../store/approvals.js'
import {objectedSegments} from '../store/comments.js'
import type {Db} from '../store/database.js'
import {callRun, inputHash, reopenRun} from '../store/runs.js'
import {releasable} from './releasable.js'

/**
 * Give the approvals that would go out now: the release policy is met, the embargo is over, everybody named signed what
 * goes and nobody objects. None otherwise.
 */
export async function goingNow(
  db: Db,
  communique: Communique,
  revision: string,
  now: Date,
): Promise<readonly Approval[]> {
  if (communique.embargo !== null && communique.embargo > now) return []
  const approvals = await releasable(db, communique, revision)
  return approvals.length > 0 && (await objectedSegments(db, revision)).length > 0 ? [] : approvals
}

/** Ask for publishing when something would go out now. Answers whether it was asked for. */
export async function callPublishWhenDue(
  db: Db,
  communique: Communique,
  revision: string,
  now: Date,
): Promise<boolean> {
  const approvals = await goingNow(db, communique, revision, now)
  if (approvals.length === 0) return false
  await callPublish(db, revision, approvals)
  return true
}

/** Ask for the publish run of exactly these approvals; one that was held at the last moment gets another chance. */
export async function callPublish(db: Db, revision: string, approvals: readonly Approval[]): Promise<void> {
  const hash = inputHash(...approvals.map(({locale, hash, at}) => `${locale} ${hash} ${at.toISOString()}`))
  await callRun(db, 'publish', revision, hash)
  await reopenRun(db, {pipeline: 'publish', key: revision, hash}, ['embargoed', 'objected'])
}
