import {readFile, readdir} from 'node:fs/promises'
import type pg from 'pg'
import {transact} from './database.js'

const folder = new URL('./migrations/', import.meta.url)

/** Bring the schema up to date with `migrations/*.sql`, in order, forward only; several processes may ask at once. */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  return transact(pool, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtext('bayan.migrate'))`)
    await db.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    )
    const {rows} = await db.query<{name: string}>('select name from migration')
    const done = new Set(rows.map((row) => row.name))
    const pending = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort()
    for (const name of pending) {
      await db.query(await readFile(new URL(name, folder), 'utf8'))
      await db.query('insert into migration (name) values ($1)', [name])
    }
    return pending
  })
}
