import {createHash} from 'node:crypto'
import type {Dropped} from '../document/convert/dropped.js'
import {imagesNamedIn} from '../document/images/named-in.js'
import {readOriginal} from '../document/read-original.js'
import {requireText} from '../document/require-text.js'
import {BayanError} from '../errors.js'
import {changes, type Change} from '../model/communique.js'
import {locales, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, findRevision, insertRevision, latestRevision} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {putNotes} from '../store/editions.js'
import {putEvent} from '../store/events.js'
import {inheritImages, putImages} from '../store/images.js'
import {dropDrafts, intakeRuns, lockHistory} from '../store/revisions.js'
import {callRun} from '../store/runs.js'
import {putSketch} from '../store/sketches.js'
import {resemblanceSketch} from './near-duplicates.js'
import {extractApart} from './reading/work-apart.js'
import {refuseUnchanged} from './refuse-unchanged.js'
import {titleOf} from './title-of.js'

/** A changed original as it was handed in. */
export interface Revising {
  readonly bytes: Uint8Array
  /** The file's name, for its format. */
  readonly name: string
  readonly change: Change
  /** What readers are told of a correction, in every locale; only with `correction`. */
  readonly note?: Readonly<Record<Locale, string>> | undefined
  readonly by: string
  /** The number of the revision that the editor worked from. */
  readonly expectedNumber: number
}

export interface Revised {
  readonly communique: string
  readonly reference: string
  readonly revision: string
  readonly number: number
  /** What of a DOCX or HTML file is not in the original as it is kept. */
  readonly dropped: readonly Dropped[]
}

const maxNoteCharacters = 2_000

/**
 * Take a new revision of a communiqué in; the edition that is public stays until the new one is released. Throws
 * `document_*`, `version_conflict` when there is a later revision than expected (the text given back),
 * `revision_unchanged`, `request_invalid` for a note that is missing or not asked for, `still_running`.
 */
export async function revise(ports: Ports, name: string, given: Revising): Promise<Revised> {
  const {text, format, dropped, images} = await readOriginal(given.bytes, given.name)
  const extracted = requireText(await extractApart(text, format))
  const title = titleOf(extracted)
  const hash = createHash('sha256').update(text).digest('hex')
  checkNote(given)
  return transact(ports.pool, async (db) => {
    const {id: communique, reference} = await findCommunique(db, name)
    await lockHistory(db, communique)
    await checkLatest(db, communique, given, text, hash)
    await dropDrafts(db, communique)
    const {change, by} = given
    const revision = await insertRevision(db, {communique, format, text, hash, title, by, change})
    await putSketch(db, revision, resemblanceSketch(extracted))
    if (given.note) await keepNote(db, communique, revision, given.note, by, ports.clock.now())
    await putImages(db, revision, images)
    await inheritImages(db, revision, imagesNamedIn(text))
    // A text may come back: the same hash under another revision's key is another run.
    await callRun(db, 'intake', revision, hash)
    await putEvent(db, {who: by, act: 'revise', communique, revision, detail: {change, dropped}})
    return {communique, reference, revision, number: given.expectedNumber + 1, dropped}
  })
}

function checkNote({change, note}: Revising): void {
  if (!changes.includes(change))
    throw new BayanError('request_invalid', {place: 'change', got: change, expected: changes.join(', ')})
  if (change !== 'correction') {
    if (note) throw new BayanError('request_invalid', {place: 'note', reason: 'only with a correction'})
    return
  }
  const wanting = locales.find((locale) => {
    const text = note?.[locale].trim() ?? ''
    return text === '' || text.length > maxNoteCharacters
  })
  if (wanting) throw new BayanError('request_invalid', {place: `note.${wanting}`, limit: maxNoteCharacters})
}

async function checkLatest(
  db: Db,
  communique: string,
  given: Revising,
  text: string,
  hash: string,
): Promise<void> {
  const latest = await findRevision(db, await latestRevision(db, communique))
  if (latest.number !== given.expectedNumber) {
    throw new BayanError('version_conflict', {
      place: latest.id,
      got: given.expectedNumber,
      expected: latest.number,
      refused: text,
    })
  }
  await refuseUnchanged(db, latest, hash, given.change)
  if (await intakeRuns(db, latest.id)) throw new BayanError('still_running', {place: latest.id})
}

const keepNote = (
  db: Db,
  communique: string,
  revision: string,
  note: Readonly<Record<Locale, string>>,
  by: string,
  at: Date,
): Promise<void> =>
  putNotes(
    db,
    locales.map((locale) => ({
      communique,
      revision,
      locale,
      kind: 'correction' as const,
      text: note[locale].trim(),
      by,
      at,
    })),
  )
