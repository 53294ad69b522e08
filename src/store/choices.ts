import type {Boundary} from '../segment/boundaries.js'
import type {Db} from './database.js'

/** Give where people cut the units of a revision's communiqué, by `unitKey`. */
export async function choicesOf(db: Db, revision: string): Promise<ReadonlyMap<string, readonly Boundary[]>> {
  const {rows} = await db.query<{unit_key: string; boundaries: Boundary[]}>(
    `select unit_key, boundaries from segmentation_choice
     where communique = (select communique from revision where id = $1)`,
    [revision],
  )
  return new Map(rows.map((row) => [row.unit_key, row.boundaries]))
}

/** Keep where a person cut a unit. */
export async function putChoice(
  db: Db,
  revision: string,
  key: string,
  boundaries: readonly Boundary[],
  by: string,
): Promise<void> {
  await db.query(
    `insert into segmentation_choice (communique, unit_key, boundaries, by)
     select communique, $2, $3, $4 from revision where id = $1
     on conflict (communique, unit_key) do update
       set boundaries = excluded.boundaries, by = excluded.by, at = now()`,
    [revision, key, JSON.stringify(boundaries), by],
  )
}
