import pg from 'pg'
import {role} from './cluster.js'
import {unavailable} from './unavailable.js'

const connectTimeoutMs = 10_000

/** Create the database `bayan` unless it is there. Throw `database_unavailable` when the server does not let us in. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    password,
    user: role,
    database: 'postgres',
    connectionTimeoutMillis: connectTimeoutMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const {rowCount} = await client.query('select from pg_database where datname = $1', [role])
    if (rowCount === 0) await client.query(`create database ${role}`)
  } catch (cause) {
    const remedy = 'put the file pg/password back as it was when the cluster was made, or set DATABASE_URL'
    throw unavailable(`the server refuses us: ${(cause as Error).message}`, remedy, cause)
  } finally {
    await client.end().catch(() => undefined)
  }
}
