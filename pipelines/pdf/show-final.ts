import type {Ports} from '../../src/pipeline/ports.js'
import {forgetPdfs} from '../../src/pdf/kept.js'
import {switchSite} from '../../src/release/switch-site.js'
import type {Db} from '../../src/store/database.js'
import {allNotes, type ShownNote} from '../../src/store/editions.js'
import {listedEditions, type ListedEdition} from '../../src/store/listed.js'
import {lastPublishedRelease, putRelease} from '../../src/store/releases.js'
import {callRun, inputHash} from '../../src/store/runs.js'

interface Input {
  /** What the last publication brought; readers see another one when somebody went back since. */
  readonly published: string | null
  readonly editions: readonly ListedEdition[]
  readonly notes: readonly ShownNote[]
}

interface Shown {
  readonly release: string
  readonly at: Date
  readonly isCopied: boolean
}

/** Load what is public; drafts have no part in it. */
export const forShowing = async (db: Db): Promise<Input> => ({
  published: await lastPublishedRelease(db),
  editions: await listedEditions(db, null),
  notes: await allNotes(db),
})

/**
 * Switch to the release with everything in it, in the place of the one that it completes. Nothing happens when it is the one
 * that stands, or while readers see an earlier one that somebody went back to: the next publication brings it.
 */
export async function showFinal({editions, notes, published}: Input, ports: Ports): Promise<Shown | null> {
  const at = ports.clock.now()
  const before = await ports.channel.current()
  if (published !== null && before !== published) return null
  const {release, works} = await switchSite(ports, {
    editions,
    notes,
    at,
    isFinal: true,
    completes: before,
    mayGo: async () => undefined,
  })
  await forgetPdfs(ports.config.folder, works, at)
  return release === before ? null : {release, at, isCopied: ports.mirror !== null}
}

export async function putShown(db: Db, revision: string, shown: Shown | null): Promise<void> {
  if (shown === null) return
  const {release, at, isCopied} = shown
  await putRelease(db, {name: release, revision, by: 'bayan', at})
  if (isCopied) await callRun(db, 'copy', revision, inputHash(release, at.toISOString()))
}
