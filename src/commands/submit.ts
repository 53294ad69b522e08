import {createHash} from 'node:crypto'
import type {Dropped} from '../document/convert/dropped.js'
import {openAlbum} from '../document/images/album.js'
import {readOriginal} from '../document/read-original.js'
import {requireText} from '../document/require-text.js'
import {resemblanceSketch} from './near-duplicates.js'
import {extractApart} from './reading/work-apart.js'
import {refuseStrangers} from './refuse-strangers.js'
import type {Locale} from '../model/locale.js'
import {tell} from '../notify/tell.js'
import type {Ports} from '../pipeline/ports.js'
import {transact, type Db} from '../store/database.js'
import {insertCommunique, insertRevision} from '../store/communiques.js'
import {putEvent} from '../store/events.js'
import {putImages} from '../store/images.js'
import {callRun} from '../store/runs.js'
import {fold, putSignatories} from '../store/signoffs.js'
import {putSketch} from '../store/sketches.js'
import {factReaders, type GivenFacts} from './submission-facts.js'
import {titleOf} from './title-of.js'

/** An original as it was handed in. */
export interface Submission extends GivenFacts {
  readonly name: string
  readonly bytes: Uint8Array
  /** Images that the text refers to (`images/<name>`), as `understand` gave them. */
  readonly images?: readonly Uint8Array[] | undefined
  /** Accounts whose signature it needs, beside the people that its front matter names. */
  readonly signatories?: readonly string[] | undefined
  readonly by: string
  /** Categories in which they may submit; null or nothing is all. */
  readonly categories?: readonly string[] | null
}

export interface Submitted {
  readonly communique: string
  readonly revision: string
  readonly reference: string
  readonly source: Locale
  /** What of a DOCX or HTML file is not in the original as it is kept. */
  readonly dropped: readonly Dropped[]
}

/**
 * Take an original in: everything is checked first, then communiqué, revision and the first run are written at once.
 * Throws `document_*`, `front_matter_invalid`, `locale_unknown`, `reference_*`, `embargo_*`, `signatory_unfit`.
 */
export async function submit(ports: Ports, given: Submission): Promise<Submitted> {
  const {text, format, dropped, images} = await readOriginal(given.bytes, given.name)
  const album = openAlbum()
  for (const image of [...images.map(({bytes}) => bytes), ...(given.images ?? [])]) album.add(image)
  const extracted = requireText(await extractApart(text, format))
  const read = factReaders(ports, given, extracted, given.categories ?? null)
  const wanted = read.reference()
  const source = read.source()
  const facts = {
    source,
    category: read.category(),
    confidentiality: read.confidentiality(),
    policy: read.policy(),
    embargo: read.embargo(),
    createdBy: given.by,
  }
  const signatories = namesIn(given.signatories)
  const hash = createHash('sha256').update(text).digest('hex')
  return transact(ports.pool, async (db) => {
    const reference = wanted ?? (await nextReference(db, ports.clock.now()))
    const communique = await insertCommunique(db, {...facts, reference})
    const revision = await insertRevision(db, {
      communique,
      format,
      text,
      hash,
      title: titleOf(extracted),
      by: given.by,
    })
    await putImages(
      db,
      revision,
      album.pictures.filter(({name}) => text.includes(`images/${name}`)),
    )
    await putSketch(db, revision, resemblanceSketch(extracted))
    await refuseStrangers(db, signatories, facts.category)
    await putSignatories(db, communique, signatories)
    const asked = {key: `signature:${revision}`, kind: 'signature', communique, by: given.by} as const
    await tell(db, signatories.map(fold), asked)
    await callRun(db, 'intake', revision, hash)
    await putEvent(db, {who: given.by, act: 'submit', communique, revision, detail: {reference, dropped}})
    return {communique, revision, reference, source, dropped}
  })
}

/** Give names without blanks around them, each once. */
const namesIn = (given: readonly string[] = []): readonly string[] => [
  ...new Set(given.map((one) => one.trim()).filter((one) => one !== '')),
]

/** Give the next free reference of the year, `2026-001`. */
export async function nextReference(db: Db, now: Date): Promise<string> {
  await db.query(`select pg_advisory_xact_lock(hashtext('bayan.reference'))`)
  const year = String(now.getUTCFullYear())
  const {rows} = await db.query<{next: number}>(
    `select coalesce(max(substring(reference from '^\\d{4}-(\\d{3,6})$')::int), 0) + 1 as next
     from communique where reference like $1 || '-%'`,
    [year],
  )
  return `${year}-${String(rows[0]?.next ?? 1).padStart(3, '0')}`
}
