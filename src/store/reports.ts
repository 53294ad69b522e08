import {BayanError} from '../errors.js'
import type {Db} from './database.js'

/** Keep the report of a run; a report of the same kind and key is replaced. */
export async function putReport(db: Db, kind: string, key: string, at: Date, body: unknown): Promise<void> {
  await db.query(
    `insert into report (kind, key, at, body) values ($1, $2, $3, $4)
     on conflict (kind, key) do update set at = excluded.at, body = excluded.body`,
    [kind, key, at, JSON.stringify(body)],
  )
}

/** Give the latest reports of a kind, newest first. */
export async function reportsOf(
  db: Db,
  kind: string,
  limit: number,
): Promise<readonly {key: string; at: Date; body: unknown}[]> {
  const {rows} = await db.query<{key: string; at: Date; body: unknown}>(
    'select key, at, body from report where kind = $1 order by id desc limit $2',
    [kind, limit],
  )
  return rows
}

/** Give the report of a run. */
export async function reportOf<T>(db: Db, kind: string, key: string): Promise<{body: T; at: Date}> {
  const {rows} = await db.query<{body: T; at: Date}>(
    'select body, at from report where kind = $1 and key = $2',
    [kind, key],
  )
  const [row] = rows
  if (!row) throw new BayanError('not_found', {got: key})
  return row
}
