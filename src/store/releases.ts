import type {Db} from './database.js'

/** One state of the site that readers saw. */
export interface StoredRelease {
  readonly name: string
  readonly revision: string | null
  readonly by: string
  readonly at: Date
}

/** Write down that a release is what readers see from now on; nothing when that is known. */
export async function putRelease(db: Db, {name, revision, by, at}: StoredRelease): Promise<void> {
  const latest = '(select name from release order by id desc limit 1)'
  const sql = `insert into release (name, revision, by, at) select $1::text, $2, $3, $4::timestamptz
    where ${latest} is distinct from $1`
  await db.query(sql, [name, revision, by, at])
}

/** Give the latest releases, newest first. */
export async function releasesOf(db: Db, limit: number): Promise<readonly StoredRelease[]> {
  const {rows} = await db.query<StoredRelease & {name: string}>(
    'select name, revision, by, at from release order by id desc limit $1',
    [limit],
  )
  return rows
}

/** Give the name of the release that the last publication brought, whatever readers were shown since; null for none. */
export async function lastPublishedRelease(db: Db): Promise<string | null> {
  const {rows} = await db.query<{name: string}>(
    'select name from release where revision is not null order by id desc limit 1',
  )
  return rows[0]?.name ?? null
}
