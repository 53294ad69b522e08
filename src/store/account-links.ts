import type {Db} from './database.js'

/** Keep a link by the hash of its token; an earlier one of the account no longer works. */
export async function putAccountLink(db: Db, account: string, hash: string, expiresAt: Date): Promise<void> {
  await db.query(
    `insert into account_link (account, hash, expires_at) values ($1, $2, $3)
     on conflict (account) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
    [account, hash, expiresAt],
  )
}

/** Tell whether a link would be taken now; it stays as it is. */
export async function hasAccountLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const {rowCount} = await db.query(
    `select from account_link join account on account.id = account_link.account
     where hash = $1 and expires_at > $2 and not disabled`,
    [hash, now],
  )
  return rowCount === 1
}

/** Use a link up. Answers its account, or undefined when it is unknown, over, or its account is disabled. */
export async function takeAccountLink(
  db: Db,
  hash: string,
  now: Date,
): Promise<{readonly id: string; readonly name: string} | undefined> {
  const {rows} = await db.query<{id: string; name: string}>(
    `delete from account_link using account
     where account.id = account_link.account and hash = $1 and expires_at > $2 and not disabled
     returning account.id, account.name`,
    [hash, now],
  )
  return rows[0]
}

/** Take back the link of an account. */
export async function dropAccountLink(db: Db, account: string): Promise<void> {
  await db.query('delete from account_link where account = $1', [account])
}
