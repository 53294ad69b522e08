import pg from 'pg'
import {BayanError} from '../errors.js'

/** What runs SQL: the pool, or one connection within a transaction. */
export interface Db {
  query<R extends pg.QueryResultRow>(
    text: string | pg.QueryConfig,
    values?: unknown[],
  ): Promise<pg.QueryResult<R>>
}

const connectTimeoutMs = 10_000
const idleTimeoutMs = 30_000

/** Open a pool. `max` is its largest number of connections. */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    application_name: 'bayan',
  })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** Run `work` in one transaction: all of it, or nothing. */
export async function transact<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  let broken = false
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Run `work` while no other process runs work of the same name. The lock goes with the connection if we die. */
export async function exclusively<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await connect(pool)
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    return await work()
  } finally {
    const unlocked = await client.query('select pg_advisory_unlock(hashtext($1))', [name]).catch(() => null)
    client.release(unlocked === null)
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (cause) {
    throw new BayanError('database_unavailable', {reason: (cause as Error).message}, {cause})
  }
}
