import type {Grant} from '../access/grant.js'
import type {Db} from './database.js'

/** Somebody who may come in. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly grants: readonly Grant[]
}

/** What an account may do, from `account`. */
export const accountGrants = `(select coalesce(jsonb_agg(jsonb_build_object('role', role, 'locale', locale,
    'category', category) order by role, locale, category), '[]') from account_grant where account = account.id)`

/** Columns of an `Account`, from `account`. */
export const accountColumns = `account.id, account.name, account.disabled, ${accountGrants} as grants`

/** Tell whether anybody has an account. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const {rows} = await db.query<{some: boolean}>('select exists (select 1 from account) as some')
  return rows[0]?.some ?? false
}

/** Write an account with its grants. Answers its id, or null when the name is taken. */
export async function insertAccount(
  db: Db,
  given: {name: string; password: string | null; grants: readonly Grant[]; by: string; at: Date},
): Promise<string | null> {
  const {rows} = await db.query<{id: string}>(
    `insert into account (name, password, created_by, created_at) values ($1, $2, $3, $4)
     on conflict (name) do nothing returning id`,
    [given.name, given.password, given.by, given.at],
  )
  const id = rows[0]?.id
  if (id === undefined) return null
  await putGrants(db, id, given.grants)
  return id
}

/** Give an account exactly these grants. */
export async function putGrants(db: Db, account: string, grants: readonly Grant[]): Promise<void> {
  await db.query('delete from account_grant where account = $1', [account])
  await db.query(
    `insert into account_grant (account, role, locale, category)
     select $1, role, locale, category from jsonb_to_recordset($2) as g(role text, locale text, category text)
     on conflict do nothing`,
    [account, JSON.stringify(grants)],
  )
}

/** Find an account by its folded name, with the hash of its password. */
export async function findAccount(
  db: Db,
  name: string,
): Promise<(Account & {readonly password: string | null}) | undefined> {
  const {rows} = await db.query<Account & {id: string; password: string | null}>(
    `select ${accountColumns}, account.password from account where name = $1`,
    [name],
  )
  return rows[0]
}

/** Find the account of an identity of another house. */
export async function accountOfIdentity(
  db: Db,
  issuer: string,
  subject: string,
): Promise<Account | undefined> {
  const {rows} = await db.query<Account & {id: string}>(
    `select ${accountColumns} from account join account_identity as known on known.account = account.id
     where issuer = $1 and subject = $2`,
    [issuer, subject],
  )
  return rows[0]
}

/** Say that an account is this identity. */
export async function putIdentity(db: Db, account: string, issuer: string, subject: string): Promise<void> {
  await db.query('insert into account_identity (issuer, subject, account) values ($1, $2, $3)', [
    issuer,
    subject,
    account,
  ])
}

/** Give every account, by name. */
export async function allAccounts(db: Db): Promise<readonly Account[]> {
  const {rows} = await db.query<Account & {id: string}>(
    `select ${accountColumns} from account order by account.name`,
  )
  return rows
}

export async function setDisabled(db: Db, id: string, disabled: boolean): Promise<void> {
  await db.query('update account set disabled = $2, version = version + 1 where id = $1', [id, disabled])
}

export async function putPassword(db: Db, id: string, password: string): Promise<void> {
  await db.query('update account set password = $2 where id = $1', [id, password])
}
