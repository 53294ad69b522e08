import {folderChannel} from './channel/folder.js'
import {smtpMail} from './channel/mail.js'
import type {Config} from './config.js'
import {openLog} from './log.js'
import {openMetrics} from './metrics.js'
import {openEngines} from './mt/open-engines.js'
import type {Ports} from './pipeline/ports.js'
import {migratePostgresQueue} from './queue/migrate.js'
import {openQueue} from './queue/open-queue.js'
import {hunspell} from './spell/hunspell.js'
import {openPool} from './store/database.js'
import {reindexWhenOld} from './store/memory/reindex.js'
import {migrate} from './store/migrate.js'

/** Connections for commands and stages, beside those that the queue holds. */
const maxConnections = 12

/** Choose the adapters, once. The database must be there; see `migrateAll`. `close` lets everything go. */
export async function compose(
  config: Config,
  databaseUrl: string,
): Promise<Ports & {close(): Promise<void>}> {
  const pool = openPool(databaseUrl, maxConnections)
  const queue = openQueue({redisUrl: config.redisUrl, databaseUrl})
  const engines = await openEngines(config)
  return {
    config,
    databaseUrl,
    pool,
    queue,
    engines,
    speller: hunspell(config.hunspell, () => new Date()),
    channel: folderChannel(config.siteFolder),
    mirror: config.bucket && (await import('./channel/bucket.js')).bucketMirror(config.bucket),
    outlets:
      config.webhook === null ? [] : [(await import('./channel/webhook.js')).webhookOutlet(config.webhook)],
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
export async function migrateAll({config, pool}: Pick<Ports, 'config' | 'pool'>): Promise<readonly string[]> {
  const done = await migrate(pool)
  await reindexWhenOld(pool)
  if (config.redisUrl === null) await migratePostgresQueue(pool)
  return done
}

export {openEngines}
