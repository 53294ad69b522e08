import type {Communique} from '../model/communique.js'
import type {Approval} from '../store/approvals.js'
import {approvalsOf} from '../store/approvals.js'
import {latestRevision} from '../store/communiques.js'
import type {Db} from '../store/database.js'
import {signedApprovals} from '../store/signoffs.js'

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
 * Give the approvals whose texts may go at this moment, as far as approvals decide: signed by everybody named, of the
 * latest revision, and in a release that goes together of every locale that is not waived, or none. It is asked again
 * whenever the answer is used: between two looks a text may have been changed.
 */
export async function releasable(
  db: Db,
  communique: Communique,
  revision: string,
): Promise<readonly Approval[]> {
  if ((await latestRevision(db, communique.id)) !== revision) return []
  const signed = await signedApprovals(db, revision)
  if (communique.policy !== 'together') return signed
  const isWhole =
    signed.length === (await approvalsOf(db, revision)).length &&
    (await missingApprovals(db, communique, revision)).length === 0
  return isWhole ? signed : []
}
