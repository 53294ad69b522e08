import type {Db} from './database.js'

/** Give the SHA-256 of each file that a mirror holds, by path; null where nobody knows what stands there. */
export async function copiedFiles(db: Db, mirror: string): Promise<ReadonlyMap<string, string | null>> {
  const {rows} = await db.query<{path: string; sha256: string | null}>(
    'select path, sha256 from copied_file where mirror = $1',
    [mirror],
  )
  return new Map(rows.map(({path, sha256}) => [path, sha256]))
}

/** Write down that these files are about to change, so that a copy that is cut off is known to be in doubt. */
export async function doubtCopied(db: Db, mirror: string, paths: readonly string[]): Promise<void> {
  await db.query(
    `insert into copied_file (mirror, path, sha256) select $1, path, null from unnest($2::text[]) as path
     on conflict (mirror, path) do update set sha256 = null`,
    [mirror, paths],
  )
}

/** Write down what stands there now, by path. */
export async function putCopied(
  db: Db,
  mirror: string,
  files: readonly {path: string; sha256: string}[],
): Promise<void> {
  await db.query(
    `update copied_file set sha256 = done.sha256 from jsonb_to_recordset($2) as done(path text, sha256 text)
     where mirror = $1 and copied_file.path = done.path`,
    [mirror, JSON.stringify(files)],
  )
}

/** Write down that these files are there no more. */
export async function dropCopied(db: Db, mirror: string, paths: readonly string[]): Promise<void> {
  await db.query('delete from copied_file where mirror = $1 and path = any($2::text[])', [mirror, paths])
}
