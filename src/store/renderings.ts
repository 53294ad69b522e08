import type {Db} from './database.js'

/** Give what was rendered under these keys, as it was kept. */
export async function renderingsOf<T>(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, T>> {
  const {rows} = await db.query<{key: string; body: T}>(
    'select key, body from rendering where key = any($1::text[])',
    [keys],
  )
  return new Map(rows.map(({key, body}) => [key, body]))
}

/** Keep renderings under their keys, and forget those that nobody asks for any more. */
export async function putRenderings(
  db: Db,
  fresh: readonly {key: string; body: unknown}[],
  wanted: readonly string[],
): Promise<void> {
  await db.query(
    `insert into rendering (key, body) select key, body from jsonb_to_recordset($1) as r(key text, body jsonb)
     on conflict do nothing`,
    [JSON.stringify(fresh)],
  )
  await db.query('delete from rendering where key <> all($1::text[])', [wanted])
}
