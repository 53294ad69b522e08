import type {Db} from '../database.js'
import type {KeptUnit} from './find-units.js'
import {unitColumns, unitFromRow, type UnitRow} from './rows.js'

/** Give the units offered after one, oldest first. */
export async function unitsAfter(db: Db, after: string, limit: number): Promise<readonly KeptUnit[]> {
  const {rows} = await db.query<UnitRow>(
    `select ${unitColumns} from memory_unit u where u.id > $1 and u.superseded_at is null order by u.id limit $2`,
    [after, limit],
  )
  return rows.map((row) => ({...unitFromRow(row), supersededAt: null}))
}

/** Count the units offered now. */
export async function countOffered(db: Db): Promise<number> {
  const {rows} = await db.query<{count: number}>(
    'select count(*)::int as count from memory_unit where superseded_at is null',
  )
  return rows[0]?.count ?? 0
}

/** Tell which of these units share a text with another: with another translation (`several`), or with the same. */
export async function crowdedUnits(
  db: Db,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly ('several' | 'duplicate')[]>> {
  const {rows} = await db.query<{unit: string; several: boolean; duplicate: boolean}>(
    `select v.unit::text, bool_or(mine.plain <> theirs.plain) as several,
       bool_or(mine.plain = theirs.plain) as duplicate
     from memory_variant v
     join memory_variant w on w.shape = v.shape and w.exact = v.exact and w.locale = v.locale and w.offered
       and w.unit <> v.unit and w.plain = v.plain
     join memory_variant mine on mine.unit = v.unit and mine.locale <> v.locale
     join memory_variant theirs on theirs.unit = w.unit and theirs.locale = mine.locale
     where v.unit = any($1::bigint[]) and v.offered
     group by v.unit`,
    [units],
  )
  return new Map(
    rows.map(({unit, several, duplicate}) => [
      unit,
      [...(several ? (['several'] as const) : []), ...(duplicate ? (['duplicate'] as const) : [])],
    ]),
  )
}
