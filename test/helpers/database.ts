import {existsSync} from 'node:fs'
import {readFile, rename, writeFile} from 'node:fs/promises'
import {randomBytes} from 'node:crypto'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import pg from 'pg'
import {startPostgres} from '../../src/postgres/start.js'
import {migratePostgresQueue} from '../../src/queue/migrate.js'
import {openPool} from '../../src/store/database.js'
import {migrate} from '../../src/store/migrate.js'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** The server of this run: its address, whether it is ours to stop, and what its databases have in their names. */
interface Ready {
  readonly url: string
  readonly own: boolean
  readonly tag: string
}

const readyTimeoutMs = 120_000
const pollMs = 50

/**
 * Make an empty database with the whole schema, on the one PostgreSQL of this test run: `BAYAN_TEST_DATABASE_URL`, or
 * one of our own that the first test to ask starts.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const ready = await theServer()
  const name = `bayan_test_${ready.tag}_${randomBytes(6).toString('hex')}`
  await admin(ready.url, `create database ${name} template ${templateOf(ready)}`)
  return {
    url: within(ready.url, name),
    drop: () => admin(ready.url, `drop database if exists ${name} with (force)`),
  }
}

async function theServer(): Promise<Ready> {
  const run = process.env.BAYAN_TEST_RUN
  if (run === undefined) throw new Error('BAYAN_TEST_RUN is not set: test/global-setup.mjs did not run')
  const readyFile = join(run, 'ready.json')
  if (!existsSync(readyFile) && (await isFirst(run))) await prepare(run)
  const deadline = Date.now() + readyTimeoutMs
  while (!existsSync(readyFile)) {
    const failure = await readFile(join(run, 'failed'), 'utf8').catch(() => '')
    if (failure !== '' || Date.now() > deadline)
      throw new Error(`no test database: ${failure || 'timed out'}`)
    await sleep(pollMs)
  }
  return JSON.parse(await readFile(readyFile, 'utf8')) as Ready
}

/** Of all the test files that ask at once, one starts the server and the others wait for it. */
const isFirst = (run: string): Promise<boolean> =>
  writeFile(join(run, 'starting'), '', {flag: 'wx'}).then(
    () => true,
    () => false,
  )

async function prepare(run: string): Promise<void> {
  try {
    const given = process.env.BAYAN_TEST_DATABASE_URL
    const url = given ?? (await startPostgres({folder: run, durable: false, restart: false})).url
    const ready: Ready = {url, own: given === undefined, tag: randomBytes(4).toString('hex')}
    await admin(url, `create database ${templateOf(ready)}`)
    const template = within(url, templateOf(ready))
    const pool = openPool(template, 1)
    await migrate(pool)
    await migratePostgresQueue(pool)
    await pool.end()
    await writeFile(join(run, 'draft.json'), JSON.stringify(ready))
    await rename(join(run, 'draft.json'), join(run, 'ready.json'))
  } catch (error) {
    await writeFile(join(run, 'failed'), String(error))
    throw error
  }
}

const templateOf = ({tag}: Ready): string => `bayan_template_${tag}`

function within(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({connectionString: url})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
