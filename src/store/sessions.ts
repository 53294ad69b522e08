import {sessionAbsoluteMs, sessionIdleMs, sessionTouchMs} from '../access/limits.js'
import {accountColumns, type Account} from './accounts.js'
import type {Db} from './database.js'

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** Begin a session under the hash of its id, and drop those that are over. */
export async function putSession(
  db: Db,
  hash: string,
  account: string,
  now: Date,
  agent = '',
): Promise<void> {
  await db.query('delete from session where idle_until <= $1 or expires_at <= $1', [now])
  await db.query(
    `insert into session (hash, account, created_at, seen_at, idle_until, expires_at, agent)
     values ($1, $2, $3, $3, $4, $5, $6)`,
    [hash, account, now, later(now, sessionIdleMs), later(now, sessionAbsoluteMs), agent],
  )
}

/** Find who a session belongs to, and hold it open; undefined when it is over or its account is disabled. */
export async function accountOfSession(db: Db, hash: string, now: Date): Promise<Account | undefined> {
  const {rows} = await db.query<Account & {id: string; seen_at: Date}>(
    `select ${accountColumns}, seen_at from session join account on account.id = session.account
     where hash = $1 and idle_until > $2 and expires_at > $2 and not disabled`,
    [hash, now],
  )
  const row = rows[0]
  if (!row) return undefined
  const {seen_at, ...account} = row
  if (now.getTime() - seen_at.getTime() > sessionTouchMs) {
    await db.query('update session set seen_at = $2, idle_until = $3 where hash = $1', [
      hash,
      now,
      later(now, sessionIdleMs),
    ])
  }
  return account
}

/** End one session. */
export async function dropSession(db: Db, hash: string): Promise<void> {
  await db.query('delete from session where hash = $1', [hash])
}

/** End every session of an account, but the one under the hash `except`. Answers how many there were. */
export async function dropSessionsOf(db: Db, account: string, except = ''): Promise<number> {
  const {rowCount} = await db.query('delete from session where account = $1 and hash <> $2', [
    account,
    except,
  ])
  return rowCount ?? 0
}

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly agent: string
  /** It is the one that asks. */
  readonly here: boolean
}

/** Give the open sessions of an account, the one seen last first. */
export async function sessionsOf(
  db: Db,
  account: string,
  here: string,
  now: Date,
): Promise<readonly OwnSession[]> {
  const {rows} = await db.query<OwnSession & {id: string}>(
    `select id::text, created_at as "createdAt", seen_at as "seenAt", agent, hash = $2 as here
     from session where account = $1 and idle_until > $3 and expires_at > $3 order by here desc, seen_at desc`,
    [account, here, now],
  )
  return rows
}

/** End one session of an account, by its id; answers false when there is none. */
export async function dropSessionById(db: Db, account: string, id: string): Promise<boolean> {
  const {rowCount} = await db.query('delete from session where account = $1 and id::text = $2', [account, id])
  return rowCount === 1
}
