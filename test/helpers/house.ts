import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {compose} from '../../src/compose.js'
import {readConfig} from '../../src/config.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {allWorkers} from '../../workers/all.js'
import {openBackend} from './backends.js'
import {lightChromium} from './browsers.js'
import {freshDatabase} from './database.js'

/** A whole Bayan with a store, a queue and a site of its own. */
export interface House {
  readonly ports: Ports
  /** What a process of its own needs to join this house. */
  readonly environment: Readonly<Record<string, string>>
  readonly siteFolder: string
  /** Run every worker in this process; answers how to stop them. */
  work(): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Open a house; `settings` are environment variables on top of those for tests. */
export async function openHouse(
  backend: 'postgres' | 'redis' = 'postgres',
  settings: Readonly<Record<string, string>> = {},
  engines?: Ports['engines'],
): Promise<House> {
  const database = await freshDatabase()
  const queue = await openBackend(backend)
  const folder = await mkdtemp(join(tmpdir(), 'bayan-house-'))
  const environment = {
    DATABASE_URL: database.url,
    ...(queue.redisUrl === undefined ? {} : {REDIS_URL: queue.redisUrl}),
    BAYAN_FOLDER: folder,
    BAYAN_LOG_LEVEL: 'silent',
    BAYAN_LEASE_MS: '1500',
    BAYAN_SWEEP_MS: '300',
    BAYAN_BASE_URL: 'https://press.example',
    BAYAN_CHROMIUM: lightChromium,
    ...settings,
  }
  const composed = await compose(readConfig(environment), database.url)
  const ports = engines ? {...composed, engines} : composed
  return {
    ports,
    environment,
    siteFolder: join(folder, 'site'),
    async work() {
      const working = await allWorkers(ports)
      return () => working.close()
    },
    async close() {
      await composed.close()
      await queue.close()
      await database.drop()
      await rm(folder, {recursive: true, force: true})
    },
  }
}
