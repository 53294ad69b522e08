import type {ErrorCode, ErrorDetail} from '../errors.js'
import type {Db} from './database.js'
import {runChannel} from './runs.js'

/** Tries after which a run is said to be stuck: most are blocked then, outward ones go on. */
export const triesBeforeStuck = 5
/** SQL for the runs that people must look at: blocked, or tried in vain for long. */
export const stuck = `(run.state = 'blocked' or (run.state <> 'done' and run.attempts >= ${triesBeforeStuck}))`

/** Give stuck runs another chance at once. Answers how many were stuck. */
export async function resumeRuns(db: Db, key: string): Promise<number> {
  const {rowCount} = await db.query(
    `update run set state = 'ready', generation = generation + 1, attempts = 0, not_before = now(),
       error_code = null, error_detail = null
     where ${stuck} and (lease_until is null or lease_until < now())
       and (key = $1 or key like $1 || '.%' or id::text = $1)`,
    [key],
  )
  await db.query(`select pg_notify('${runChannel}', '')`)
  return rowCount ?? 0
}

/** A run that failed for good, or again and again, as an operator sees it. */
export interface BlockedRun {
  readonly run: string
  readonly pipeline: string
  readonly key: string
  readonly code: ErrorCode
  readonly detail: ErrorDetail
  readonly attempts: number
  readonly calledAt: Date
  /** When it is tried again by itself; null when it is not, or is being tried. */
  readonly nextTryAt: Date | null
  /** Reference of the communiqué that it is about; null when it is about none. */
  readonly reference: string | null
}

/** Give the runs that are stuck, newest first. */
export async function blockedRuns(db: Db, limit: number): Promise<readonly BlockedRun[]> {
  const {rows} = await db.query<BlockedRun & {run: string}>(
    `select run.id::text as run, pipeline, key, error_code as code, coalesce(error_detail, '{}') as detail,
       attempts, run.created_at as "calledAt", communique.reference,
       case when state = 'ready' then not_before end as "nextTryAt"
     from run left join revision on revision.id = split_part(key, '.', 1)
     left join communique on communique.id = revision.communique
     where ${stuck} order by run.id desc limit $1`,
    [limit],
  )
  return rows
}
