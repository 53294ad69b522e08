import type {Db} from './database.js'

/** One file of a communiqué on the site: its path below the root, its text, and the SHA-256 of it in hexadecimal. */
export interface KeptFile {
  readonly path: string
  readonly body: string
  readonly sha256: string
}

/** The files of a communiqué, and the key of what they show. */
export interface KeptDocument {
  readonly communique: string
  readonly key: string
  readonly files: readonly KeptFile[]
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
): Promise<ReadonlyMap<string, readonly KeptFile[]>> {
  const {rows} = await db.query<KeptDocument>(
    'select communique, files from document_page where communique = any($1::text[])',
    [communiques],
  )
  return new Map(rows.map(({communique, files}) => [communique, files]))
}

/** Keep files, each communiqué's in the place of its last ones. */
export async function putDocuments(db: Db, documents: readonly KeptDocument[]): Promise<void> {
  await db.query(
    `insert into document_page (communique, key, files)
     select made.communique, made.key, made.files
     from unnest($1::text[], $2::text[], $3::json[]) as made(communique, key, files)
     join communique on communique.id = made.communique
     on conflict (communique) do update set key = excluded.key, files = excluded.files`,
    [
      documents.map(({communique}) => communique),
      documents.map(({key}) => key),
      documents.map(({files}) => JSON.stringify(files)),
    ],
  )
}
