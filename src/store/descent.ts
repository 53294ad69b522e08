import type {Aligned} from '../revise/align.js'
import type {Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Target} from '../model/target.js'
import type {Db} from './database.js'
import {targetFromRow, type TargetRow} from './targets.js'

/** Where one segment comes from. `place` stays the same through revisions. */
export interface Descent extends Aligned {
  readonly place: string
}

/** Write where the segments of a revision come from; `base` is the revision before. */
export async function putDescents(
  db: Db,
  revision: string,
  base: string | null,
  descents: readonly Descent[],
): Promise<void> {
  await db.query(
    `insert into segment_descent (revision, segment, kind, previous, previous_segment, similarity, place)
     select $1, id, fate, case when previous is null then null else $2 end, previous, similarity, place
     from jsonb_to_recordset($3)
       as d(id text, fate text, previous text, similarity real, place text)`,
    [revision, base, JSON.stringify(descents)],
  )
}

/** Give the place of each segment of a revision, by segment id. A segment without one stands where its id says. */
export async function placesOf(db: Db, revision: string): Promise<ReadonlyMap<string, string>> {
  const {rows} = await db.query<{segment: string; place: string}>(
    'select segment, place from segment_descent where revision = $1',
    [revision],
  )
  return new Map(rows.map(({segment, place}) => [segment, place]))
}

/** Find what an old segment became in the latest revision, step by step; null when it is gone. */
export async function descendantOf(db: Db, revision: string, segment: string): Promise<string | null> {
  const {rows} = await db.query<{segment: string}>(
    `with recursive line as (
       select revision, segment, 1 as step from segment_descent
         where previous = $1 and previous_segment = $2 and previous is not null
       union all
       select d.revision, d.segment, step + 1 from segment_descent as d
         join line on d.previous = line.revision and d.previous_segment = line.segment)
     select line.segment from line join revision on revision.id = line.revision
     where not exists (select 1 from revision as later where later.communique = revision.communique
       and later.number > revision.number and later.aligned_at is not null) order by line.segment limit 1`,
    [revision, segment],
  )
  return rows[0]?.segment ?? null
}

/** A segment of one revision. */
export interface InLine {
  readonly revision: string
  readonly segment: string
}

/** Give a segment and those that it comes from, newest first. */
export async function lineOf(db: Db, revision: string, segment: string): Promise<readonly InLine[]> {
  const {rows} = await db.query<InLine & {step: number}>(
    `with recursive line as (
       select $1::text as revision, $2::text as segment, 0 as step
       union all
       select d.previous, d.previous_segment, step + 1 from segment_descent as d
         join line on d.revision = line.revision and d.segment = line.segment where d.previous is not null)
     select revision, segment from line order by step`,
    [revision, segment],
  )
  return rows
}

/** What stands in one segment of a line, with the number of its revision. */
export interface TargetInLine {
  readonly number: number
  readonly source: readonly Inline[]
  readonly target: Target
}

/** Give the targets of a line in one locale, newest first. */
export async function targetsInLine(
  db: Db,
  locale: Locale,
  line: readonly InLine[],
): Promise<readonly TargetInLine[]> {
  const {rows} = await db.query<TargetRow & {number: number; source: readonly Inline[]}>(
    `select number, source, segment, version, reason, state, content, origin, by, reviewed_by
     from unnest($2::text[], $3::text[]) as line(revision, segment)
     join target using (revision, segment) join revision on revision.id = target.revision
     join segment on segment.revision = target.revision and segment.id = target.segment
     where locale = $1 order by number desc`,
    [locale, line.map(({revision}) => revision), line.map(({segment}) => segment)],
  )
  return rows.map((row) => ({number: row.number, source: row.source, target: targetFromRow(row).target}))
}

/** Take what was said about segments along to those that come from them; about what is gone it stays there. */
export async function moveComments(db: Db, revision: string): Promise<void> {
  await db.query(
    `update comment set revision = d.revision, segment = d.segment from segment_descent as d
     where d.revision = $1 and comment.revision = d.previous and comment.segment = d.previous_segment`,
    [revision],
  )
}
