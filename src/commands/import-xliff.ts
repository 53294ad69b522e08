import {readXliff} from '../interchange/xliff/read-xliff.js'
import type {Refusal} from '../interchange/imported.js'
import type {XliffHeader, XliffNote} from '../interchange/xliff/model.js'
import type {ReadSegment, ReadUnit} from '../interchange/xliff/read.js'
import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Ports} from '../pipeline/ports.js'
import {communiqueOf, findRevision} from '../store/communiques.js'
import {commentsOf as saidOf, putComment} from '../store/comments.js'
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
  /** What the translator wrote about segments and was not said here before; kept as comments. */
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
  const comments = await newComments(ports, ref, units)
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

/** Most comments kept of one file, and the most characters of one. */
const maxComments = 1_000
const maxCommentCharacters = 4_000

/**
 * Give the notes that were not said here before, each once, with the segment they are about (a note on a unit is about its
 * first). What we write ourselves is left out, and what a file brings back a second time.
 */
async function newComments(
  {pool}: Ports,
  {revision, locale}: TranslationRef,
  units: readonly ReadUnit[],
): Promise<readonly XliffNote[]> {
  const unitOf = new Map((await segmentsOf(pool, revision)).map(({id, unit}) => [id, unit]))
  const known = new Set(
    (await saidOf(pool, revision))
      .filter((said) => said.locale === locale || said.kind === 'question')
      .map(({segment, text}) => `${unitOf.get(segment) ?? ''} ${text}`),
  )
  const found: XliffNote[] = []
  for (const {notes, segments} of units) {
    for (const {segment, category, text: given} of notes) {
      const text = given.trim().slice(0, maxCommentCharacters)
      const place = unitOf.has(segment) ? segment : segments.find((one) => unitOf.has(one.id))?.id
      const key = `${unitOf.get(place ?? '') ?? ''} ${text}`
      if (category.startsWith('bayan:') || text === '' || place === undefined || known.has(key)) continue
      if (found.length === maxComments) return found
      known.add(key)
      found.push({segment: place, category, text})
    }
  }
  return found
}

async function putImportEvent(
  ports: Ports,
  ref: TranslationRef,
  report: XliffImport,
  by: string,
): Promise<void> {
  const {id} = await communiqueOf(ports.pool, ref.revision)
  const facts = {who: by, communique: id, ...ref}
  for (const {segment, text} of report.comments) {
    const said = {communique: id, ...ref, segment, kind: 'comment' as const, text, by}
    const put = await putComment(ports.pool, said)
    await putEvent(ports.pool, {...facts, act: 'comment', segment, detail: {comment: put.id}})
  }
  const {counts, conflicts, broken} = report
  await putEvent(ports.pool, {...facts, act: 'import-xliff', detail: {...counts, conflicts, broken}})
}
