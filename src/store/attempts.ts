import {forgetAttemptsMs} from '../access/limits.js'
import {lockAfter} from '../access/lock.js'
import type {Db} from './database.js'

/**
 * Count an attempt before it is judged, so that many at once cannot all be tried: the row is held until the
 * transaction ends. Answers null, or until when every attempt is refused (this one is then not counted).
 */
export async function countAttempt(db: Db, key: string, free: number, now: Date): Promise<Date | null> {
  await db.query(
    `insert into login_attempt (key, failures, last_at) values ($1, 0, $2) on conflict do nothing`,
    [key, now],
  )
  const {rows} = await db.query<{failures: number; last_at: Date; locked_until: Date | null}>(
    'select failures, last_at, locked_until from login_attempt where key = $1 for update',
    [key],
  )
  const row = rows[0] as (typeof rows)[number]
  if (row.locked_until !== null && row.locked_until > now) return row.locked_until
  const forgotten = now.getTime() - row.last_at.getTime() > forgetAttemptsMs
  const failures = (forgotten ? 0 : row.failures) + 1
  const lockMs = lockAfter(failures, free)
  await db.query('update login_attempt set failures = $2, last_at = $3, locked_until = $4 where key = $1', [
    key,
    failures,
    now,
    lockMs === 0 ? null : new Date(now.getTime() + lockMs),
  ])
  return null
}

/** Take back one counted attempt that was right. */
export async function forgiveAttempt(db: Db, key: string): Promise<void> {
  await db.query(
    'update login_attempt set failures = greatest(failures - 1, 0), locked_until = null where key = $1',
    [key],
  )
}

/** Forget every attempt under a key. */
export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await db.query('delete from login_attempt where key = $1', [key])
}

/** Forget what is so old that it would be forgotten at the next attempt. */
export async function sweepAttempts(db: Db, now: Date): Promise<void> {
  await db.query('delete from login_attempt where last_at < $1', [new Date(now.getTime() - forgetAttemptsMs)])
}
