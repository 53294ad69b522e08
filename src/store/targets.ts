import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Origin, Target, TargetState} from '../model/target.js'
import type {Db} from './database.js'
import {tellDrafted} from './events.js'

/** A target with its place and version. `reason` says why a machine gave no draft. */
export interface StoredTarget {
  readonly segment: string
  readonly version: number
  readonly reason: string | null
  readonly target: Target
}

export interface TargetRow {
  segment: string
  version: number
  reason: string | null
  state: TargetState
  content: readonly Inline[] | null
  origin: Origin | null
  by: string | null
  reviewed_by: string | null
}

/** Read a row as the union it stands for; the table's checks make the casts true. */
export function targetFromRow(row: TargetRow): StoredTarget {
  const {segment, version, reason} = row
  const content = row.content as readonly Inline[]
  const origin = row.origin as Origin
  const by = row.by as string
  switch (row.state) {
    case 'initial':
      return {segment, version, reason, target: {state: 'initial', content: row.content, origin: row.origin}}
    case 'translated':
      return {segment, version, reason, target: {state: 'translated', content, origin, by}}
    default:
      return {
        segment,
        version,
        reason,
        target: {state: row.state, content, origin, by, reviewedBy: row.reviewed_by as string},
      }
  }
}

const columns = 'segment, version, reason, state, content, origin, by, reviewed_by'

/** Give the targets of a translation, in the order of the document. */
export async function targetsOf(
  db: Db,
  {revision, locale}: TranslationRef,
): Promise<readonly StoredTarget[]> {
  const {rows} = await db.query<TargetRow>(
    `select ${columns} from target join segment on segment.revision = target.revision and segment.id = segment
     where target.revision = $1 and locale = $2 order by ordinal`,
    [revision, locale],
  )
  return rows.map(targetFromRow)
}

/** Give one target, locked until the transaction ends; `not_found` when there is none. */
export async function lockTarget(db: Db, ref: TranslationRef, segment: string): Promise<StoredTarget> {
  const {rows} = await db.query<TargetRow>(
    `select ${columns} from target where revision = $1 and locale = $2 and segment = $3 for update`,
    [ref.revision, ref.locale, segment],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: `${ref.revision}.${ref.locale} ${segment}`})
  return targetFromRow(row)
}

/**
 * Write a target over the version that was read. Answers the new version. A person's text, and a publisher's word,
 * settle what is shown beside it from an earlier revision.
 */
export async function putTarget(
  db: Db,
  ref: TranslationRef,
  segment: string,
  target: Target,
  version: number,
): Promise<number> {
  const {rows} = await db.query<{version: number}>(
    `with settled as (
       update earlier_target as earlier set settled = true from target
       where earlier.revision = $1 and earlier.locale = $2 and earlier.segment = $3
         and target.revision = $1 and target.locale = $2 and target.segment = $3 and target.version = $4
         and $5 <> 'initial' and ($5 = 'final' or target.state = 'initial' or target.by is distinct from $8
           or target.content is distinct from $6::jsonb))
     update target set state = $5, content = $6, origin = $7, by = $8, reviewed_by = $9,
       version = version + 1, updated_at = now()
     where revision = $1 and locale = $2 and segment = $3 and version = $4 returning version`,
    [
      ref.revision,
      ref.locale,
      segment,
      version,
      target.state,
      target.content === null ? null : JSON.stringify(target.content),
      target.origin === null ? null : JSON.stringify(target.origin),
      'by' in target ? target.by : null,
      'reviewedBy' in target ? target.reviewedBy : null,
    ],
  )
  const row = rows[0]
  if (!row) throw new BayanError('version_conflict', {place: segment, got: version})
  return row.version
}

/** A draft of a machine, or the reason why there is none. */
export interface Draft {
  readonly segment: string
  readonly content: readonly Inline[] | null
  readonly origin: Origin | null
  readonly reason: string | null
}

/** Write drafts where no person has been: only over an empty `initial` target. A machine's words are kept beside. */
export async function putDrafts(db: Db, ref: TranslationRef, drafts: readonly Draft[]): Promise<void> {
  await db.query(
    `with written as (
       update target set content = d.content, origin = d.origin, reason = d.reason,
         version = version + 1, updated_at = now()
       from jsonb_to_recordset($3) as d(segment text, content jsonb, origin jsonb, reason text)
       where target.revision = $1 and target.locale = $2 and target.segment = d.segment
         and target.state = 'initial' and target.content is null
       returning target.revision, target.segment, target.locale, target.content, target.origin)
     insert into draft (revision, segment, locale, engine, content)
     select revision, segment, locale, origin ->> 'engine', content from written where origin ->> 'type' = 'mt'
     on conflict (revision, segment, locale)
       do update set engine = excluded.engine, content = excluded.content, at = excluded.at`,
    [ref.revision, ref.locale, JSON.stringify(drafts)],
  )
}

/** Tell that a translation's drafts are there for people. */
export async function markDrafted(db: Db, ref: TranslationRef): Promise<void> {
  await db.query(
    'update translation set drafted_at = coalesce(drafted_at, now()) where revision = $1 and locale = $2',
    [ref.revision, ref.locale],
  )
  await tellDrafted(db, ref)
}
