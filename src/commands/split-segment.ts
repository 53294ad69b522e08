import {compareCodes} from '../document/markup.js'
import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Segment} from '../model/document.js'
import type {Target} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {isWork, type Earlier} from '../revise/carry.js'
import {cutInTwo} from '../segment/cut-in-two.js'
import type {Piece} from '../segment/cut.js'
import {communiqueOf} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {segmentOf, segmentsOf} from '../store/documents.js'
import {earlierOf, putEarlier} from '../store/earlier.js'
import {putEvent} from '../store/events.js'
import {freshVersion, insertAfter, putRecut, putSource, translationLocales} from '../store/recut.js'
import {lockSeen, refuseRecut, settleRecut} from './recut.js'

/** Where a person cuts a segment. Offsets are UTF-16 units of plain text. */
export interface Splitting extends TranslationRef {
  readonly segment: string
  readonly at: number
  /** Where the translation in `locale` is cut, or null when that is not known. */
  readonly targetAt: number | null
  /** The version of the target in `locale` that the person saw. */
  readonly version: number
  readonly by: string
}

type Pair = readonly [Piece, Piece]
const empty: Target = {state: 'initial', content: null, origin: null}

/**
 * Cut a segment in two, in every locale; the second gets the next free id of the unit. A translation that is not cut
 * too is offered beside both parts as what was last translated. The next revision's identical unit is cut there.
 */
export async function splitSegment(
  ports: Ports,
  given: Splitting,
): Promise<{readonly segments: readonly [string, string]; readonly version: number}> {
  return transact(ports.pool, async (db) => {
    const {revision, segment: id, by} = given
    await refuseRecut(db, revision, id)
    const {target: seen} = await lockSeen(db, given, id, given.version)
    const segment = await segmentOf(db, revision, id)
    const parts = cutInTwo(segment.source, given.at)
    if (!parts) throw new BayanError('request_invalid', {place: 'at', got: given.at})
    const cut = cutTarget(seen, parts, given)
    const version = await freshVersion(db, revision)
    const second = await nextId(db, revision, segment.unit)
    const work = await standingWork(db, revision, segment)
    await putSource(db, revision, {...segment, ...parts[0]})
    const space = parts[1].space + segment.space
    await insertAfter(db, revision, id, {id: second, unit: segment.unit, source: parts[1].source, space})
    for (const [locale, earlier] of work) {
      const ref = {revision, locale}
      const targets = locale === given.locale && cut ? cut : ([empty, empty] as const)
      await putRecut(db, ref, id, targets[0], version)
      await putRecut(db, ref, second, targets[1], version)
      if (earlier && targets[0] === empty)
        await putEarlier(db, ref, [
          {...earlier, segment: id},
          {...earlier, segment: second},
        ])
    }
    await settleRecut(db, {revision, unit: segment.unit}, version, by)
    const communique = (await communiqueOf(db, revision)).id
    const detail = {at: given.at, into: second, source: segment.source, before: seen}
    await putEvent(db, {who: by, act: 'split', communique, revision, segment: id, detail})
    return {segments: [id, second] as const, version}
  })
}

/** Cut the translation where the person says; null when they do not. */
function cutTarget(target: Target, parts: Pair, given: Splitting): readonly [Target, Target] | null {
  if (given.targetAt === null || target.content === null) return null
  const cut = cutInTwo(target.content, given.targetAt)
  if (!cut) throw new BayanError('request_invalid', {place: 'targetAt', got: given.targetAt})
  const broken = cut.some((piece, index) => compareCodes(parts[index]?.source ?? [], piece.source).length > 0)
  if (broken) throw new BayanError('codes_broken', {place: given.segment})
  const part = ({source: content}: Piece): Target =>
    target.state === 'initial'
      ? {state: 'initial', content, origin: target.origin}
      : {state: 'translated', content, origin: target.origin, by: given.by}
  return [part(cut[0]), part(cut[1])]
}

/** Give, for every locale, what was last translated for a segment. Its targets stay locked. */
async function standingWork(
  db: Db,
  revision: string,
  {id, source}: Segment,
): Promise<readonly (readonly [TranslationRef['locale'], Earlier | null])[]> {
  const work: [TranslationRef['locale'], Earlier | null][] = []
  for (const locale of await translationLocales(db, revision)) {
    const ref = {revision, locale}
    const {target} = await lockSeen(db, ref, id, null)
    const known = (await earlierOf(db, ref)).get(id)
    const earlier = isWork(target) ? {source, target, origin: `${revision} ${id}`} : known
    work.push([locale, earlier ?? null])
  }
  return work
}

async function nextId(db: Db, revision: string, unit: string): Promise<string> {
  const numbers = (await segmentsOf(db, revision))
    .filter((one) => one.unit === unit)
    .map(({id}) => Number(id.slice(unit.length + 1)))
  return `${unit}s${String(Math.max(0, ...numbers) + 1)}`
}
