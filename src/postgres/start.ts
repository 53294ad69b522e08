import {chmodSync, realpathSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {takeLock} from '../lock.js'
import {ensureCluster, role} from './cluster.js'
import {ensureDatabase} from './ensure-database.js'
import {findFooting, type Footing, type Way} from './footing.js'
import {halt} from './halt.js'
import {launch} from './launch.js'
import {findNative} from './native.js'
import {keepPassword} from './password.js'
import {readLivePidFile, type PidFile} from './pid-file.js'
import {isAlive} from './process.js'
import {watch} from './watch.js'

export interface PostgresOptions {
  /** Where Bayan keeps its things; PostgreSQL gets `pg` within. */
  readonly folder: string
  /** Told what happens, in a few words each. */
  readonly log?: (line: string) => void
  /** `false` for tests: faster, and not safe when the machine itself stops. */
  readonly durable?: boolean
  /** Start the server again when it dies under us; on unless `false`. */
  readonly restart?: boolean
  /** As root, the ways to try, in order. */
  readonly ways?: readonly Way[]
}

export type {Way}

export interface Postgres {
  /** With the password. */
  readonly url: string
  /** How it runs, see `findFooting`. */
  readonly way: Way
  /** Process id of the server now. */
  pid(): number
  stop(): Promise<void>
}

const adoptTimeoutMs = 60_000
const pollMs = 50
const reachAttempts = 20
const reachRetryMs = 200
// What a server says or does while it goes: the connection breaks, or admin_shutdown, crash_shutdown, cannot_connect_now.
const dying = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', '57P01', '57P02', '57P03'])

/**
 * Start our own PostgreSQL and hold it, or adopt the one that runs on this folder since we last died. Throw
 * `already_running` {pid, address} when a living process holds it, `database_unavailable` {reason, remedy} otherwise.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const {log = () => undefined, durable = true, restart = true} = options
  const folder = await makeFolder(options.folder)
  const lock = await takeLock(join(folder, 'lock'))
  try {
    const footing = await findFooting(await findNative(), folder, options.ways)
    const password = await keepPassword(join(folder, 'password'))
    await ensureCluster(footing, password, durable, log)
    const start = (port?: number): Promise<PidFile> => adoptOrLaunch(footing, folder, durable, log, port)
    const first = await reach(start, password)
    await lock.tell(`postgres://127.0.0.1:${first.port}/${role}`)
    const server = watch(first, () => start(first.port), restart, log)
    return {
      url: `postgres://${role}:${password}@127.0.0.1:${first.port}/${role}`,
      way: footing.way,
      pid: server.pid,
      stop: async () => {
        log('stopping PostgreSQL')
        await halt(await server.leave())
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

// Others may pass through, so that the cluster's owner reaches it; the files within are closed to them.
async function makeFolder(outer: string): Promise<string> {
  const path = join(outer, 'pg')
  await mkdir(path, {recursive: true})
  chmodSync(path, 0o711)
  return realpathSync(path)
}

/** Start or adopt until the server lets us in: one that was just killed can look alive for a moment. */
async function reach(start: () => Promise<PidFile>, password: string): Promise<PidFile> {
  for (let attempt = 1; ; attempt += 1) {
    const file = await start()
    try {
      await ensureDatabase(file.port, password)
      return file
    } catch (error) {
      const {code = '', message} = (error as Error).cause as NodeJS.ErrnoException
      const passes = dying.has(code) || message.startsWith('Connection terminated')
      if (attempt === reachAttempts || !passes) throw error
      await sleep(reachRetryMs)
    }
  }
}

async function adoptOrLaunch(
  footing: Footing,
  folder: string,
  durable: boolean,
  log: (line: string) => void,
  port: number | undefined,
): Promise<PidFile> {
  const data = join(footing.home, 'data')
  const deadline = Date.now() + adoptTimeoutMs
  for (let file = await readLivePidFile(data); file !== undefined; file = await readLivePidFile(data)) {
    if (file.status === 'ready' && isAlive(file.pid)) {
      log(`PostgreSQL runs already, as process ${file.pid}`)
      return file
    }
    if (Date.now() > deadline) await halt(file.pid)
    await sleep(pollMs)
  }
  log('starting PostgreSQL')
  return launch(footing, folder, durable, port)
}
