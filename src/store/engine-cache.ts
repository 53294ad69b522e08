import type {Db} from './database.js'

/** Give what an engine answered to this very request before, or null. */
export async function cachedAnswer(db: Db, key: string): Promise<string | null> {
  const {rows} = await db.query<{answer: string}>('select answer from engine_cache where key = $1', [key])
  return rows[0]?.answer ?? null
}

/** Keep an answer before it is used, so that it is paid for once. */
export async function keepAnswer(db: Db, key: string, answer: string): Promise<void> {
  await db.query('insert into engine_cache (key, answer) values ($1, $2) on conflict (key) do nothing', [
    key,
    answer,
  ])
}
