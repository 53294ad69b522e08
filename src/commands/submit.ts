import {createHash} from 'node:crypto'
import type {Dropped} from '../document/convert/dropped.js'
import {extract} from '../document/extract.js'
import {readOriginal} from '../document/read-original.js'
import {BayanError} from '../errors.js'
import {confidentialities, releasePolicies} from '../model/communique.js'
import type {Extracted} from '../model/document.js'
import {plainText} from '../model/inline.js'
import {isLocale, locales, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {transact, type Db} from '../store/database.js'
import {insertCommunique, insertRevision} from '../store/communiques.js'
import {putEvent} from '../store/events.js'
import {callRun} from '../store/runs.js'
import {detectLocale} from './detect-locale.js'
import {readEmbargo} from './read-embargo.js'

/** An original as it was handed in. What is not given is read from its front matter, or found. */
export interface Submission {
  readonly name: string
  readonly bytes: Uint8Array
  readonly source?: string | undefined
  readonly reference?: string | undefined
  readonly category?: string | undefined
  readonly confidentiality?: string | undefined
  readonly policy?: string | undefined
  /** ISO 8601; without an offset it is a wall time in the house's time zone. */
  readonly embargo?: string | undefined
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

const maxReferenceCharacters = 60
const referencePattern = /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u
const defaultCategory = 'communique'

/**
 * Take an original in: everything is checked first, then communiqué, revision and the first run are written at once.
 * Throws `document_*`, `front_matter_invalid`, `locale_unknown`, `reference_*`, `embargo_*`.
 */
export async function submit(ports: Ports, given: Submission): Promise<Submitted> {
  const {text, format, dropped} = await readOriginal(given.bytes, given.name)
  const extracted = extract(text, format)
  if (extracted.units.length === 0) throw new BayanError('document_nothing_to_translate', {name: given.name})
  const option = (name: 'source' | 'reference' | 'category' | 'confidentiality' | 'policy' | 'embargo') =>
    given[name] ?? extracted.fields[name === 'source' ? 'locale' : name]
  const source = readSource(option('source'), extracted)
  const wanted = option('reference')
  const facts = {
    source,
    category: option('category') ?? defaultCategory,
    confidentiality: oneOf(
      confidentialities,
      'confidentiality',
      option('confidentiality') ?? ports.config.defaultConfidentiality,
    ),
    policy: oneOf(releasePolicies, 'policy', option('policy') ?? 'together'),
    embargo: readEmbargo(option('embargo'), ports.clock.now(), ports.config.timeZone),
    createdBy: given.by,
  }
  if (given.categories && !given.categories.includes(facts.category)) {
    throw new BayanError('forbidden', {place: 'category', got: facts.category})
  }
  if (wanted !== undefined) checkReference(wanted)
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
    await callRun(db, 'intake', revision, hash)
    await putEvent(db, {who: given.by, act: 'submit', communique, revision, detail: {reference, dropped}})
    return {communique, revision, reference, source, dropped}
  })
}

/** Give the title of an original: its title or first heading, else its first words. */
export function titleOf(extracted: Pick<Extracted, 'units'>): string {
  const unit =
    extracted.units.find(
      ({kind, name}) => kind === 'title' || (kind === 'front-matter' && name === 'title'),
    ) ??
    extracted.units.find(({kind}) => kind === 'heading') ??
    extracted.units[0]
  return unit ? plainText(unit.content).replace(/\s+/g, ' ').trim() : ''
}

function readSource(given: string | undefined, extracted: Extracted): Locale {
  if (given === undefined)
    return detectLocale(extracted.units.map((unit) => plainText(unit.content)).join('\n'))
  if (!isLocale(given)) throw new BayanError('locale_unknown', {got: given, expected: locales.join(', ')})
  return given
}

function oneOf<T extends string>(allowed: readonly T[], place: string, got: string): T {
  const found = allowed.find((value) => value === got)
  if (found === undefined) throw new BayanError('request_invalid', {place, got, expected: allowed.join(', ')})
  return found
}

function checkReference(reference: string): void {
  if (reference.length > maxReferenceCharacters || !referencePattern.test(reference)) {
    throw new BayanError('reference_invalid', {reference, limit: maxReferenceCharacters})
  }
}

/** Give the next free reference of the year, `2026-001`. */
async function nextReference(db: Db, now: Date): Promise<string> {
  await db.query(`select pg_advisory_xact_lock(hashtext('bayan.reference'))`)
  const year = String(now.getUTCFullYear())
  const {rows} = await db.query<{next: number}>(
    `select coalesce(max(substring(reference from '^\\d{4}-(\\d{3,6})$')::int), 0) + 1 as next
     from communique where reference like $1 || '-%'`,
    [year],
  )
  return `${year}-${String(rows[0]?.next ?? 1).padStart(3, '0')}`
}
