import type {Db} from '../database.js'

/** Where a unit of the memory comes from. */
export interface Provenance {
  /** A person, or the name under which a file was imported. */
  readonly by: string
  readonly at: Date
  /** The communiqué it was learnt from, or null. */
  readonly reference: string | null
}

/** Give where units of the memory come from; one that is gone, or no unit at all, has no line. */
export async function provenanceOf(
  db: Db,
  units: readonly string[],
): Promise<ReadonlyMap<string, Provenance>> {
  const {rows} = await db.query<Provenance & {unit: string}>(
    `select u.id::text as unit, u.origin as by, u.created_at as at, communique.reference
     from memory_unit u left join communique on communique.id = u.communique
     where u.id = any($1::bigint[])`,
    [units.filter((unit) => /^\d{1,18}$/.test(unit))],
  )
  return new Map(rows.map(({unit, ...provenance}) => [unit, provenance]))
}
