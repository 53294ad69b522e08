import type {Db} from './database.js'

/** Keep one link by the hash of its token; earlier ones no longer work. */
export async function putSetUpLink(db: Db, hash: string, expiresAt: Date): Promise<void> {
  await db.query('delete from set_up_link')
  await db.query('insert into set_up_link (hash, expires_at) values ($1, $2)', [hash, expiresAt])
}

/** Use a link up; answers false when it is unknown or over. */
export async function takeSetUpLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const {rowCount} = await db.query('delete from set_up_link where hash = $1 and expires_at > $2', [
    hash,
    now,
  ])
  return rowCount === 1
}
