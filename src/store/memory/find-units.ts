import type {Locale} from '../../model/locale.js'
import type {MemoryUnit} from '../../model/memory.js'
import type {Db} from '../database.js'
import {unitColumns, unitFromRow, type UnitRow} from './rows.js'

/** What the desk filters the memory by; what is left out does not filter. */
export interface UnitFilter {
  readonly locale?: Locale
  readonly origin?: string
  readonly communique?: string
  readonly superseded?: boolean
  /** Units before this id: the last of the page before. */
  readonly before?: string
}

/** Most units on one page. */
const maxUnitsPerPage = 200

/** A unit with whether it is still offered. */
export interface KeptUnit extends MemoryUnit {
  readonly supersededAt: Date | null
}

/** List units for the desk, newest first. */
export async function findUnits(db: Db, filter: UnitFilter, limit: number): Promise<readonly KeptUnit[]> {
  const {rows} = await db.query<UnitRow>(
    `select ${unitColumns} from memory_unit u
     where ($1::text is null or exists (select 1 from memory_variant v where v.unit = u.id and v.locale = $1))
       and ($2::text is null or u.origin = $2) and ($3::text is null or u.communique = $3)
       and ($4::boolean is null or (u.superseded_at is not null) = $4) and ($5::bigint is null or u.id < $5)
     order by u.id desc limit $6`,
    [
      filter.locale ?? null,
      filter.origin ?? null,
      filter.communique ?? null,
      filter.superseded ?? null,
      filter.before ?? null,
      Math.min(limit, maxUnitsPerPage),
    ],
  )
  return rows.map((row) => ({...unitFromRow(row), supersededAt: row.superseded_at}))
}

/** Give units by their ids; an id that is not there gives none. */
export async function unitsById(db: Db, ids: readonly string[]): Promise<readonly KeptUnit[]> {
  const {rows} = await db.query<UnitRow>(
    `select ${unitColumns} from memory_unit u where u.id = any($1::bigint[]) order by u.id`,
    [ids],
  )
  return rows.map((row) => ({...unitFromRow(row), supersededAt: row.superseded_at}))
}
