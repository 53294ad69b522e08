import type {Db} from './database.js'

/** A process that works, as it last told of itself. */
export interface WorkerSeen {
  readonly id: string
  /** What it works on: names of `bayan worker`. */
  readonly names: readonly string[]
  readonly host: string
  readonly pid: number
  readonly startedAt: Date
  readonly seenAt: Date
  /** It told of itself within `silentAfterMs`. */
  readonly alive: boolean
}

/** How often a worker tells of itself, and after how long without a word it counts as gone. */
export const beatEveryMs = 10_000
export const silentAfterMs = 35_000
/** Who is silent for so long is forgotten. */
const forgetAfterMs = 24 * 60 * 60 * 1000

/** Say that a worker is there; by the clock of the database, so that two machines need not agree. */
export async function putWorker(
  db: Db,
  {id, names, host, pid}: Pick<WorkerSeen, 'id' | 'names' | 'host' | 'pid'>,
): Promise<void> {
  await db.query(
    `with gone as (delete from worker where seen_at < now() - $5 * interval '1 millisecond' and id <> $1)
     insert into worker (id, names, host, pid) values ($1, $2, $3, $4)
     on conflict (id) do update set seen_at = now()`,
    [id, names, host, pid, forgetAfterMs],
  )
}

/** Say that a worker has ended in order. */
export async function dropWorker(db: Db, id: string): Promise<void> {
  await db.query('delete from worker where id = $1', [id])
}

/** Give the workers of the last day, those that began last first. */
export async function workersSeen(db: Db): Promise<readonly WorkerSeen[]> {
  const {rows} = await db.query<WorkerSeen & {id: string}>(
    `select id, names, host, pid, started_at as "startedAt", seen_at as "seenAt",
       seen_at > now() - $1 * interval '1 millisecond' as alive
     from worker order by started_at desc, id`,
    [silentAfterMs],
  )
  return rows
}
