import {createHash} from 'node:crypto'
import {facts} from '../../locales/index.js'
import type {Dropped} from '../document/convert/dropped.js'
import {readOriginal} from '../document/read-original.js'
import {BayanError} from '../errors.js'
import {difference, type DifferencePart} from '../leverage/difference.js'
import type {Change} from '../model/communique.js'
import type {Segment} from '../model/document.js'
import {plainText} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {TargetState} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import type {Fate} from '../revise/align.js'
import {segment} from '../segment/segment.js'
import {choicesOf} from '../store/choices.js'
import {findCommunique, findRevision, latestRevision} from '../store/communiques.js'
import {lineageOf, standingOf} from '../store/revisions.js'
import {extractApart} from './reading/work-apart.js'
import {refuseUnchanged} from './refuse-unchanged.js'
import {alignRevisions, workOn, type BothRevisions, type TakenOver} from './take-over.js'

/** What a new revision would do to the work; nothing of it is kept. */
export interface Foreseen {
  readonly number: number
  readonly dropped: readonly Dropped[]
  readonly fates: Readonly<Record<Fate | 'gone', number>>
  readonly locales: readonly ForeseenLocale[]
  /** Segments that are not as they were, in order. */
  readonly changed: readonly ForeseenSegment[]
  /** Texts that would be gone. */
  readonly gone: readonly string[]
}

export interface ForeseenLocale {
  readonly locale: Locale
  /** Targets that keep their state of translated, reviewed or final. */
  readonly kept: number
  /** Targets that lose it. */
  readonly reopened: number
}

export interface ForeseenSegment {
  readonly id: string
  readonly fate: Fate
  /** From what was last translated, or stood before, to the text as it would stand. */
  readonly difference: readonly DifferencePart[]
  readonly locales: readonly {
    readonly locale: Locale
    /** Null for a new segment. */
    readonly from: TargetState | null
    readonly to: TargetState
  }[]
}

const maxShown = 300

/**
 * Say what a revision would do, as the intake would do it. Throws `document_*`, `version_conflict`, `revision_unchanged`,
 * `still_running`.
 */
export async function foresee(
  {pool}: Pick<Ports, 'pool'>,
  name: string,
  given: {
    readonly bytes: Uint8Array
    readonly name: string
    readonly change: Change
    readonly expectedNumber: number
  },
): Promise<Foreseen> {
  const {text, format, dropped} = await readOriginal(given.bytes, given.name)
  const {units} = await extractApart(text, format)
  const {id: communique, source} = await findCommunique(pool, name)
  const revision = await latestRevision(pool, communique)
  await refuse(pool, revision, given, text)
  const {number} = await lineageOf(pool, revision)
  const lineage = {id: '', number: number + 1, communique, change: given.change, base: revision}
  const after = segment(units, facts[source].segmentation, await choicesOf(pool, revision))
  const both: BothRevisions = {lineage, after, ...(await workOn(pool, revision, revision))}
  return {number: lineage.number, dropped, ...foreseen(both, alignRevisions(both))}
}

async function refuse(
  db: Ports['pool'],
  revision: string,
  given: {readonly expectedNumber: number; readonly change: Change},
  text: string,
): Promise<void> {
  const latest = await findRevision(db, revision)
  const {expectedNumber} = given
  if (latest.number !== expectedNumber) {
    const detail = {place: latest.id, got: expectedNumber, expected: latest.number, refused: text}
    throw new BayanError('version_conflict', detail)
  }
  const hash = createHash('sha256').update(text).digest('hex')
  await refuseUnchanged(db, latest, hash, given.change)
  if (!(await standingOf(db, revision)).aligned) throw new BayanError('still_running', {place: revision})
}

function foreseen(
  both: BothRevisions,
  {descents, carried}: TakenOver,
): Pick<Foreseen, 'fates' | 'locales' | 'changed' | 'gone'> {
  const used = new Set(descents.map(({previous}) => previous))
  const gone = both.before.filter(({id}) => !used.has(id))
  const fates = {unchanged: 0, moved: 0, edited: 0, new: 0, gone: gone.length}
  for (const {fate} of descents) fates[fate] += 1
  const segments = descents.map(({id, fate, previous}, index): Moved => ({
    id,
    fate,
    previous,
    index,
    locales: [...both.work].map(([locale, {targets}]) => ({
      locale,
      from: targets.get(previous ?? '')?.state ?? null,
      to: carried.get(locale)?.[index]?.target.state ?? 'initial',
    })),
  }))
  const texts = new Map(both.before.map(({id, source}) => [id, source]))
  const shown = segments.filter(isChanged).slice(0, maxShown)
  return {
    fates,
    locales: [...both.work.keys()].map((locale) => countsOf(segments, locale)),
    changed: shown.map(({previous, index, ...moved}) => {
      const last = [...carried.values()].map((targets) => targets[index]?.earlier?.source).find(Boolean)
      const then = last ?? texts.get(previous ?? '')
      const now = plainText((both.after[index] as Segment).source)
      return {...moved, difference: then ? difference(plainText(then), now) : [{type: 'added', text: now}]}
    }),
    gone: gone.slice(0, maxShown).map(({source}) => plainText(source)),
  }
}

/** A segment on its way, before its difference is looked for. */
type Moved = Omit<ForeseenSegment, 'difference'> & {readonly previous: string | null; readonly index: number}

const isChanged = ({fate, locales}: Moved): boolean =>
  fate === 'edited' || fate === 'new' || locales.some(({from, to}) => from !== to)

function countsOf(segments: readonly Moved[], locale: Locale): ForeseenLocale {
  const all = segments.flatMap(({locales}) => locales.filter((one) => one.locale === locale))
  const done = all.filter(({from}) => from !== null && from !== 'initial')
  const kept = done.filter(({from, to}) => from === to).length
  return {locale, kept, reopened: done.length - kept}
}
