import {hashSecret} from '../access/secret.js'
import {accountColumns, type Account} from './accounts.js'
import type {Db} from './database.js'

/** An account as the person who runs the house sees it. */
export interface ListedAccount extends Account {
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly hasPassword: boolean
  /** Comes in through another house's login, which says its roles. */
  readonly elsewhere: boolean
  /** A link to choose a password waits until then; null without one. */
  readonly linkUntil: Date | null
  /** Every attempt to come in is refused until then; null when none is. */
  readonly lockedUntil: Date | null
  readonly sessions: number
  readonly seenAt: Date | null
  readonly tokens: number
}

/** The key under which failed attempts of a name are counted. */
export const attemptKey = (name: string): string => hashSecret(`name ${name}`)

/** Give every account with how it stands, by name. */
export async function listAccounts(db: Db, now: Date): Promise<readonly ListedAccount[]> {
  const {rows} = await db.query<Omit<ListedAccount, 'lockedUntil'> & {id: string}>(
    `select ${accountColumns}, account.version, account.created_at as "createdAt",
       account.created_by as "createdBy", account.password is not null as "hasPassword",
       exists (select 1 from account_identity known where known.account = account.id) as elsewhere,
       (select expires_at from account_link link where link.account = account.id and expires_at > $1) as "linkUntil",
       (select count(*)::int from session where session.account = account.id and idle_until > $1 and expires_at > $1)
         as sessions,
       (select max(seen_at) from session where session.account = account.id) as "seenAt",
       (select count(*)::int from api_token token where token.account = account.id and token.revoked_at is null
         and token.expires_at > $1) as tokens
     from account order by account.name`,
    [now],
  )
  const keys = new Map(rows.map(({name}) => [attemptKey(name), name]))
  const locked = await db.query<{key: string; until: Date}>(
    'select key, locked_until as until from login_attempt where key = any($1) and locked_until > $2',
    [[...keys.keys()], now],
  )
  const until = new Map(locked.rows.map((row) => [keys.get(row.key), row.until]))
  return rows.map((row) => ({...row, lockedUntil: until.get(row.name) ?? null}))
}

/** Raise the version of an account that was read at `version`. Answers false when it was changed since. */
export async function raiseAccount(db: Db, id: string, version: number): Promise<boolean> {
  const {rowCount} = await db.query(
    'update account set version = version + 1 where id = $1 and version = $2',
    [id, version],
  )
  return rowCount === 1
}

/** Tell whether somebody but `except` may run the whole house and can come in. Nobody else changes that meanwhile. */
export async function hasOtherAdmin(db: Db, except: string): Promise<boolean> {
  await db.query(`select pg_advisory_xact_lock(hashtext('bayan.admins'))`)
  const {rows} = await db.query<{some: boolean}>(
    `select exists (select 1 from account join account_grant on account_grant.account = account.id
       where role = 'admin' and category is null and not disabled and account.id <> $1
         and (password is not null or exists (select 1 from account_identity known where known.account = account.id)))
       as some`,
    [except],
  )
  return rows[0]?.some ?? false
}
