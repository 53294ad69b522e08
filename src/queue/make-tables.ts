import {runMigrations} from 'bullmq'
import type pg from 'pg'

/** Have BullMQ create its tables in a schema, or bring them up to date. */
export async function makeTables(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client, schema)
  } finally {
    client.release()
  }
}
