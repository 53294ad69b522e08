import {randomBytes} from 'node:crypto'
import {readFile, rename, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {SiteRecord} from '../../ports.js'

/** Where a release's record stands: beside its folder, out of readers' reach. */
export const recordFile = (releases: string, release: string): string => join(releases, `${release}.json`)

/** Records kept in memory: the one that stands and the one before. Some megabytes each on a large site. */
const maxKnown = 2
const known = new Map<
  string,
  {readonly mtimeMs: number; readonly size: number; readonly record: SiteRecord}
>()

/** Read what a release holds; null when there is no such record. One that did not change on disk is not read again. */
export async function readRecord(releases: string, release: string): Promise<SiteRecord | null> {
  const file = recordFile(releases, release)
  try {
    const {mtimeMs, size} = await stat(file)
    const before = known.get(file)
    if (before?.mtimeMs === mtimeMs && before.size === size) return before.record
    return know(file, {mtimeMs, size}, JSON.parse(await readFile(file, 'utf8')) as SiteRecord)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Write what a release holds, whole or not at all. Releases stand in the order of their records' times: this one comes after
 * `latest` even when the clock was set back.
 */
export async function writeRecord(
  releases: string,
  release: string,
  record: SiteRecord,
  latest: Date,
): Promise<void> {
  const draft = join(releases, `.record-${randomBytes(6).toString('hex')}`)
  await writeFile(draft, JSON.stringify(record))
  if ((await stat(draft)).mtime <= latest) {
    const next = new Date(latest.getTime() + 1)
    await utimes(draft, next, next)
  }
  const written = await stat(draft)
  await rename(draft, recordFile(releases, release))
  know(recordFile(releases, release), written, record)
}

function know(
  file: string,
  {mtimeMs, size}: {readonly mtimeMs: number; readonly size: number},
  record: SiteRecord,
): SiteRecord {
  known.delete(file)
  known.set(file, {mtimeMs, size, record})
  for (const [oldest] of [...known].slice(0, -maxKnown)) known.delete(oldest)
  return record
}
