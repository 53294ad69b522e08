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

/** A state of the site as somebody is told of it. */
export interface ToldRelease extends Pick<StoredRelease, 'name' | 'revision' | 'at'> {
  /** Null, as the revision is, when it came of a communiqué in a category that they do not read. */
  readonly by: string | null
}

/** Give the latest releases, newest first, to somebody who reads these categories; null is all. */
export async function releasesOf(
  db: Db,
  limit: number,
  categories: readonly string[] | null,
): Promise<readonly ToldRelease[]> {
  const may = `(release.revision is null or $2::text[] is null or communique.category = any($2))`
  const {rows} = await db.query<ToldRelease & {name: string}>(
    `select release.name, case when ${may} then release.revision end as revision,
       case when ${may} then release.by end as by, release.at
     from release left join revision on revision.id = release.revision
       left join communique on communique.id = revision.communique
     order by release.id desc limit $1`,
    [limit, categories],
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

/** Give the releases from which somebody went back, and that nobody showed again since. */
export async function goneBackFrom(db: Db): Promise<ReadonlySet<string>> {
  const {rows} = await db.query<{release: string; before: string}>(
    `select detail->>'release' as release, detail->>'before' as before from event
     where act = 'rollback' order by id`,
  )
  const left = new Set<string>()
  for (const {release, before} of rows) {
    left.add(before)
    left.delete(release)
  }
  return left
}
