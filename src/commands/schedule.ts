import {BayanError} from '../errors.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision, putEmbargo} from '../store/communiques.js'
import {exclusively, transact} from '../store/database.js'
import {isOut} from '../store/editions.js'
import {putEvent} from '../store/events.js'
import {lockHistory} from '../store/revisions.js'
import {callPublishWhenDue} from './call-publish.js'
import {readEmbargo} from './read-embargo.js'
import {readInstant} from './read-instant.js'
import {readTimeZone} from './read-time-zone.js'

/** When a communiqué is to go. */
export interface Schedule {
  /** ISO 8601; without an offset it is a wall time in `timeZone`. Null: as soon as it is approved. */
  readonly embargo: string | null
  readonly timeZone?: string | undefined
  /** The embargo that was seen, in ISO 8601 with an offset; null for none. */
  readonly expected: string | null
}

/**
 * Move the embargo of a communiqué, or lift it; the event keeps both times. Throws `version_conflict` when it was moved
 * meanwhile, `embargo_*`, `state_forbids` when its latest revision is out.
 */
export async function schedule(
  ports: Ports,
  name: string,
  given: Schedule,
  by: string,
): Promise<{embargo: Date | null; publishing: boolean}> {
  const now = ports.clock.now()
  const embargo = readEmbargo(
    given.embargo ?? undefined,
    now,
    readTimeZone(given.timeZone ?? ports.config.timeZone),
  )
  const expected = given.expected === null ? null : readInstant(given.expected, 'UTC')
  // Not while the site is being switched: a release under way ends before its time is moved.
  return exclusively(ports.pool, 'site', () =>
    transact(ports.pool, async (db) => {
      const {id} = await findCommunique(db, name)
      await lockHistory(db, id)
      const communique = await findCommunique(db, id)
      const revision = await latestRevision(db, id)
      if (communique.embargo?.getTime() !== expected?.getTime()) {
        throw new BayanError('version_conflict', {
          place: communique.reference,
          got: given.expected ?? '',
          expected: communique.embargo?.toISOString() ?? '',
        })
      }
      if (await isOut(db, revision))
        throw new BayanError('state_forbids', {place: communique.reference, reason: 'published'})
      await putEmbargo(db, id, embargo)
      const detail = {from: communique.embargo, to: embargo}
      await putEvent(db, {who: by, act: 'schedule', communique: id, revision, detail})
      return {embargo, publishing: await callPublishWhenDue(db, {...communique, embargo}, revision, now)}
    }),
  )
}
