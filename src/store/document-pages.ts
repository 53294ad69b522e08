import type {Db} from './database.js'

/** One file of a communiqué on the site: its path below the root, its bytes' number, and the SHA-256 of them in hexadecimal. */
export interface KeptFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** The files of a communiqué, one after another in `bytes`, as RFC 1951 deflates them. */
export interface KeptFiles {
  readonly files: readonly KeptFile[]
  readonly bytes: Uint8Array
}

/** The files of a communiqué, and the key of what they show. */
export interface KeptDocument extends KeptFiles {
  readonly communique: string
  readonly key: string
}

/** Name the communiqués whose files are kept under these very keys. */
export async function keptDocuments(db: Db, keys: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const {rows} = await db.query<{communique: string}>(
    `select page.communique from unnest($1::text[], $2::text[]) as wanted(communique, key)
     join document_page as page on page.communique = wanted.communique and page.key = wanted.key`,
    [[...keys.keys()], [...keys.values()]],
  )
  return new Set(rows.map(({communique}) => communique))
}

/** Give the files of these communiqués as they are kept. */
export async function documentsOf(
  db: Db,
  communiques: readonly string[],
): Promise<ReadonlyMap<string, KeptFiles>> {
  const {rows} = await db.query<KeptDocument>(
    'select communique, files, bytes from document_page where communique = any($1::text[])',
    [communiques],
  )
  return new Map(rows.map(({communique, files, bytes}) => [communique, {files, bytes}]))
}

/**
 * Keep files, each communiqué's in the place of its last ones; in one order, so that two who keep at once wait for each other.
 * All bytes go as one parameter: an array would be written in signs.
 */
export async function putDocuments(db: Db, documents: readonly KeptDocument[]): Promise<void> {
  let at = 1
  const lines = documents.map(({communique, key, files, bytes}) => {
    const line = {communique, key, files, start: at, size: bytes.length}
    at += bytes.length
    return line
  })
  await db.query(
    `insert into document_page (communique, key, files, bytes)
     select made.communique, made.key, made.files, substring($2::bytea from made.start for made.size)
     from json_to_recordset($1::json) as made(communique text, key text, files json, start int, size int)
     join communique on communique.id = made.communique
     order by made.communique
     on conflict (communique) do update set key = excluded.key, files = excluded.files, bytes = excluded.bytes`,
    [JSON.stringify(lines), Buffer.concat(documents.map(({bytes}) => bytes))],
  )
}
