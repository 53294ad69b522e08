import type {Segment} from '../model/document.js'
import type {Locale} from '../model/locale.js'
import {locales} from '../model/locale.js'
import type {Target} from '../model/target.js'
import {align, type Aligned} from '../revise/align.js'
import {carry} from '../revise/carry.js'
import {communiqueOf} from '../store/communiques.js'
import type {Db} from '../store/database.js'
import {placesOf, type Descent} from '../store/descent.js'
import {segmentsOf} from '../store/documents.js'
import {earlierOf, type CarriedTarget, type StoredEarlier} from '../store/earlier.js'
import {lineageOf, type Lineage} from '../store/revisions.js'
import {targetsOf} from '../store/targets.js'

/** One locale of the revision before. By segment id. */
interface Work {
  readonly targets: ReadonlyMap<string, Target>
  readonly earlier: ReadonlyMap<string, StoredEarlier>
}

/** Two revisions, and what people did on the first. */
export interface BothRevisions {
  readonly lineage: Lineage
  readonly after: readonly Segment[]
  readonly before: readonly Segment[]
  readonly places: ReadonlyMap<string, string>
  readonly work: ReadonlyMap<Locale, Work>
}

/** What becomes of the segments and of the work on them. */
export interface TakenOver {
  readonly base: string | null
  readonly descents: readonly Descent[]
  readonly carried: ReadonlyMap<Locale, readonly CarriedTarget[]>
}

/** Load both revisions, and what people did on the one before. */
export async function bothRevisions(db: Db, revision: string): Promise<BothRevisions> {
  const lineage = await lineageOf(db, revision)
  return {lineage, after: await segmentsOf(db, revision), ...(await workOn(db, revision, lineage.base))}
}

/** Load the segments of a revision's base, and what people did on them; nothing of either without a base. */
export async function workOn(
  db: Db,
  revision: string,
  base: string | null,
): Promise<Pick<BothRevisions, 'before' | 'places' | 'work'>> {
  const {source} = await communiqueOf(db, revision)
  const work = new Map<Locale, Work>()
  for (const locale of locales.filter((one) => one !== source)) {
    const ref = {revision: base ?? '', locale}
    const targets = new Map((await targetsOf(db, ref)).map(({segment, target}) => [segment, target]))
    work.set(locale, {targets, earlier: await earlierOf(db, ref)})
  }
  return {
    before: base === null ? [] : await segmentsOf(db, base),
    places: base === null ? new Map<string, string>() : await placesOf(db, base),
    work,
  }
}

/** Align the segments, and say what becomes of each target. Without a revision before, nothing becomes of any. */
export function alignRevisions(input: BothRevisions): TakenOver {
  const {lineage, before, after, work} = input
  if (lineage.base === null) return {base: null, descents: [], carried: new Map([...work.keys()].map(none))}
  const {segments} = align(before, after)
  const sources = new Map(before.map(({id, source}) => [id, source]))
  const carried = new Map(
    [...work].map(([locale, done]) => [
      locale,
      segments.map((aligned, index): CarriedTarget => {
        const {target, earlier} = become(lineage, aligned, sources, after[index] as Segment, done)
        return {segment: aligned.id, target, earlier}
      }),
    ]),
  )
  return {base: lineage.base, descents: segments.map((one) => placed(one, input)), carried}
}

const none = (locale: Locale): readonly [Locale, readonly CarriedTarget[]] => [locale, []]

function become(
  {base, change}: Lineage,
  {fate, previous}: Aligned,
  sources: ReadonlyMap<string, Segment['source']>,
  now: Segment,
  {targets, earlier}: Work,
): Pick<CarriedTarget, 'target' | 'earlier'> {
  const target = targets.get(previous ?? '')
  const before = sources.get(previous ?? '')
  if (previous === null || !target || !before) {
    return {target: {state: 'initial', content: null, origin: null}, earlier: null}
  }
  const last = earlier.get(previous)
  return carry({
    fate,
    change: change ?? 'substantive',
    origin: `${base ?? ''} ${previous}`,
    before,
    after: now.source,
    target,
    earlier: last && !last.settled ? {source: last.source, target: last.target, origin: last.origin} : null,
  })
}

/** A segment stands where the one it comes from stood; a new one in a place of its own. */
const placed = (one: Aligned, {lineage, places}: BothRevisions): Descent => ({
  ...one,
  place:
    one.previous === null
      ? `r${String(lineage.number)}${one.id}`
      : (places.get(one.previous) ?? one.previous),
})
