import {BayanError} from '../errors.js'
import type {Segment} from '../model/document.js'
import {boundariesOf} from '../segment/cut-in-two.js'
import {join} from '../segment/join.js'
import {unitKey} from '../segment/unit-key.js'
import {putChoice} from '../store/choices.js'
import type {Db} from '../store/database.js'
import {segmentsOf} from '../store/documents.js'
import {translates, translationLocales} from '../store/recut.js'
import {callRun, inputHash} from '../store/runs.js'
import {lockTarget, type StoredTarget} from '../store/targets.js'
import type {TranslationRef} from '../model/communique.js'
import {refuseOld} from './refuse-old.js'
import {refuseAfterRelease, reopen} from './reopen.js'

/** Refuse to cut a revision anew that is out or old, or while drafts of it are being made (`still_running`). */
export async function refuseRecut(db: Db, revision: string, segment: string): Promise<void> {
  await refuseOld(db, revision, segment, null)
  for (const locale of await translationLocales(db, revision)) {
    await refuseAfterRelease(db, {revision, locale}, null)
  }
  if (await translates(db, revision)) throw new BayanError('still_running', {place: revision})
}

/** Lock a target that a person saw at a version; `version_conflict` when it is at another. */
export async function lockSeen(
  db: Db,
  ref: TranslationRef,
  segment: string,
  seen: number | null,
): Promise<StoredTarget> {
  const stored = await lockTarget(db, ref, segment)
  if (seen !== null && stored.version !== seen) {
    throw new BayanError('version_conflict', {place: segment, got: seen, expected: stored.version})
  }
  return stored
}

/** Keep the cut for the next revision, take approvals back, and have hints and drafts made for the new segments. */
export async function settleRecut(
  db: Db,
  {revision, unit}: {readonly revision: string; readonly unit: string},
  version: number,
  by: string,
): Promise<void> {
  const pieces: readonly Segment[] = (await segmentsOf(db, revision)).filter((one) => one.unit === unit)
  await putChoice(db, revision, unitKey(join(pieces)), boundariesOf(pieces), by)
  for (const locale of await translationLocales(db, revision)) {
    await reopen(db, {revision, locale}, by)
    const hash = inputHash(revision, locale, 'recut', unit, String(version))
    await callRun(db, 'translate', `${revision}.${locale}`, hash)
  }
}
