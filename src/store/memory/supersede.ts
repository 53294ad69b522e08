import type {Db} from '../database.js'

/** Keep units but offer them no more; `by` says why or who. Answers how many were offered until now. */
export async function supersede(db: Db, units: readonly string[], by: string): Promise<number> {
  if (units.length === 0) return 0
  const {rows} = await db.query<{id: string}>(
    `update memory_unit set superseded_at = now(), superseded_by = $2
     where id = any($1::bigint[]) and superseded_at is null returning id`,
    [units, by],
  )
  await db.query('update memory_variant set offered = false where unit = any($1::bigint[])', [
    rows.map((row) => row.id),
  ])
  return rows.length
}
