import {BayanError} from '../errors.js'
import type {Extracted, Segment, Skeleton, Unit} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

/** Write what extract found in a revision. */
export async function putExtracted(db: Db, revision: string, extracted: Extracted): Promise<void> {
  const {skeleton, units, fields} = extracted
  await db.query('update revision set skeleton = $2, fields = $3 where id = $1', [
    revision,
    JSON.stringify(skeleton),
    JSON.stringify(fields),
  ])
  await db.query(
    `insert into unit (revision, id, ordinal, kind, depth, name, content)
     select $1, id, ordinal, kind, depth, name, content
     from jsonb_to_recordset($2) as u(id text, ordinal int, kind text, depth int, name text, content jsonb)`,
    [revision, JSON.stringify(units.map((unit, ordinal) => ({...unit, ordinal})))],
  )
}

/** Give the units of a revision, in the order of the document. */
export async function unitsOf(db: Db, revision: string): Promise<readonly Unit[]> {
  const {rows} = await db.query<Unit & {id: string}>(
    'select id, kind, depth, name, content from unit where revision = $1 order by ordinal',
    [revision],
  )
  return rows
}

/** Give the skeleton of a revision; `still_running` before extract has run. */
export async function skeletonOf(db: Db, revision: string): Promise<Skeleton> {
  const {rows} = await db.query<{skeleton: Skeleton | null}>('select skeleton from revision where id = $1', [
    revision,
  ])
  const skeleton = rows[0]?.skeleton
  if (!skeleton) throw new BayanError('still_running', {place: revision})
  return skeleton
}

/** Write the segments of a revision and an empty target for each in each locale. */
export async function putSegments(
  db: Db,
  revision: string,
  segments: readonly Segment[],
  targets: readonly Locale[],
): Promise<void> {
  await db.query(
    `insert into segment (revision, id, ordinal, unit, source, space)
     select $1, id, ordinal, unit, source, space
     from jsonb_to_recordset($2) as s(id text, ordinal int, unit text, source jsonb, space text)`,
    [revision, JSON.stringify(segments.map((segment, ordinal) => ({...segment, ordinal})))],
  )
  await db.query('insert into translation (revision, locale) select $1, unnest($2::text[])', [
    revision,
    targets,
  ])
  await db.query(
    `insert into target (revision, segment, locale)
     select revision, id, locale from segment, unnest($2::text[]) as locale where revision = $1`,
    [revision, targets],
  )
}

/** Give the segments of a revision, in the order of the document. */
export async function segmentsOf(db: Db, revision: string): Promise<readonly Segment[]> {
  const {rows} = await db.query<{id: string; unit: string; source: readonly Inline[]; space: string}>(
    'select id, unit, source, space from segment where revision = $1 order by ordinal',
    [revision],
  )
  return rows
}

/** Give one segment; `not_found` when there is none. */
export async function segmentOf(db: Db, revision: string, id: string): Promise<Segment> {
  const {rows} = await db.query<{id: string; unit: string; source: readonly Inline[]; space: string}>(
    'select id, unit, source, space from segment where revision = $1 and id = $2',
    [revision, id],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: `${revision} ${id}`})
  return row
}
