import {execFileSync} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {chown, mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Footing} from './footing.js'
import {run} from './run.js'
import {unavailable} from './unavailable.js'

/** The superuser of a cluster of ours, and the database in it. */
export const role = 'bayan'

// Each try has a name of its own: the programs of a try whose parent was killed may still write into theirs.
const draftPrefix = 'data.new-'
const initTimeoutMs = 180_000
const keptOutputChars = 2_000

/**
 * Make the cluster `<home>/data` unless it is there. It is made beside and renamed when whole, so a half-made one is
 * never taken for a cluster and is made again. `durable: false` skips the flush to disk.
 * Throw `database_unavailable` when it cannot be made, or was made by another major version.
 */
export async function ensureCluster(
  footing: Footing,
  password: string,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  const data = join(footing.home, 'data')
  if (existsSync(data)) return checkVersion(footing, data)
  log('creating the database cluster')
  await removeDrafts(footing.home)
  const draft = join(footing.home, `${draftPrefix}${randomUUID()}`)
  await mkdir(draft, {mode: 0o700})
  await give(footing, draft)
  await initialise(footing, draft, password, durable)
  await rename(draft, data)
}

async function initialise(
  footing: Footing,
  draft: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const passwordFile = join(footing.home, 'password.new')
  await rm(passwordFile, {force: true})
  await writeFile(passwordFile, password, {mode: 0o600})
  await give(footing, passwordFile)
  const flags = [
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '-A',
    'scram-sha-256',
    '-U',
    role,
  ]
  const sync = durable ? [] : ['--no-sync']
  try {
    const initdb = run(
      footing,
      'initdb',
      ['-D', draft, `--pwfile=${passwordFile}`, ...flags, ...sync],
      ['ignore', 'pipe', 'pipe'],
    )
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-keptOutputChars)
    }
    initdb.stdout?.on('data', keep)
    initdb.stderr?.on('data', keep)
    const timer = setTimeout(() => initdb.kill('SIGKILL'), initTimeoutMs)
    const [status] = (await once(initdb, 'close').finally(() => clearTimeout(timer))) as [number | null]
    if (status !== 0) {
      throw unavailable(`initdb failed: ${output.trim()}`, 'free disk space, or set DATABASE_URL')
    }
  } finally {
    await rm(passwordFile, {force: true})
  }
}

async function removeDrafts(home: string): Promise<void> {
  const drafts = (await readdir(home)).filter((name) => name.startsWith(draftPrefix))
  await Promise.all(
    drafts.map((name) =>
      rm(join(home, name), {recursive: true, force: true, maxRetries: 5}).catch(() => undefined),
    ),
  )
}

async function checkVersion(footing: Footing, data: string): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const postgres = join(footing.native, 'bin', 'postgres')
  const has = /\d+/.exec(execFileSync(postgres, ['--version'], {encoding: 'utf8'}))?.[0] ?? ''
  if (made === has) return
  throw unavailable(
    `${data} was made by PostgreSQL ${made || '(unknown)'}, and the programs here are ${has}`,
    'start the version of Bayan that made it, or set DATABASE_URL',
  )
}

async function give(footing: Footing, path: string): Promise<void> {
  if (footing.uid === undefined) return
  await chown(path, footing.uid, footing.gid ?? footing.uid)
}
