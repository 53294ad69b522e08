import {BayanError} from '../errors.js'
import {descendantOf} from '../store/descent.js'
import type {Db} from '../store/database.js'
import {holdHistory, standingOf} from '../store/revisions.js'

/**
 * Refuse to touch a revision that another has followed (`state_forbids`, with the segment's id in the latest one), or
 * whose work is still being taken over (`still_running`). Until the transaction ends no revision can be added. Gives
 * the refused text back.
 */
export async function refuseOld(
  db: Db,
  revision: string,
  segment: string | null,
  refused: string | null,
): Promise<void> {
  await holdHistory(db, revision)
  const {aligned, later} = await standingOf(db, revision)
  const place = segment === null ? revision : `${revision} ${segment}`
  if (later !== null) {
    const now = segment === null ? null : await descendantOf(db, revision, segment)
    throw new BayanError('state_forbids', {
      place,
      reason: 'revised',
      revision: later,
      segment: now ?? '',
      refused: refused ?? '',
    })
  }
  if (!aligned) throw new BayanError('still_running', {place, refused: refused ?? ''})
}
