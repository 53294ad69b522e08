import {open, readFile, stat, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {freePort} from './free-port.js'
import type {Footing} from './footing.js'
import {readLivePidFile, readPidFile, type PidFile} from './pid-file.js'
import {run} from './run.js'
import {sharedBuffers} from './shared-buffers.js'
import {unavailable} from './unavailable.js'

const startTimeoutMs = 120_000
const pollMs = 40
const retryMs = 400
const largestLogBytes = 10_000_000
const keptLogChars = 1_500
const maxConnections = 200

// What passes by itself: workers of a killed server that still end, and a port taken between our look and the start.
const passing = /shared memory block|lock file ".*" already exists|could not bind|Address already in use/

/**
 * Start the server of a cluster and wait until it is ready, on `port`, or without one where it was last if that is
 * free. Throw `database_unavailable` when it is not ready in time.
 */
export async function launch(
  footing: Footing,
  folder: string,
  durable: boolean,
  port?: number,
): Promise<PidFile> {
  const data = join(footing.home, 'data')
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const result = await tryLaunch(footing, folder, port ?? (await choosePort(folder)), durable, deadline)
    if (typeof result !== 'string') return result
    if (!passing.test(result) || Date.now() > deadline) {
      throw unavailable(
        `PostgreSQL did not start: ${result}`,
        `read ${join(folder, 'log')}, or set DATABASE_URL`,
      )
    }
    await sleep(retryMs)
    await readLivePidFile(data)
  }
}

/** Start once; answer the ready server, or the end of what it wrote before it died. */
async function tryLaunch(
  footing: Footing,
  folder: string,
  port: number,
  durable: boolean,
  deadline: number,
): Promise<PidFile | string> {
  const data = join(footing.home, 'data')
  const logFile = join(folder, 'log')
  const start = await trim(logFile)
  const log = await open(logFile, 'a', 0o600)
  const child = run(footing, 'postgres', ['-D', data, ...settings(port, durable)], ['ignore', log.fd, log.fd])
  let gone = false
  child.once('exit', () => (gone = true))
  child.once('error', () => (gone = true))
  child.unref()
  await log.close()
  while (!gone && Date.now() < deadline) {
    const file = await readPidFile(data)
    if (file !== undefined && file.pid === child.pid && file.status === 'ready') return file
    await sleep(pollMs)
  }
  if (!gone) child.kill('SIGQUIT')
  const said = (await readFile(logFile)).subarray(start).toString().trim()
  return (gone ? '' : `not ready after ${startTimeoutMs / 1000} s; `) + said.slice(-keptLogChars)
}

async function choosePort(folder: string): Promise<number> {
  const file = join(folder, 'port')
  const last = await readFile(file, 'utf8').catch(() => undefined)
  const port = await freePort(last === undefined ? undefined : Number(last))
  await writeFile(file, `${port}\n`)
  return port
}

const settings = (port: number, durable: boolean): readonly string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    shared_buffers: sharedBuffers(),
    ...(durable ? {} : {fsync: 'off', full_page_writes: 'off'}),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Empty a log that has grown large; give its length. */
async function trim(path: string): Promise<number> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  )
  if (size <= largestLogBytes) return size
  await truncate(path)
  return 0
}
