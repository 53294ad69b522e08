import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {freePort} from '../../src/postgres/free-port.js'

export interface TestRedis {
  readonly url: string
  /** End it as a crash does, and start it again on what it wrote. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const readyTimeoutMs = 15_000
const pollMs = 25

/** Say whether tests on Redis can run here. Throw when there is no Redis and `BAYAN_REQUIRE_REDIS=1` asks for it. */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version'], {stdio: 'ignore'}).status === 0
  if (!found && process.env.BAYAN_REQUIRE_REDIS === '1') {
    throw new Error(
      'BAYAN_REQUIRE_REDIS=1, and redis-server is not on the PATH: apt-get install redis-server',
    )
  }
  return found
}

/** Start a Redis of our own, set as production should be; null, and a word to the log, where there is none. */
export async function startRedis(): Promise<TestRedis | null> {
  if (!hasRedis()) {
    console.warn('skipped on Redis: redis-server is not on the PATH')
    return null
  }
  const folder = await mkdtemp(join(tmpdir(), 'bayan-redis-'))
  const port = await freePort()
  let server = await launch(folder, port)
  return {
    url: `redis://127.0.0.1:${port}`,
    crash: async () => {
      await end(server, 'SIGKILL')
      server = await launch(folder, port)
    },
    stop: async () => {
      await end(server, 'SIGTERM')
      await rm(folder, {recursive: true, force: true})
    },
  }
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir: folder,
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const server = spawn('redis-server', args, {stdio: 'ignore'})
  // Jest may be killed at any time; the server must not keep it alive, nor stay behind at an ordinary end.
  server.unref()
  process.once('exit', () => server.kill('SIGKILL'))
  const deadline = Date.now() + readyTimeoutMs
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('redis-server did not start')
    await sleep(pollMs)
  }
  return server
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString() === '+PONG\r\n')
    })
    socket.once('error', () => resolve(false))
  })
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill(signal)
  await once(server, 'exit')
}
