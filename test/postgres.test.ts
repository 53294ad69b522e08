import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync} from 'node:fs'
import {chmod, mkdir, rm, symlink, unlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {afterAll, afterEach, describe, expect, test} from '@jest/globals'
import pg from 'pg'
import {BayanError} from '../src/errors.js'
import {findPostgres} from '../src/postgres/find.js'
import {freePort} from '../src/postgres/free-port.js'
import {halt} from '../src/postgres/halt.js'
import {healLinks} from '../src/postgres/heal-links.js'
import {findNative} from '../src/postgres/native.js'
import {isAlive} from '../src/postgres/process.js'
import {startPostgres, type Postgres} from '../src/postgres/start.js'

const timeoutMs = 120_000
const asRoot = process.getuid?.() === 0
const withNamespaces = asRoot && spawnSync('unshare', ['--user', '--map-user=1000', 'true']).status === 0

const root = mkdtempSync(join(tmpdir(), 'bayan-postgres-'))
spawnSync('chmod', ['755', root])
let made = 0
const newFolder = async (): Promise<string> => {
  const folder = join(root, String((made += 1)))
  await mkdir(folder)
  return folder
}

const children: ChildProcess[] = []
const servers: Postgres[] = []

const start = async (folder: string): Promise<Postgres> => {
  const server = await startPostgres({folder, durable: false, restart: false})
  servers.push(server)
  return server
}

interface Held {
  readonly child: ChildProcess
  readonly url: string
  readonly pid: number
  readonly way: string
}

async function hold(folder: string, ...way: string[]): Promise<Held> {
  const script = join(import.meta.dirname, 'helpers', 'hold-postgres.ts')
  const args = ['--import', 'tsx', script, folder, ...way]
  const child = spawn(process.execPath, args, {stdio: ['pipe', 'pipe', 'inherit']})
  children.push(child)
  const [line] = (await once(createInterface({input: child.stdout!}), 'line')) as [string]
  return {child, ...(JSON.parse(line) as Omit<Held, 'child'>)}
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({connectionString: url})
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({text, rowMode: 'array'})).rows.flat()
  } finally {
    await client.end()
  }
}

async function until<T>(look: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (let tries = 0; tries < 1500; tries += 1) {
    const found = await look()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('waited in vain')
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill))
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

afterAll(async () => {
  for (const name of readdirSync(root)) {
    const found = await findPostgres(join(root, name))
    if (found !== undefined) await halt(found.pid)
  }
  await rm(root, {recursive: true, force: true})
})

describe('startPostgres', () => {
  test(
    'makes a cluster with the database bayan, loopback only, and stops',
    async () => {
      const folder = await newFolder()
      const lines: string[] = []
      const postgres = await startPostgres({folder, log: (line) => lines.push(line)})
      expect(
        await query(
          postgres.url,
          `select current_database(), lower('ÉTÉ'), 'é' ~ '^\\w$', current_setting('fsync'),
            current_setting('listen_addresses'), current_setting('unix_socket_directories'),
            pg_encoding_to_char(encoding), datlocprovider from pg_database where datname = 'bayan'`,
        ),
      ).toEqual(['bayan', 'été', true, 'on', '127.0.0.1', '', 'UTF8', 'b'])
      expect(statSync(join(folder, 'pg', 'password')).mode & 0o777).toBe(0o600)
      expect(new URL(postgres.url).port).toBe(readFileSync(join(folder, 'pg', 'port'), 'utf8').trim())
      expect(await findPostgres(folder)).toEqual({url: postgres.url, pid: postgres.pid()})
      await expect(query(postgres.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
      await postgres.stop()
      expect(isAlive(postgres.pid())).toBe(false)
      expect(await findPostgres(folder)).toBeUndefined()
      expect(lines).toEqual(['creating the database cluster', 'starting PostgreSQL', 'stopping PostgreSQL'])
    },
    timeoutMs,
  )

  test(
    'keeps what was committed when the server is killed, and starts it again on the same port',
    async () => {
      const held = await hold(await newFolder())
      await query(held.url, `create table t as select 'communiqué' as x`)
      process.kill(held.pid, 'SIGKILL')
      const rows = await until(() => query(held.url, 'select x from t').catch(() => []))
      expect(rows).toEqual(['communiqué'])
    },
    timeoutMs,
  )

  test(
    'adopts the server of a killed process',
    async () => {
      const folder = await newFolder()
      const held = await hold(folder)
      await query(held.url, 'create table t as select 7 as x')
      await kill(held.child)
      expect(isAlive(held.pid)).toBe(true)
      const next = await start(folder)
      expect({url: next.url, pid: next.pid()}).toEqual({url: held.url, pid: held.pid})
      expect(await query(next.url, 'select x from t')).toEqual([7])
      await next.stop()
      expect(isAlive(held.pid)).toBe(false)
    },
    timeoutMs,
  )

  test(
    'starts after both were killed',
    async () => {
      const folder = await newFolder()
      const held = await hold(folder)
      await query(held.url, 'create table t as select 8 as x')
      await kill(held.child)
      process.kill(held.pid, 'SIGKILL')
      const next = await start(folder)
      expect(next.pid()).not.toBe(held.pid)
      expect(await query(next.url, 'select x from t')).toEqual([8])
    },
    timeoutMs,
  )

  test(
    'refuses a second start, names the first, and leaves it unharmed',
    async () => {
      const folder = await newFolder()
      const held = await hold(folder)
      const {port} = new URL(held.url)
      const second = startPostgres({folder})
      await expect(second).rejects.toThrow(BayanError)
      await expect(second).rejects.toMatchObject({
        code: 'already_running',
        detail: {pid: held.child.pid, address: `postgres://127.0.0.1:${port}/bayan`},
      })
      expect(await query(held.url, 'select 1')).toEqual([1])
    },
    timeoutMs,
  )

  test(
    'makes a half-made cluster again',
    async () => {
      const folder = await newFolder()
      await mkdir(join(folder, 'pg', 'data.new-1', 'base'), {recursive: true})
      await writeFile(join(folder, 'pg', 'data.new-1', 'PG_VERSION'), '18\n')
      const postgres = await start(folder)
      expect(await query(postgres.url, 'select 1')).toEqual([1])
      expect(existsSync(join(folder, 'pg', 'data.new-1'))).toBe(false)
    },
    timeoutMs,
  )

  test(
    'makes the cluster again when killed in the middle of making it',
    async () => {
      const folder = await newFolder()
      const script = join(import.meta.dirname, 'helpers', 'hold-postgres.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {stdio: 'ignore'})
      const drafts = (): string[] =>
        existsSync(join(folder, 'pg'))
          ? readdirSync(join(folder, 'pg')).filter((n) => n.startsWith('data.new'))
          : []
      await until(async () => drafts())
      await kill(child)
      expect(existsSync(join(folder, 'pg', 'data'))).toBe(false)
      const postgres = await start(folder)
      expect(await query(postgres.url, 'select 1')).toEqual([1])
    },
    timeoutMs,
  )

  test(
    'takes another port when its own went to another program',
    async () => {
      const folder = await newFolder()
      const other = await start(await newFolder())
      await mkdir(join(folder, 'pg'))
      await writeFile(join(folder, 'pg', 'port'), new URL(other.url).port)
      const postgres = await start(folder)
      expect(new URL(postgres.url).port).not.toBe(new URL(other.url).port)
    },
    timeoutMs,
  )

  test(
    'passes over a pid file whose process id went to another program',
    async () => {
      const folder = await newFolder()
      await (await start(folder)).stop()
      const stale = [process.pid, join(folder, 'pg', 'data'), 1, 5432, '', '127.0.0.1', '', 'ready', '']
      await writeFile(join(folder, 'pg', 'data', 'postmaster.pid'), stale.join('\n'))
      expect(await query((await start(folder)).url, 'select 1')).toEqual([1])
    },
    timeoutMs,
  )

  test(
    'refuses the data of another major version, and leaves them',
    async () => {
      const folder = await newFolder()
      await mkdir(join(folder, 'pg', 'data'), {recursive: true})
      await writeFile(join(folder, 'pg', 'data', 'PG_VERSION'), '17\n')
      await expect(startPostgres({folder})).rejects.toMatchObject({
        code: 'database_unavailable',
        detail: {
          reason: `${join(folder, 'pg', 'data')} was made by PostgreSQL 17, and the programs here are 18`,
        },
      })
      expect(readFileSync(join(folder, 'pg', 'data', 'PG_VERSION'), 'utf8')).toBe('17\n')
    },
    timeoutMs,
  )
})

const rootTest = asRoot ? test : test.skip
const namespaceTest = withNamespaces ? test : test.skip

describe('as root', () => {
  rootTest(
    'runs as nobody, and next as the owner of the data',
    async () => {
      const folder = await newFolder()
      const first = await start(folder)
      expect(first.way).toBe('nobody')
      expect(statSync(join(folder, 'pg', 'data')).uid).toBe(65_534)
      expect(readFileSync(`/proc/${first.pid()}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534\t/m)
      await first.stop()
      expect((await start(folder)).way).toBe('owner')
    },
    timeoutMs,
  )

  namespaceTest(
    'runs in a user namespace beneath a folder that only root may enter',
    async () => {
      const outer = await newFolder()
      await chmod(outer, 0o700)
      const folder = join(outer, 'project')
      await mkdir(folder)
      const held = await hold(folder)
      expect(held.way).toBe('namespace')
      expect(statSync(join(folder, 'pg', 'data')).uid).toBe(0)
      await query(held.url, 'create table t as select 9 as x')
      await kill(held.child)
      const next = await start(folder)
      expect(next.pid()).toBe(held.pid)
      expect(await query(next.url, 'select x from t')).toEqual([9])
    },
    timeoutMs,
  )

  namespaceTest(
    'keeps the data when the way changes',
    async () => {
      const folder = await newFolder()
      const inside = await startPostgres({folder, ways: ['namespace']})
      await query(inside.url, 'create table t as select 10 as x')
      await inside.stop()
      const outside = await start(folder)
      expect(outside.way).toBe('nobody')
      expect(await query(outside.url, 'select x from t')).toEqual([10])
    },
    timeoutMs,
  )
})

describe('healLinks', () => {
  test(
    'makes the library links that an install without scripts leaves out',
    async () => {
      const native = await findNative()
      const copy = join(await newFolder(), 'native')
      for (const part of ['bin', 'lib', 'pg-symlinks.json']) {
        cpSync(join(native, part), join(copy, part), {recursive: true, verbatimSymlinks: true})
      }
      const list = JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8')) as {target: string}[]
      const links = list.map(({target}) => join(copy, '..', target))
      await Promise.all(links.map((link) => unlink(link)))
      const libpq = links.find((link) => link.endsWith('libpq.so.5'))
      await symlink('nowhere', libpq ?? '')
      const version = () => spawnSync(join(copy, 'bin', 'initdb'), ['--version'], {encoding: 'utf8'}).stdout
      expect(version()).toBe('')
      await healLinks(copy)
      expect(version()).toBe('initdb (PostgreSQL) 18.4\n')
      expect(links.every((link) => existsSync(link))).toBe(true)
    },
    timeoutMs,
  )
})

test('freePort gives the wished port when it is free', async () => {
  const port = await freePort()
  expect(await freePort(port)).toBe(port)
})
