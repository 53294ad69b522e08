import {BayanError} from '../../errors.js'
import type {MemoryVariant} from '../../model/memory.js'
import type {Db} from '../database.js'
import {addUnits} from './add-units.js'
import {unitsById} from './find-units.js'
import {supersede} from './supersede.js'

/**
 * Replace a unit's variants: the unit is superseded, a new one takes its place. `not_found` when it is not offered,
 * `request_invalid` when fewer than two variants are left.
 */
export async function editUnit(
  db: Db,
  id: string,
  variants: readonly MemoryVariant[],
  by: string,
  now: Date,
): Promise<void> {
  const [unit] = await unitsById(db, [id])
  if (!unit || unit.supersededAt !== null) throw new BayanError('not_found', {got: id})
  await supersede(db, [id], by)
  const {communique, place, authoritative} = unit
  const added = await addUnits(db, [
    {variants, origin: by, communique, place: place ?? '', authoritative, createdAt: now},
  ])
  if (added.blank > 0) throw new BayanError('request_invalid', {place: 'variants', got: variants.length})
}

/** Delete units for good, with their history: what should never have been kept. Answers how many there were. */
export async function deleteUnits(db: Db, ids: readonly string[]): Promise<number> {
  const {rowCount} = await db.query('delete from memory_unit where id = any($1::bigint[])', [ids])
  return rowCount ?? 0
}
