import {createHash, randomBytes} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {mkdir, readdir, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate as breathe} from 'node:timers/promises'
import {BayanError} from '../../errors.js'
import type {SiteChange, SiteRecord} from '../../ports.js'
import {unmarkCompleted} from './completed.js'
import {readRecord, recordFile, writeRecord} from './record.js'
import {breathEvery, each, exists, folderMaker, inside, place, takeAway} from './tree.js'

type Files = SiteRecord['files']

/**
 * Build a release beside the others: new files are staged first, so that nothing happens when `put` throws; kept ones are
 * hard links to `before`. `spare` is an old release whose tree may be turned into this one: then only what differs is touched.
 * It stands after those made until `latest`.
 */
export async function build(
  releases: string,
  before: string | null,
  change: SiteChange,
  spare: string | null,
  latest: Date,
): Promise<void> {
  const finished = join(releases, change.release)
  // A half-built folder of a run that died has another name; a finished one of this name has these very bytes.
  if ((await exists(finished)) && (await readRecord(releases, change.release)) !== null) return
  await rm(finished, {recursive: true, force: true})
  await clearHalfBuilt(releases)
  try {
    await buildIn(newFolder(releases), {releases, before, change, spare, latest})
  } catch (error) {
    // A disk that is full is not to be filled further by each try.
    await clearHalfBuilt(releases).catch(() => undefined)
    throw error
  }
}

/** Remove what a run that died or failed left: trees and records that no release is made of. */
export async function clearHalfBuilt(releases: string): Promise<void> {
  const names = await readdir(releases).catch(() => [])
  for (const name of names.filter((one) => one.startsWith('.')))
    await rm(join(releases, name), {recursive: true, force: true})
}

async function buildIn(
  staged: string,
  given: {
    readonly releases: string
    readonly before: string | null
    readonly change: SiteChange
    readonly spare: string | null
    readonly latest: Date
  },
): Promise<void> {
  const {releases, before, change, spare, latest} = given
  await mkdir(staged, {recursive: true})
  const own = await stage(staged, change.put)
  const files = {...(await keptFiles(releases, before, change.keep)), ...own}
  const old = before === null ? null : join(releases, before)
  const reused = old !== null && change.keep.length > 0 ? await reuse(releases, spare) : null
  const tree = reused === null ? staged : reused.tree
  if (old !== null) {
    if (reused === null) await linkAll(old, staged, change.keep)
    else await turn(reused, {staged, old}, own, files)
  }
  await writeRecord(releases, change.release, {files, memo: change.memo()}, latest)
  await rename(tree, join(releases, change.release))
}

const newFolder = (releases: string): string => join(releases, `.building-${randomBytes(6).toString('hex')}`)

/** Write files as they come: a small one is written sooner than it is handed to another thread. Answers their hashes. */
async function stage(folder: string, put: SiteChange['put']): Promise<Files> {
  const own: Record<string, string> = {}
  const make = folderMaker()
  let written = 0
  for await (const file of put) {
    const path = inside(folder, file.path)
    make(path)
    writeFileSync(path, file.body)
    own[file.path] = createHash('sha256').update(file.body).digest('hex')
    written += 1
    if (written % breathEvery === 0) await breathe()
  }
  return own
}

async function keptFiles(releases: string, before: string | null, keep: readonly string[]): Promise<Files> {
  const known = before === null ? null : await readRecord(releases, before)
  return Object.fromEntries(
    keep.map((path) => {
      const hash = known?.files[path]
      if (hash === undefined) throw new BayanError('channel_failed', {place: path, reason: 'not kept'})
      return [path, hash]
    }),
  )
}

async function linkAll(from: string, to: string, paths: readonly string[]): Promise<void> {
  const make = folderMaker()
  await each(paths, (path) => {
    const target = inside(to, path)
    make(target)
    place(inside(from, path), target, 'link')
  })
}

interface Reused {
  readonly tree: string
  readonly files: Files
}

/** Take an old release out of the list and give its tree; null when there is none. */
async function reuse(releases: string, spare: string | null): Promise<Reused | null> {
  const record = spare === null ? null : await readRecord(releases, spare)
  if (spare === null || record === null) return null
  const tree = newFolder(releases)
  await rename(join(releases, spare), tree)
  await rm(recordFile(releases, spare), {force: true})
  await unmarkCompleted(releases, spare)
  return {tree, files: record.files}
}

/** Turn an old tree into the new release: what is equal already stays where it is. */
async function turn(
  {tree, files: had}: Reused,
  from: {staged: string; old: string},
  own: Files,
  files: Files,
): Promise<void> {
  const make = folderMaker()
  await each(
    Object.keys(had).filter((path) => files[path] === undefined),
    (path) => takeAway(tree, path),
  )
  const differing = Object.keys(files).filter((path) => own[path] !== undefined || had[path] !== files[path])
  await each(differing, (path) => {
    const target = inside(tree, path)
    make(target)
    const isOwn = own[path] !== undefined
    place(inside(isOwn ? from.staged : from.old, path), target, isOwn ? 'move' : 'link')
  })
}
