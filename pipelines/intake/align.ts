import type {Segment} from '../../src/model/document.js'
import type {Locale} from '../../src/model/locale.js'
import {locales} from '../../src/model/locale.js'
import type {Target} from '../../src/model/target.js'
import {align, type Aligned} from '../../src/revise/align.js'
import {carry} from '../../src/revise/carry.js'
import {tell} from '../../src/notify/tell.js'
import {assignmentsOf} from '../../src/store/assignments.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {moveComments, placesOf, putDescents, type Descent} from '../../src/store/descent.js'
import {segmentsOf} from '../../src/store/documents.js'
import {earlierOf, putCarried, type CarriedTarget, type StoredEarlier} from '../../src/store/earlier.js'
import {lineageOf, markAligned, type Lineage} from '../../src/store/revisions.js'
import {callRun, inputHash} from '../../src/store/runs.js'
import {targetsOf} from '../../src/store/targets.js'

/** One locale of the revision before. By segment id. */
interface Work {
  readonly targets: ReadonlyMap<string, Target>
  readonly earlier: ReadonlyMap<string, StoredEarlier>
}

interface Input {
  readonly lineage: Lineage
  readonly after: readonly Segment[]
  readonly before: readonly Segment[]
  readonly places: ReadonlyMap<string, string>
  readonly work: ReadonlyMap<Locale, Work>
}

interface Output {
  readonly base: string | null
  readonly descents: readonly Descent[]
  readonly carried: ReadonlyMap<Locale, readonly CarriedTarget[]>
}

/** Load both revisions, and what people did on the one before. */
export async function bothRevisions(db: Db, revision: string): Promise<Input> {
  const lineage = await lineageOf(db, revision)
  const {source} = await communiqueOf(db, revision)
  const {base} = lineage
  const work = new Map<Locale, Work>()
  for (const locale of locales.filter((one) => one !== source)) {
    const ref = {revision: base ?? '', locale}
    const targets = new Map((await targetsOf(db, ref)).map(({segment, target}) => [segment, target]))
    work.set(locale, {targets, earlier: await earlierOf(db, ref)})
  }
  return {
    lineage,
    after: await segmentsOf(db, revision),
    before: base === null ? [] : await segmentsOf(db, base),
    places: base === null ? new Map<string, string>() : await placesOf(db, base),
    work,
  }
}

/** Align the segments, and say what becomes of each target. Without a revision before, nothing becomes of any. */
export function alignRevisions(input: Input): Output {
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

/** Take the work over, open the revision to people, and have what is empty drafted. */
export async function putAligned(db: Db, revision: string, {base, descents, carried}: Output): Promise<void> {
  await putDescents(db, revision, base, descents)
  await moveComments(db, revision)
  for (const [locale, targets] of carried) {
    if (base !== null) await putCarried(db, {revision, locale}, base, targets)
    await callRun(db, 'translate', `${revision}.${locale}`, inputHash(revision, locale))
  }
  await markAligned(db, revision)
  if (base !== null) await tellReopened(db, revision)
}

/** Tell who had a translation or its review that a revision took some of it back to where people must work. */
async function tellReopened(db: Db, revision: string): Promise<void> {
  const {id: communique} = await communiqueOf(db, revision)
  for (const {locale, act, account} of await assignmentsOf(db, communique)) {
    const targets = await targetsOf(db, {revision, locale})
    const open = targets.filter(
      ({target: {state}}) => state === 'initial' || (act === 'review' && state === 'translated'),
    )
    if (open.length === 0 || act === 'approve') continue
    const key = `reopened:${revision}:${locale}:${act}`
    const detail = {act, count: open.length}
    await tell(db, [account], {key, kind: 'reopened', communique, locale, by: 'bayan', detail})
  }
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
const placed = (one: Aligned, {lineage, places}: Input): Descent => ({
  ...one,
  place:
    one.previous === null
      ? `r${String(lineage.number)}${one.id}`
      : (places.get(one.previous) ?? one.previous),
})
