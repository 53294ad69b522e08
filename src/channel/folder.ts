import {randomBytes} from 'node:crypto'
import {readdir, readFile, readlink, rename, rm, stat, symlink} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {BayanError} from '../errors.js'
import type {Channel, KeptRelease} from '../ports.js'
import {build, clearHalfBuilt} from './folder/build.js'
import {completedAt, isLeft, markCompleted, unmarkCompleted} from './folder/completed.js'
import {readRecord, recordFile} from './folder/record.js'
import {inside} from './folder/tree.js'

/** Releases kept in the folder, for rolling back; those that another completed do not count. */
const keptReleases = 5

/**
 * A folder that any web server can serve: `current` is a link to `releases/<release>`. A release is built beside the one
 * that readers see (unchanged files are hard links) and shown by renaming the link over the old one.
 */
export function folderChannel(root: string): Channel {
  const releases = join(root, 'releases')
  const current = (): Promise<string | null> => readCurrent(join(root, 'current'))
  const list = async (): Promise<readonly Listed[]> => listReleases(releases, await current())
  return {
    name: 'folder',
    current,
    record: (release) => readRecord(releases, release),
    releases: async () =>
      (await list())
        .filter(counts)
        .map(({release, at, current: isCurrent}) => ({release, at, current: isCurrent})),
    read: (release, path) => readFile(inside(join(releases, release), path)),
    async show(release) {
      if (!(await list()).some((kept) => kept.release === release))
        throw new BayanError('not_found', {got: release, place: releases})
      await unmarkCompleted(releases, release)
      await point(root, release)
    },
    async switch(change) {
      try {
        const before = await current()
        if (before === change.release) return
        const kept = await list()
        await build(releases, before, change, spareOf(kept, change.release), kept[0]?.at ?? new Date(0))
        await unmarkCompleted(releases, change.release)
        await point(root, change.release)
        if (before !== null && change.completes === before) await markCompleted(releases, before)
        await prune(releases, await list(), change.release)
      } catch (cause) {
        if (cause instanceof BayanError) throw cause
        throw new BayanError('channel_failed', {place: root, reason: (cause as Error).message}, {cause})
      }
    },
  }
}

interface Listed extends KeptRelease {
  readonly completed: Date | null
}

const counts = ({completed, current}: Listed): boolean => completed === null || current

/** Choose a release whose tree may be turned into the next one: one that was completed, else the oldest of too many. */
function spareOf(kept: readonly Listed[], next: string): string | null {
  const free = kept.filter(({release, current}) => !current && release !== next)
  const left = free.find(({completed}) => isLeft(completed, new Date()))
  const surplus = kept
    .filter(counts)
    .slice(keptReleases - 1)
    .at(-1)
  return (left ?? free.find(({release}) => release === surplus?.release))?.release ?? null
}

async function readCurrent(link: string): Promise<string | null> {
  try {
    return (await readlink(link)).split(sep).at(-1) ?? null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function listReleases(releases: string, current: string | null): Promise<readonly Listed[]> {
  const entries = await readdir(releases, {withFileTypes: true}).catch(() => [])
  const kept = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(async ({name}) => ({
      release: name,
      // A release without a record was begun by an older Bayan: it is the first to go.
      at: await stat(recordFile(releases, name)).then(
        ({mtime}) => mtime,
        () => new Date(0),
      ),
      current: name === current,
      completed: await completedAt(releases, name),
    }))
  return (await Promise.all(kept)).sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** Make `current` name the release, in one step: a new link renamed over the old one. */
async function point(root: string, release: string): Promise<void> {
  const next = join(root, `.current-${randomBytes(6).toString('hex')}`)
  await symlink(join('releases', release), next)
  await rename(next, join(root, 'current'))
}

/** Remove what a run that died left half-built, what was completed, and the oldest releases. */
async function prune(releases: string, kept: readonly Listed[], shown: string): Promise<void> {
  const surplus = [
    ...kept.filter(counts).slice(keptReleases),
    ...kept.filter((one) => !counts(one) && isLeft(one.completed, new Date())),
  ].filter(({release}) => release !== shown)
  for (const {release} of surplus) {
    await rm(recordFile(releases, release), {force: true})
    await unmarkCompleted(releases, release)
  }
  for (const {release} of surplus) await rm(join(releases, release), {recursive: true, force: true})
  await clearHalfBuilt(releases)
}
