import {createHash} from 'node:crypto'
import type {ErrorCode, ErrorDetail} from '../errors.js'
import type {Reminder} from '../ports.js'
import type {Db} from './database.js'

/** Channel on which the dispatcher hears that a run is ready. */
export const runChannel = 'bayan_run'

const dispatchBatch = 200
const sweepBatch = 200

/** Give the SHA-256 of the parts, in hexadecimal: what makes two runs the same run. */
export const inputHash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex')

/**
 * Ask for a run, in the transaction of the act that needs it, to begin after `restMs`. Asking twice for the same input
 * gives one run.
 */
export async function callRun(
  db: Db,
  pipeline: string,
  key: string,
  hash: string,
  restMs = 0,
): Promise<void> {
  await db.query(
    `insert into run (pipeline, key, input_hash, not_before)
     values ($1, $2, $3, now() + $4 * interval '1 millisecond') on conflict do nothing`,
    [pipeline, key, hash, restMs],
  )
  await db.query(`select pg_notify('${runChannel}', $1)`, [pipeline])
}

/** Let the runs of a pipeline that wait for their first try begin now: those below `key`, as `key.part`. */
export async function hastenRuns(db: Db, pipeline: string, key: string): Promise<void> {
  const {rowCount} = await db.query(
    `update run set not_before = now() where state = 'ready' and attempts = 0 and not_before > now()
       and pipeline = $1 and key like $2 || '.%'`,
    [pipeline, key],
  )
  if (rowCount !== 0) await db.query(`select pg_notify('${runChannel}', $1)`, [pipeline])
}

/** Give the ready runs to `remind`, and mark them sent when it did. Answers how many. */
export async function sendReady(
  db: Db,
  remind: (some: readonly Reminder[]) => Promise<void>,
): Promise<number> {
  const {rows} = await db.query<{id: string; pipeline: string; generation: number}>(
    `select id, pipeline, generation from run where state = 'ready' and not_before <= now()
     order by id limit ${dispatchBatch} for update skip locked`,
  )
  if (rows.length === 0) return 0
  await remind(rows.map((row) => ({pipeline: row.pipeline, run: row.id, generation: row.generation})))
  await db.query(`update run set state = 'sent', sent_at = now() where id = any($1)`, [
    rows.map((row) => row.id),
  ])
  return rows.length
}

/** A run whose worker went silent, or whose reminder may be lost. */
export interface Overdue extends Reminder {
  /** A worker had begun. */
  readonly begun: boolean
}

/** Find the runs that were sent `graceMs` ago and not begun, or begun by a worker whose lease ran out. */
export async function overdueRuns(db: Db, graceMs: number): Promise<readonly Overdue[]> {
  const {rows} = await db.query<{id: string; pipeline: string; generation: number; begun: boolean}>(
    `select id, pipeline, generation, lease_until is not null as begun from run
     where state = 'sent' and coalesce(lease_until, sent_at + $1 * interval '1 millisecond') < now()
     order by id limit ${sweepBatch}`,
    [graceMs],
  )
  return rows.map((row) => ({...row, run: row.id}))
}

/** Make an overdue run ready again, unless somebody else just did. */
export async function resend(db: Db, {run, generation}: Overdue): Promise<void> {
  await db.query(
    `update run set state = 'ready', generation = generation + 1, lease_until = null, not_before = now()
     where id = $1 and generation = $2 and state = 'sent' and (lease_until is null or lease_until < now())`,
    [run, generation],
  )
  await db.query(`select pg_notify('${runChannel}', '')`)
}

/** A run that a worker holds. */
export interface Claim {
  readonly id: string
  readonly pipeline: string
  readonly key: string
  readonly worker: string
  readonly done: ReadonlySet<string>
}

/** Take a run for `worker`; null when it is done, blocked, or held by another. */
export async function claimRun(db: Db, id: string, worker: string, leaseMs: number): Promise<Claim | null> {
  const {rows} = await db.query<{id: string; pipeline: string; key: string; done: string[]}>(
    `update run set worker = $2, lease_until = now() + $3 * interval '1 millisecond'
     where id = $1 and state in ('ready', 'sent') and (lease_until is null or lease_until < now())
     returning id, pipeline, key,
       array(select stage from stage_done where stage_done.run = run.id) as done`,
    [id, worker, leaseMs],
  )
  const row = rows[0]
  return row ? {...row, worker, done: new Set(row.done)} : null
}

/** Hold a run for longer. Answers false when it was lost to another worker. */
export async function extendLease(db: Db, claim: Claim, leaseMs: number): Promise<boolean> {
  const {rowCount} = await db.query(
    `update run set lease_until = now() + $3 * interval '1 millisecond' where id = $1 and worker = $2`,
    [claim.id, claim.worker, leaseMs],
  )
  return rowCount === 1
}

/** Mark a stage as run, in the transaction of what it wrote. Answers false when it is not ours to mark. */
export async function markStage(db: Db, claim: Claim, stage: string, milliseconds: number): Promise<boolean> {
  const held = await db.query(
    `select 1 from run where id = $1 and worker = $2 and state <> 'done' for update`,
    [claim.id, claim.worker],
  )
  if (held.rowCount !== 1) return false
  const {rowCount} = await db.query(
    'insert into stage_done (run, stage, milliseconds) values ($1, $2, $3) on conflict do nothing',
    [claim.id, stage, milliseconds],
  )
  return rowCount === 1
}

/** Close a run, in the transaction of its last stage. */
export async function closeRun(db: Db, claim: Claim): Promise<void> {
  await db.query(
    `update run set state = 'done', done_at = now(), lease_until = null, error_code = null, error_detail = null
     where id = $1`,
    [claim.id],
  )
}

/** Note a failure that may pass: try again after `delayMs`. */
export async function postponeRun(
  db: Db,
  claim: Claim,
  code: ErrorCode,
  detail: ErrorDetail,
  delayMs: number,
): Promise<void> {
  await db.query(
    `update run set state = 'ready', generation = generation + 1, attempts = attempts + 1, lease_until = null,
       error_code = $3, error_detail = $4, not_before = now() + $5 * interval '1 millisecond'
     where id = $1 and worker = $2`,
    [claim.id, claim.worker, code, detail, delayMs],
  )
}

/** Give a run back that was not finished and did not fail: the next worker goes on with it, at once. */
export async function giveBackRun(db: Db, claim: Claim): Promise<void> {
  await db.query(
    `update run set state = 'ready', generation = generation + 1, lease_until = null, not_before = now()
     where id = $1 and worker = $2`,
    [claim.id, claim.worker],
  )
  await db.query(`select pg_notify('${runChannel}', '')`)
}

/** Note a failure for good: the run is left alone until a person resumes it. */
export async function blockRun(db: Db, claim: Claim, code: ErrorCode, detail: ErrorDetail): Promise<void> {
  await db.query(
    `update run set state = 'blocked', attempts = attempts + 1, lease_until = null,
       error_code = $3, error_detail = $4 where id = $1 and worker = $2`,
    [claim.id, claim.worker, code, detail],
  )
}

/** Give one run another chance when what blocked it was one of these. */
export async function reopenRun(
  db: Db,
  run: {readonly pipeline: string; readonly key: string; readonly hash: string},
  codes: readonly ErrorCode[],
): Promise<void> {
  await db.query(
    `update run set state = 'ready', generation = generation + 1, attempts = 0, not_before = now(),
       error_code = null, error_detail = null
     where state = 'blocked' and pipeline = $1 and key = $2 and input_hash = $3 and error_code = any($4)`,
    [run.pipeline, run.key, run.hash, codes],
  )
}

/** How often a run failed so far. */
export async function attemptsOf(db: Db, claim: Claim): Promise<number> {
  const {rows} = await db.query<{attempts: number}>('select attempts from run where id = $1', [claim.id])
  return rows[0]?.attempts ?? 0
}

/** Give the open runs of a pipeline and key. */
export async function runIdsOf(db: Db, pipeline: string, key: string): Promise<readonly string[]> {
  const {rows} = await db.query<{id: string}>(
    `select id from run where pipeline = $1 and key = $2 and state in ('ready', 'sent') order by id`,
    [pipeline, key],
  )
  return rows.map((row) => row.id)
}

/** Count the runs that are not done, by pipeline and state. */
export async function openRuns(db: Db): Promise<readonly {pipeline: string; state: string; count: number}[]> {
  const {rows} = await db.query<{pipeline: string; state: string; count: number}>(
    `select pipeline, state, count(*)::int as count from run where state <> 'done' group by pipeline, state`,
  )
  return rows
}
