import {readXliff} from '../interchange/xliff/read-xliff.js'
import type {Refusal} from '../interchange/imported.js'
import type {XliffHeader, XliffNote} from '../interchange/xliff/model.js'
import type {ReadSegment} from '../interchange/xliff/read.js'
import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Ports} from '../pipeline/ports.js'
import {communiqueOf, findRevision} from '../store/communiques.js'
import {putEvent} from '../store/events.js'
import {segmentsOf} from '../store/documents.js'
import {targetsOf} from '../store/targets.js'
import {mergeSegment, type Merged} from './merge-xliff-segment.js'

/** What an import did, segment by segment; every text that was not taken stands in it. */
export interface XliffImport {
  /** Segments written, and those that the file leaves as they are. */
  readonly counts: {readonly merged: number; readonly reviewed: number; readonly unchanged: number}
  /** Changed here and in the tool since the export: both texts, as markup. */
  readonly conflicts: readonly Extract<Merged, {type: 'conflict'}>[]
  /** Not taken, with its text and why: an error code, or `unknown_segment`. */
  readonly broken: readonly Extract<Merged, {type: 'broken'}>[]
  /** Faults of the file; the last may be where it ends. */
  readonly refused: readonly Refusal[]
  /** What the translator wrote about segments; kept in the history of the communiqué. */
  readonly comments: readonly XliffNote[]
}

/**
 * Bring a translator's file back. Throws `file_unreadable` when nothing can be read, `xliff_foreign` when it belongs
 * to another revision, text or locale; all else is told by segment.
 */
export async function importXliff(
  ports: Ports,
  ref: TranslationRef,
  bytes: AsyncIterable<Uint8Array>,
  by: string,
): Promise<XliffImport> {
  const {header, units, refused} = await readXliff(bytes)
  if (units.length === 0) {
    const [fault] = refused
    throw new BayanError('file_unreadable', {reason: fault?.reason ?? 'blank', line: fault?.line ?? 1})
  }
  await requireSame(ports, ref, header)
  const results = await mergeAll(
    ports,
    ref,
    units.flatMap((unit) => unit.segments),
    by,
  )
  const comments = units.flatMap(({id, notes}) => commentsOf(id, notes))
  const report: XliffImport = {
    counts: {
      merged: countOf(results, 'merged') + countOf(results, 'reviewed'),
      reviewed: countOf(results, 'reviewed'),
      unchanged: countOf(results, 'unchanged'),
    },
    conflicts: results.filter((one) => one.type === 'conflict'),
    broken: results.filter((one) => one.type === 'broken'),
    refused,
    comments,
  }
  await putImportEvent(ports, ref, report, by)
  return report
}

async function requireSame(ports: Ports, ref: TranslationRef, header: XliffHeader): Promise<void> {
  const {hash} = await findRevision(ports.pool, ref.revision)
  const refuse = (got: string, expected: string): never => {
    throw new BayanError('xliff_foreign', {got, expected})
  }
  if (header.revision !== ref.revision) refuse(header.revision, ref.revision)
  if (header.hash !== '' && header.hash !== hash) refuse(header.hash, hash)
  if (header.target !== null && header.target !== ref.locale) refuse(header.target, ref.locale)
}

async function mergeAll(
  ports: Ports,
  ref: TranslationRef,
  segments: readonly ReadSegment[],
  by: string,
): Promise<readonly Merged[]> {
  const stored = new Map((await targetsOf(ports.pool, ref)).map((target) => [target.segment, target]))
  const sources = new Map((await segmentsOf(ports.pool, ref.revision)).map(({id, source}) => [id, source]))
  const results: Merged[] = []
  for (const segment of segments) {
    const [target, source] = [stored.get(segment.id), sources.get(segment.id)]
    results.push(await mergeSegment(ports, ref, {segment, source, stored: target, by}))
  }
  return results
}

const countOf = (results: readonly Merged[], type: Merged['type']): number =>
  results.filter((one) => one.type === type).length

/** Leave out what we wrote ourselves. */
const commentsOf = (unit: string, notes: readonly XliffNote[]): readonly XliffNote[] =>
  notes
    .filter(({category, text}) => !category.startsWith('bayan:') && text.trim() !== '')
    .map((note) => ({...note, segment: note.segment || unit}))

async function putImportEvent(
  ports: Ports,
  ref: TranslationRef,
  report: XliffImport,
  by: string,
): Promise<void> {
  const {id} = await communiqueOf(ports.pool, ref.revision)
  const facts = {who: by, communique: id, ...ref}
  for (const {segment, text} of report.comments) {
    await putEvent(ports.pool, {...facts, act: 'comment', segment, detail: {text}})
  }
  const {counts, conflicts, broken} = report
  await putEvent(ports.pool, {...facts, act: 'import-xliff', detail: {...counts, conflicts, broken}})
}
