import {bucketMirror} from './channel/bucket.js'
import {folderChannel} from './channel/folder.js'
import {smtpMail} from './channel/mail.js'
import {webhookOutlet} from './channel/webhook.js'
import type {Config} from './config.js'
import {openLog} from './log.js'
import {openMetrics} from './metrics.js'
import {openEngines} from './mt/open-engines.js'
import type {Ports} from './pipeline/ports.js'
import {migratePostgresQueue, postgresQueue} from './queue/postgres.js'
import {redisQueue} from './queue/redis.js'
import {hunspell} from './spell/hunspell.js'
import {openPool} from './store/database.js'
import {reindexWhenOld} from './store/memory/reindex.js'
import {migrate} from './store/migrate.js'

/** Connections for commands and stages, beside those that the queue holds. */
const maxConnections = 12

/** Choose the adapters, once. The database must be there and migrated. `close` lets everything go. */
export function compose(config: Config, databaseUrl: string): Ports & {close(): Promise<void>} {
  const pool = openPool(databaseUrl, maxConnections)
  const queue = config.redisUrl === null ? postgresQueue(databaseUrl) : redisQueue(config.redisUrl)
  const engines = openEngines(config)
  return {
    config,
    databaseUrl,
    pool,
    queue,
    engines,
    speller: hunspell(config.hunspell, () => new Date()),
    channel: folderChannel(config.siteFolder),
    mirror: config.bucket === null ? null : bucketMirror(config.bucket),
    outlets: config.webhook === null ? [] : [webhookOutlet(config.webhook)],
    mail: config.mail === null ? null : smtpMail(config.mail),
    clock: {now: () => new Date()},
    log: openLog(config.logLevel),
    metrics: openMetrics(),
    stopping: new AbortController().signal, // each worker puts its own in the place of this one
    async close() {
      await queue.close()
      await Promise.all(engines.map((engine) => engine.close()))
      await pool.end()
    },
  }
}

/** Bring the store's tables, and the queue's when it lives in the database, up to date. */
export async function migrateAll(config: Config, databaseUrl: string): Promise<readonly string[]> {
  const done = await migrate(databaseUrl)
  const pool = openPool(databaseUrl, 2)
  await reindexWhenOld(pool).finally(() => pool.end())
  if (config.redisUrl === null) await migratePostgresQueue(databaseUrl)
  return done
}

export {openEngines}
