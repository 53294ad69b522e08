import type {Act} from '../access/act.js'
import {accountColumns, type Account} from './accounts.js'
import type {Db} from './database.js'

/** A token as it can still be shown: its last four characters. */
export interface ApiToken {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly lastFour: string
  readonly acts: readonly Act[] | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** Keep a token by its hash. Answers its id. */
export async function putToken(
  db: Db,
  given: {
    account: string
    name: string
    hash: string
    lastFour: string
    acts: readonly Act[] | null
    createdAt: Date
    expiresAt: Date
  },
): Promise<string> {
  const {rows} = await db.query<{id: string}>(
    `insert into api_token (account, name, hash, last_four, acts, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [given.account, given.name, given.hash, given.lastFour, given.acts, given.createdAt, given.expiresAt],
  )
  return (rows[0] as {id: string}).id
}

/** Find who a token belongs to and what it may do; undefined when it is over, revoked, or its account disabled. */
export async function accountOfToken(
  db: Db,
  hash: string,
  now: Date,
): Promise<{account: Account; acts: readonly Act[] | null} | undefined> {
  const {rows} = await db.query<Account & {id: string; acts: Act[] | null}>(
    `select ${accountColumns}, api_token.acts from api_token join account on account.id = api_token.account
     where hash = $1 and expires_at > $2 and revoked_at is null and not disabled`,
    [hash, now],
  )
  const row = rows[0]
  if (!row) return undefined
  await db.query('update api_token set used_at = $2 where hash = $1', [hash, now])
  const {acts, ...account} = row
  return {account, acts}
}

/** Give every token, or those of one account, newest first. */
export async function allTokens(db: Db, account: string | null = null): Promise<readonly ApiToken[]> {
  const {rows} = await db.query<ApiToken & {id: string}>(
    `select api_token.id, account.name as account, api_token.name, last_four as "lastFour", acts,
       api_token.created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt",
       revoked_at as "revokedAt"
     from api_token join account on account.id = api_token.account
     where $1::text is null or account.name = $1 order by api_token.id desc`,
    [account],
  )
  return rows
}

/** Revoke a token, of one account when it is given; answers false when there is none to revoke. */
export async function revokeToken(
  db: Db,
  id: string,
  now: Date,
  account: string | null = null,
): Promise<boolean> {
  const {rowCount} = await db.query(
    `update api_token set revoked_at = $2 where id::text = $1 and revoked_at is null
       and ($3::text is null or account = (select account.id from account where account.name = $3))`,
    [id, now, account],
  )
  return rowCount === 1
}
