import type {MemoryUnit} from '../../model/memory.js'
import type {Db} from '../database.js'
import {unitColumns, unitFromRow, type UnitRow} from './rows.js'

/** Units read at a time. */
const unitsPerRead = 500

/**
 * Give every unit offered now, oldest first, without holding them all. Superseded ones are left out, and those of
 * communiqués outside `categories` (null: none is); what was imported belongs to everybody.
 */
export async function* exportUnits(
  db: Db,
  categories: readonly string[] | null = null,
): AsyncGenerator<MemoryUnit> {
  for (let after = '0'; ;) {
    const {rows} = await db.query<UnitRow>(
      `select ${unitColumns} from memory_unit u where u.id > $1 and u.superseded_at is null
         and ($3::text[] is null or u.communique is null
           or u.communique in (select id from communique where category = any($3)))
       order by u.id limit $2`,
      [after, unitsPerRead, categories],
    )
    yield* rows.map(unitFromRow)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
