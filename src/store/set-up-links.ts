import type {Db} from './database.js'

/** Keep one link by the hash of its token; earlier ones no longer work. */
export async function putSetUpLink(db: Db, hash: string, expiresAt: Date): Promise<void> {
  await db.query('delete from set_up_link')
  await db.query('insert into set_up_link (hash, expires_at) values ($1, $2)', [hash, expiresAt])
}

/** Tell whether a link would be taken now; it stays as it is. */
export async function hasSetUpLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const {rowCount} = await db.query('select from set_up_link where hash = $1 and expires_at > $2', [
    hash,
    now,
  ])
  return rowCount === 1
}

/** Use a link up; answers false when it is unknown or over. */
export async function takeSetUpLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const {rowCount} = await db.query('delete from set_up_link where hash = $1 and expires_at > $2', [
    hash,
    now,
  ])
  return rowCount === 1
}
