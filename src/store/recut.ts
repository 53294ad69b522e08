import type {TranslationRef} from '../model/communique.js'
import type {Segment} from '../model/document.js'
import {isLocale, type Locale} from '../model/locale.js'
import type {Target} from '../model/target.js'
import type {Db} from './database.js'

/** Give the locales that a revision is translated into. */
export async function translationLocales(db: Db, revision: string): Promise<readonly Locale[]> {
  const {rows} = await db.query<{locale: string}>(
    'select locale from translation where revision = $1 order by locale',
    [revision],
  )
  return rows.map(({locale}) => locale).filter(isLocale)
}

/** Tell whether a run of a revision's translations still goes on. */
export async function translates(db: Db, revision: string): Promise<boolean> {
  const {rowCount} = await db.query(
    `select 1 from run where pipeline = 'translate' and key like $1 || '.%' and state in ('ready', 'sent')`,
    [revision],
  )
  return (rowCount ?? 0) > 0
}

/** Give a version above every one that a target of the revision has had. */
export async function freshVersion(db: Db, revision: string): Promise<number> {
  const {rows} = await db.query<{version: number}>(
    'select coalesce(max(version), 0) + 1 as version from target where revision = $1',
    [revision],
  )
  return rows[0]?.version ?? 1
}

/** Write what a segment says now, and forget the hints that were for what it said before. */
export async function putSource(db: Db, revision: string, {id, source, space}: Segment): Promise<void> {
  await db.query('update segment set source = $3, space = $4 where revision = $1 and id = $2', [
    revision,
    id,
    JSON.stringify(source),
    space,
  ])
  for (const table of ['match', 'found_term', 'issue', 'earlier_target', 'draft']) {
    await db.query(`delete from ${table} where revision = $1 and segment = $2`, [revision, id])
  }
}

/** Put a segment in after another. It comes from where that one comes from. */
export async function insertAfter(db: Db, revision: string, after: string, segment: Segment): Promise<void> {
  await db.query(
    `update segment set ordinal = ordinal + 1 where revision = $1
       and ordinal > (select ordinal from segment where revision = $1 and id = $2)`,
    [revision, after],
  )
  await db.query(
    `insert into segment (revision, id, ordinal, unit, source, space)
     select revision, $3, ordinal + 1, unit, $4, $5 from segment where revision = $1 and id = $2`,
    [revision, after, segment.id, JSON.stringify(segment.source), segment.space],
  )
  await db.query(
    `insert into segment_descent (revision, segment, kind, previous, previous_segment, similarity, place)
     select revision, $3, kind, previous, previous_segment, similarity, revision || $3
     from segment_descent where revision = $1 and segment = $2
     on conflict (revision, segment) do nothing`,
    [revision, after, segment.id],
  )
}

/** Take a segment out, with its targets; what was said about it goes to another. What it comes from stays on record. */
export async function removeSegment(db: Db, revision: string, id: string, heir: string): Promise<void> {
  await db.query('update comment set segment = $3 where revision = $1 and segment = $2', [revision, id, heir])
  await db.query('delete from segment where revision = $1 and id = $2', [revision, id])
}

/** Write the target of a segment that was cut anew, whatever stood there. */
export async function putRecut(
  db: Db,
  ref: TranslationRef,
  segment: string,
  target: Target,
  version: number,
): Promise<void> {
  await db.query(
    `insert into target (revision, locale, segment, version, state, content, origin, by, reviewed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (revision, segment, locale) do update set version = excluded.version, state = excluded.state,
       content = excluded.content, origin = excluded.origin, by = excluded.by,
       reviewed_by = excluded.reviewed_by, reason = null, updated_at = now()`,
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
}
