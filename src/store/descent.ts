import type {Aligned} from '../revise/align.js'
import type {Db} from './database.js'

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

/** Take what was said about segments along to those that come from them; about what is gone it stays there. */
export async function moveComments(db: Db, revision: string): Promise<void> {
  await db.query(
    `update comment set revision = d.revision, segment = d.segment from segment_descent as d
     where d.revision = $1 and comment.revision = d.previous and comment.segment = d.previous_segment`,
    [revision],
  )
}
