import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Segment} from '../model/document.js'
import {leastState, type Target} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {isWork, type Earlier} from '../revise/carry.js'
import {join} from '../segment/join.js'
import {communiqueOf} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {segmentsOf} from '../store/documents.js'
import {putEarlier} from '../store/earlier.js'
import {putEvent} from '../store/events.js'
import {freshVersion, putRecut, putSource, removeSegment, translationLocales} from '../store/recut.js'
import {lockSeen, refuseRecut, settleRecut} from './recut.js'

/** A segment to be merged with the one after it in its unit, at the versions that a person saw in `locale`. */
export interface Merging extends TranslationRef {
  readonly segment: string
  readonly version: number
  readonly nextVersion: number
  readonly by: string
}

/**
 * Merge a segment with the next of its unit, in every locale: translations are joined, and the result is as far as
 * the lesser of the two. It keeps the first one's id. The next revision's identical unit is cut in the same way.
 */
export async function mergeSegments(
  ports: Ports,
  given: Merging,
): Promise<{readonly segment: string; readonly version: number}> {
  return transact(ports.pool, async (db) => {
    const {revision, segment: id, by} = given
    await refuseRecut(db, revision, id)
    const [first, second] = await pairOf(db, revision, id)
    await lockSeen(db, given, first.id, given.version)
    await lockSeen(db, given, second.id, given.nextVersion)
    const version = await freshVersion(db, revision)
    const outcomes: (readonly [TranslationRef, Outcome])[] = []
    for (const locale of await translationLocales(db, revision)) {
      const ref = {revision, locale}
      const a = (await lockSeen(db, ref, first.id, null)).target
      const b = (await lockSeen(db, ref, second.id, null)).target
      outcomes.push([ref, joined(revision, [first, a], [second, b])])
    }
    const source = join([first, {...second, space: ''}])
    await putSource(db, revision, {...first, source, space: second.space})
    await removeSegment(db, revision, second.id, first.id)
    for (const [ref, {target, earlier}] of outcomes) {
      await putRecut(db, ref, id, target, version)
      if (earlier) await putEarlier(db, ref, [{...earlier, segment: id}])
    }
    await settleRecut(db, {revision, unit: first.unit}, version, by)
    const communique = (await communiqueOf(db, revision)).id
    const detail = {merged: second.id, before: outcomes.map(([{locale}, {was}]) => ({locale, was}))}
    await putEvent(db, {who: by, act: 'merge', communique, revision, segment: id, detail})
    return {segment: id, version}
  })
}

interface Outcome {
  readonly target: Target
  readonly earlier: Earlier | null
  readonly was: readonly Target[]
}

async function pairOf(db: Db, revision: string, id: string): Promise<readonly [Segment, Segment]> {
  const all = await segmentsOf(db, revision)
  const index = all.findIndex((one) => one.id === id)
  const [first, second] = [all[index], all[index + 1]]
  if (!first) throw new BayanError('not_found', {got: `${revision} ${id}`})
  if (!second || second.unit !== first.unit) {
    throw new BayanError('state_forbids', {place: id, reason: 'last of its unit'})
  }
  return [first, second]
}

/** Join two targets. When one is empty, what somebody translated of the other stays beside the empty whole. */
function joined(
  revision: string,
  [first, a]: readonly [Segment, Target],
  [second, b]: readonly [Segment, Target],
): Outcome {
  const was = [a, b]
  if (a.content === null || b.content === null) {
    const [segment, target] = isWork(a) ? [first, a] : [second, b]
    const earlier = isWork(target)
      ? {source: segment.source, target, origin: `${revision} ${segment.id}`}
      : null
    return {target: {state: 'initial', content: null, origin: null}, earlier, was}
  }
  const content = join([
    {source: a.content, space: first.space},
    {source: b.content, space: ''},
  ])
  return {target: asFar(a, b, content), earlier: null, was}
}

function asFar(a: Target, b: Target, content: NonNullable<Target['content']>): Target {
  const state = leastState([a.state, b.state])
  const lesser = a.state === state ? a : b
  return {...lesser, content} as Target
}
