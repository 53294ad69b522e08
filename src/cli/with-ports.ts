import {compose, migrateAll} from '../compose.js'
import {readConfig, type Config} from '../config.js'
import type {Ports} from '../pipeline/ports.js'
import {findPostgres} from '../postgres/find.js'
import {startPostgres} from '../postgres/start.js'

/** Give an address of the database: the configured one, the running private server's, or that of one started for us. */
export async function openDatabase(
  config: Config,
  log: (line: string) => void = () => undefined,
): Promise<{url: string; close(): Promise<void>}> {
  const found = config.databaseUrl ?? (await findPostgres(config.folder))?.url
  if (found !== undefined) return {url: found, close: async () => undefined}
  const server = await startPostgres({folder: config.folder, log})
  return {url: server.url, close: () => server.stop()}
}

/** Run a command with everything composed, quietly, and let it all go afterwards. */
export async function withPorts<T>(work: (ports: Ports) => Promise<T>): Promise<T> {
  const config = readConfig({BAYAN_LOG_LEVEL: 'error', ...process.env})
  const database = await openDatabase(config, (line) => process.stderr.write(`${line}\n`))
  try {
    const ports = await compose(config, database.url)
    try {
      await migrateAll(ports)
      return await work(ports)
    } finally {
      await ports.close()
    }
  } finally {
    await database.close()
  }
}
