import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Ports} from '../pipeline/ports.js'
import {communiqueOf} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {putTarget, targetsOf} from '../store/targets.js'
import {refuseOld} from './refuse-old.js'
import {refuseAfterRelease} from './reopen.js'

const maxNamed = 10

/**
 * Take a reviser's word: `translated` targets become `reviewed`. Without `segments`, all of them. Throws
 * `not_approved` naming segments that nobody translated yet, `four_eyes` naming those that the reviser translated; a
 * house that allows it has it written down. Answers how many were reviewed.
 */
export async function review(
  ports: Ports,
  ref: TranslationRef,
  segments: readonly string[] | null,
  by: string,
): Promise<number> {
  return transact(ports.pool, async (db) => {
    const communique = await communiqueOf(db, ref.revision)
    await refuseOld(db, ref.revision, null, null)
    await refuseAfterRelease(db, ref, null)
    const all = await targetsOf(db, ref)
    const wanted = segments ? all.filter((stored) => segments.includes(stored.segment)) : all
    const missing = segments?.find((id) => !all.some((stored) => stored.segment === id))
    if (missing !== undefined) throw new BayanError('not_found', {got: missing})
    const untouched = wanted.filter(({target}) => target.state === 'initial').map(({segment}) => segment)
    if (untouched.length > 0) {
      throw new BayanError('not_approved', {
        place: `${ref.revision}.${ref.locale}`,
        got: untouched.slice(0, maxNamed).join(' '),
        expected: 'translated',
      })
    }
    const own = wanted.filter(({target}) => target.state === 'translated' && target.by === by)
    if (own.length > 0 && ports.config.fourEyes) {
      throw new BayanError('four_eyes', {
        place: `${ref.revision}.${ref.locale}`,
        got: own
          .slice(0, maxNamed)
          .map(({segment}) => segment)
          .join(' '),
        limit: own.length,
      })
    }
    let count = 0
    for (const {segment, version, target} of wanted) {
      if (target.state !== 'translated') continue
      await putTarget(db, ref, segment, {...target, state: 'reviewed', reviewedBy: by}, version)
      count += 1
    }
    if (count > 0) {
      await putEvent(db, {
        who: by,
        act: 'review',
        communique: communique.id,
        revision: ref.revision,
        locale: ref.locale,
        ...(segments?.length === 1 && segments[0] !== undefined ? {segment: segments[0]} : {}),
        detail: own.length > 0 ? {count, own: own.length, fourEyes: 'off'} : {count},
      })
    }
    return count
  })
}
