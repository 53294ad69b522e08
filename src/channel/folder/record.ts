import {randomBytes} from 'node:crypto'
import {readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {SiteRecord} from '../../ports.js'

/** Where a release's record stands: beside its folder, out of readers' reach. */
export const recordFile = (releases: string, release: string): string => join(releases, `${release}.json`)

/** Read what a release holds; null when there is no such record. */
export async function readRecord(releases: string, release: string): Promise<SiteRecord | null> {
  try {
    return JSON.parse(await readFile(recordFile(releases, release), 'utf8')) as SiteRecord
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Write what a release holds, whole or not at all. */
export async function writeRecord(releases: string, release: string, record: SiteRecord): Promise<void> {
  const draft = join(releases, `.record-${randomBytes(6).toString('hex')}`)
  await writeFile(draft, JSON.stringify(record))
  await rename(draft, recordFile(releases, release))
}
