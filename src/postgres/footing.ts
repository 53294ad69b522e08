import {existsSync, statSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chown, cp, mkdir, rename, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {unavailable} from './unavailable.js'

/** How PostgreSQL can be run: as ourselves, or, as it refuses to be root, as somebody else. */
export type Way = 'self' | 'owner' | 'nobody' | 'namespace' | 'copy'

/** Where PostgreSQL stands: its own files, the folder that holds the cluster, and what to put before a command. */
export interface Footing {
  readonly way: Way
  readonly native: string
  readonly home: string
  readonly prefix: readonly string[]
  /** User and group to run as; undefined to run as ourselves. */
  readonly uid?: number
  readonly gid?: number
}

const nobody = {uid: 65_534, gid: 65_534}
const elsewhere = '/var/lib/bayan'
// Within a user namespace root's own files belong to an ordinary user, so nothing needs to be given away.
const unshare = ['unshare', '--user', '--map-user=1000', '--map-group=1000']
const rootWays: readonly Way[] = ['owner', 'nobody', 'namespace', 'copy']

/**
 * Choose how to run PostgreSQL for a folder (absolute, existing): the first way that works when tried. As root: the
 * owner of an existing cluster, `nobody`, a user namespace, and last `nobody` with everything copied below
 * `/var/lib/bayan`. Throw `database_unavailable` when none works.
 */
export async function findFooting(
  native: string,
  folder: string,
  ways: readonly Way[] = rootWays,
): Promise<Footing> {
  if (process.getuid?.() !== 0) return {way: 'self', native, home: folder, prefix: []}
  // Data that once had to live elsewhere stays there.
  const tried = homeOf(folder) === folder ? ways : (['copy'] as const)
  for (const way of tried) {
    const footing = await layFooting(way, native, folder)
    if (footing !== undefined && works(footing)) return settle(footing)
  }
  throw unavailable(
    'PostgreSQL does not run as root, and no other way to run it works here',
    'start Bayan as an ordinary user, or set DATABASE_URL',
  )
}

async function layFooting(way: Way, native: string, folder: string): Promise<Footing | undefined> {
  const plain = {way, native, home: folder, prefix: []}
  switch (way) {
    case 'self':
      return undefined
    case 'owner': {
      const data = join(folder, 'data')
      const {uid, gid} = existsSync(data) ? statSync(data) : {uid: 0, gid: 0}
      return uid === 0 ? undefined : {...plain, uid, gid}
    }
    case 'nobody':
      return {...plain, ...nobody}
    case 'namespace':
      return {...plain, prefix: unshare}
    case 'copy':
      return {...plain, ...nobody, native: await copyNative(native), home: await makeHome(awayFrom(folder))}
  }
}

/** Try it: the binary runs, and the folder can be reached, as that user. */
function works(footing: Footing): boolean {
  const [command = '', ...args] = [
    ...footing.prefix,
    '/bin/sh',
    '-c',
    '"$0" --version && test -x "$1"',
    join(footing.native, 'bin', 'postgres'),
    footing.home,
  ]
  const {uid, gid} = footing
  const asUser = uid === undefined ? {} : {uid, gid}
  return spawnSync(command, args, {...asUser, stdio: 'ignore', cwd: '/'}).status === 0
}

/** Give an existing cluster to the user who will run it, if another did before. */
async function settle(footing: Footing): Promise<Footing> {
  const data = join(footing.home, 'data')
  const uid = footing.uid ?? 0
  if (existsSync(data) && statSync(data).uid !== uid) {
    const owner = `${uid}:${footing.gid ?? 0}`
    const {status} = spawnSync('chown', ['-R', owner, data], {stdio: 'ignore'})
    if (status !== 0) throw unavailable(`cannot give ${data} to user ${uid}`, `run chown -R ${owner} on it`)
  }
  return footing
}

/** Give the folder that holds the cluster of a folder: itself, or its place below `/var/lib/bayan`. */
export const homeOf = (folder: string): string => {
  const away = awayFrom(folder)
  return existsSync(join(away, 'data')) ? away : folder
}

const awayFrom = (folder: string): string =>
  join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16))

async function makeHome(home: string): Promise<string> {
  await mkdir(home, {recursive: true, mode: 0o711})
  return home
}

/** Copy PostgreSQL's files where everybody can reach them; once for each version of the package. */
async function copyNative(native: string): Promise<string> {
  const {ino, mtimeMs} = statSync(join(native, 'bin', 'postgres'))
  const copy = join(elsewhere, `${basename(dirname(native))}-${ino}-${Math.floor(mtimeMs)}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(elsewhere, {recursive: true, mode: 0o755})
  await cp(native, draft, {recursive: true, verbatimSymlinks: true})
  await chown(draft, 0, 0)
  await rename(draft, copy).catch(() => rm(draft, {recursive: true, force: true}))
  return copy
}
