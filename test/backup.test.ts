import {mkdir, mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import pg from 'pg'
import {backUp} from '../src/backup/back-up.js'
import {copyTree} from '../src/backup/copy-tree.js'
import {folderChannel} from '../src/channel/folder.js'
import {startPostgres, type Postgres} from '../src/postgres/start.js'

const now = new Date('2026-11-29T02:30:00.250Z')
let root: string
let server: Postgres
let pool: pg.Pool
const config = () => ({databaseUrl: null, folder: join(root, 'own'), modelsFolder: join(root, 'own/models')})

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bayan-backup-'))
  await mkdir(join(root, 'own'))
  server = await startPostgres({folder: join(root, 'own')})
  pool = new pg.Pool({connectionString: server.url})
  // A connection that is being closed may still hear that the server stops.
  pool.on('error', () => undefined)
  await pool.query('create table line (n int primary key, text text)')
  const files = {
    'keys/signing.json': 'key',
    'site/releases/r1/index.html': 'page',
    'models/fr-en.bin': 'model',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, 'own', path, '..'), {recursive: true})
    await writeFile(join(root, 'own', path), text, {mode: 0o600})
  }
  await symlink('releases/r1', join(root, 'own/site/current'))
}, 120_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
  await rm(root, {recursive: true, force: true})
})

test('holds all that was committed before it began, while work goes on, and starts as a data folder', async () => {
  let written = 0
  let busy = true
  const working = (async () => {
    while (busy) {
      await pool.query('insert into line values ($1, $2)', [written + 1, 'x'.repeat(500)])
      written += 1
      if (written % 50 === 0) await pool.query('update line set text = $1 where n % 7 = 0', [String(written)])
    }
  })()
  while (written < 200) await new Promise((resolve) => setTimeout(resolve, 5))
  const before = written
  const {path} = await backUp(config(), server.url, join(root, 'copies'), now)
  busy = false
  await working
  expect(written).toBeGreaterThan(before)

  expect(await readdir(join(root, 'copies'))).toEqual(['2026-11-29T023000Z'])
  expect((await readdir(path)).toSorted()).toEqual(['keys', 'pg', 'site'])
  expect(await readFile(join(path, 'keys/signing.json'), 'utf8')).toBe('key')
  expect(await readlink(join(path, 'site/current'))).toBe('releases/r1')
  const copy = await startPostgres({folder: path})
  const client = new pg.Client({connectionString: copy.url})
  await client.connect()
  const {rows} = await client.query<{count: number; last: number}>(
    'select count(*)::int, max(n) as last from line',
  )
  await client.end()
  await copy.stop()
  expect(rows[0]!.count).toBe(rows[0]!.last)
  expect(rows[0]!.last).toBeGreaterThanOrEqual(before)
}, 120_000)

test('keeps the order of the releases of the site, and what they share as one', async () => {
  const own = join(root, 'shared')
  const channel = folderChannel(own)
  const kept = {path: 'fr/index.html', body: 'page'}
  const change = {keep: [], memo: () => ''}
  await channel.switch({...change, release: 'one', put: [kept]})
  for (const release of ['two', 'three', 'four'])
    await channel.switch({...change, release, put: [{path: 'n', body: release}], keep: [kept.path]})
  const bytes = await copyTree(own, join(root, 'shared-copy'))
  const copy = folderChannel(join(root, 'shared-copy'))
  const names = (await copy.releases()).map(({release}) => release)
  expect(names).toEqual(['four', 'three', 'two', 'one'])
  const {nlink} = await stat(join(root, 'shared-copy/releases/two/fr/index.html'))
  expect(nlink).toBe(4)
  const records = (await readdir(join(own, 'releases'))).filter((name) => name.endsWith('.json'))
  const sizes = await Promise.all(records.map((name) => stat(join(own, 'releases', name))))
  expect(bytes).toBe(sizes.reduce((sum, {size}) => sum + size, 'page'.length + 'twothreefour'.length))
})

test('is not made within what it copies, nor of a database that is not ours', async () => {
  await expect(backUp(config(), server.url, join(root, 'own/copies'), now)).rejects.toThrow('request_invalid')
  const elsewhere = {...config(), databaseUrl: 'postgres://db/bayan'}
  await expect(backUp(elsewhere, server.url, join(root, 'copies'), now)).rejects.toThrow('backup_elsewhere')
})

test('one that breaks off leaves nothing', async () => {
  const other = {...config(), folder: join(root, 'none')}
  await expect(backUp(other, server.url, join(root, 'broken'), now)).rejects.toThrow('ENOENT')
  expect(await readdir(join(root, 'broken'))).toEqual([])
})
