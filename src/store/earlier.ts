import type {TranslationRef} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Target} from '../model/target.js'
import type {Earlier} from '../revise/carry.js'
import type {Db} from './database.js'

/** What was last translated for a segment, and whether somebody has dealt with the difference since. */
export interface StoredEarlier extends Earlier {
  readonly segment: string
  readonly settled: boolean
}

/** Give what was last translated, for the segments (or the one) of a translation whose original changed since. */
export async function earlierOf(
  db: Db,
  ref: TranslationRef,
  segment: string | null = null,
): Promise<ReadonlyMap<string, StoredEarlier>> {
  const {rows} = await db.query<StoredEarlier & {segment: string}>(
    `select segment, source, target, origin, settled from earlier_target
     where revision = $1 and locale = $2 and ($3::text is null or segment = $3)`,
    [ref.revision, ref.locale, segment],
  )
  return new Map(rows.map((row) => [row.segment, row]))
}

/** A target that comes from another revision. */
export interface CarriedTarget {
  readonly segment: string
  readonly target: Target
  readonly earlier: Earlier | null
}

/**
 * Write the targets that a revision takes over from `base`. Their versions begin above every version there, so that
 * no edit of what somebody saw in the old revision passes for one of the new.
 */
export async function putCarried(
  db: Db,
  ref: TranslationRef,
  base: string,
  carried: readonly CarriedTarget[],
): Promise<void> {
  const rows = carried.map(({segment, target}) => ({
    segment,
    state: target.state,
    content: target.content,
    origin: target.origin,
    by: 'by' in target ? target.by : null,
    reviewed_by: 'reviewedBy' in target ? target.reviewedBy : null,
  }))
  await db.query(
    `update target set state = c.state, content = c.content, origin = c.origin, by = c.by,
       reviewed_by = c.reviewed_by, updated_at = now(),
       version = 1 + (select coalesce(max(old.version), 0) from target as old where old.revision = $3)
     from jsonb_to_recordset($4) as c(segment text, state text, content jsonb, origin jsonb, by text,
       reviewed_by text)
     where target.revision = $1 and target.locale = $2 and target.segment = c.segment`,
    [ref.revision, ref.locale, base, JSON.stringify(rows)],
  )
  await putEarlier(
    db,
    ref,
    carried.flatMap(({segment, earlier}) => (earlier ? [{...earlier, segment}] : [])),
  )
}

/** Write what was last translated for some segments. */
export async function putEarlier(
  db: Db,
  ref: TranslationRef,
  rows: readonly (Earlier & {segment: string})[],
): Promise<void> {
  await db.query(
    `insert into earlier_target (revision, locale, segment, source, target, origin)
     select $1, $2, segment, source, target, origin from jsonb_to_recordset($3)
       as e(segment text, source jsonb, target jsonb, origin text)
     on conflict (revision, segment, locale) do update
       set source = excluded.source, target = excluded.target, origin = excluded.origin, settled = false`,
    [ref.revision, ref.locale, JSON.stringify(rows)],
  )
}

/** Give the reviewer of each target that was kept under a cosmetic change and waits for a publisher's agreement. */
export async function awaitingAgreement(db: Db, ref: TranslationRef): Promise<ReadonlyMap<string, string>> {
  const {rows} = await db.query<{segment: string; reviewer: string}>(
    `select segment, earlier.target->>'reviewedBy' as reviewer from earlier_target as earlier
     join target using (revision, segment, locale)
     where revision = $1 and locale = $2 and not settled and target.state = 'translated'
       and earlier.target->>'reviewedBy' is not null`,
    [ref.revision, ref.locale],
  )
  return new Map(rows.map(({segment, reviewer}) => [segment, reviewer]))
}

/** A segment that an old revision had and none of the later ones. */
export interface Gone {
  readonly revision: string
  readonly number: number
  readonly segment: string
  readonly source: readonly Inline[]
  readonly targets: readonly {
    readonly locale: string
    readonly state: string
    readonly content: readonly Inline[]
    readonly by: string | null
  }[]
}

/** Give the segments of a communiqué that are gone, with their translations, latest first. */
export async function goneOf(db: Db, communique: string): Promise<readonly Gone[]> {
  const {rows} = await db.query<Gone & {revision: string}>(
    `select segment.revision, revision.number, segment.id as segment, segment.source,
       (select coalesce(jsonb_agg(jsonb_build_object('locale', locale, 'state', state, 'content', content,
          'by', by) order by locale), '[]') from target where target.revision = segment.revision
          and target.segment = segment.id and content is not null) as targets
     from segment join revision on revision.id = segment.revision
     where revision.communique = $1 and revision.aligned_at is not null
       and exists (select 1 from revision as later where later.communique = $1
         and later.number > revision.number and later.aligned_at is not null)
       and not exists (select 1 from segment_descent where previous = segment.revision
         and previous_segment = segment.id)
     order by revision.number desc, segment.ordinal`,
    [communique],
  )
  return rows
}
