import {randomBytes} from 'node:crypto'
import {link, mkdir, readdir, readlink, rename, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {dirname, join, resolve, sep} from 'node:path'
import {BayanError} from '../errors.js'
import type {Channel, SiteChange} from '../ports.js'

/** Releases kept in the folder, for rolling back. */
const keptReleases = 5

/**
 * A folder that any web server can serve: `current` is a link to `releases/<release>`. A release is built beside the one
 * that readers see (unchanged files are hard links) and shown by renaming the link over the old one.
 */
export function folderChannel(root: string): Channel {
  const releases = join(root, 'releases')
  const current = join(root, 'current')

  const readCurrent = async (): Promise<string | null> => {
    try {
      return (await readlink(current)).split(sep).at(-1) ?? null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  return {
    name: 'folder',
    current: readCurrent,
    async switch(change) {
      try {
        const before = await readCurrent()
        if (before === change.release) return
        await build(releases, before, change)
        await point(root, current, change.release)
        await prune(releases, [change.release, before])
      } catch (cause) {
        if (cause instanceof BayanError) throw cause
        throw new BayanError('channel_failed', {place: root, reason: (cause as Error).message}, {cause})
      }
    },
  }
}

async function build(releases: string, before: string | null, change: SiteChange): Promise<void> {
  const finished = join(releases, change.release)
  // A half-built folder of a run that died has another name; a finished one of this name has these very bytes.
  if (await exists(finished)) return
  const beside = join(releases, `.building-${randomBytes(6).toString('hex')}`)
  await mkdir(beside, {recursive: true})
  if (before !== null && !change.whole) {
    const gone = new Set([...change.remove, ...change.put.map((file) => file.path)])
    await linkTree(join(releases, before), beside, gone)
  }
  for (const file of change.put) {
    const path = resolve(beside, file.path)
    if (!path.startsWith(beside + sep))
      throw new BayanError('channel_failed', {place: file.path, reason: 'outside'})
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, file.body)
  }
  await rename(beside, finished)
}

/** Hard-link every file of `from` into `to`, but for the paths in `without`. */
async function linkTree(from: string, to: string, without: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(from, {recursive: true, withFileTypes: true})
  const made = new Set<string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name).slice(from.length + 1)
    if (without.has(path.split(sep).join('/'))) continue
    const folder = dirname(join(to, path))
    if (!made.has(folder)) {
      await mkdir(folder, {recursive: true})
      made.add(folder)
    }
    await link(join(from, path), join(to, path))
  }
}

/** Make `current` name the release, in one step: a new link renamed over the old one. */
async function point(root: string, current: string, release: string): Promise<void> {
  const next = join(root, `.current-${randomBytes(6).toString('hex')}`)
  await symlink(join('releases', release), next)
  await rename(next, current)
}

async function prune(releases: string, kept: readonly (string | null)[]): Promise<void> {
  const entries = await readdir(releases, {withFileTypes: true})
  const stale = entries.filter((entry) => entry.name.startsWith('.building-'))
  const old = entries.filter((entry) => !entry.name.startsWith('.') && !kept.includes(entry.name))
  const withTimes = await Promise.all(
    old.map(async (entry) => ({name: entry.name, at: await modified(join(releases, entry.name))})),
  )
  const surplus = withTimes.sort((a, b) => b.at - a.at).slice(Math.max(0, keptReleases - kept.length))
  for (const {name} of [...stale, ...surplus]) await rm(join(releases, name), {recursive: true, force: true})
}

const modified = async (path: string): Promise<number> => (await stat(path)).mtimeMs

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
