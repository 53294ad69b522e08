import type pg from 'pg'

/** Where BullMQ keeps its tables in Bayan's database. */
export const queueSchema = 'bullmq'

/** Which version of its tables the BullMQ that we use makes; a test compares. */
export const latestVersion = 11

/** Create or bring up to date BullMQ's own tables. It is loaded when they are older than it makes them. */
export async function migratePostgresQueue(pool: pg.Pool): Promise<void> {
  if ((await queueVersion(pool)) >= latestVersion) return
  const {makeTables} = await import('./make-tables.js')
  await makeTables(pool, queueSchema)
}

/** Tell which version BullMQ's tables have; 0: there are none. */
async function queueVersion(pool: pg.Pool): Promise<number> {
  const table = `${queueSchema}.migration`
  const found = await pool.query<{there: boolean}>('select to_regclass($1) is not null as there', [table])
  if (found.rows[0]?.there !== true) return 0
  const {rows} = await pool.query<{version: number | null}>(`select max(version) as version from ${table}`)
  return rows[0]?.version ?? 0
}
