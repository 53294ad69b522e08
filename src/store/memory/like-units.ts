import {facts} from '../../../locales/index.js'
import {contentKeys} from '../../leverage/content-keys.js'
import type {Db} from '../database.js'
import type {NewUnit} from './add-units.js'
import {unitColumns, unitFromRow, type UnitRow} from './rows.js'
import type {MemoryUnit} from '../../model/memory.js'

/** Find the units offered now that share a variant, or their place in a communiqué, with any of those given. */
export async function likeUnits(db: Db, units: readonly NewUnit[]): Promise<readonly MemoryUnit[]> {
  const keys = units
    .flatMap((unit) => unit.variants)
    .map(({locale, content}) => ({locale, ...contentKeys(content, facts[locale])}))
  const placed = units.filter((unit) => unit.communique !== null && unit.place)
  const {rows} = await db.query<UnitRow>(
    `select ${unitColumns} from memory_unit u where u.id in (
       select v.unit from unnest($1::text[], $2::bigint[], $3::int[]) as q(locale, shape, exact)
       join memory_variant v on v.shape = q.shape and v.exact = q.exact and v.locale = q.locale and v.offered
       union all
       select p.id from unnest($4::text[], $5::text[]) as q(communique, place)
       join memory_unit p on p.communique = q.communique and p.place = q.place and p.superseded_at is null
     ) order by u.id`,
    [
      keys.map((key) => key.locale),
      keys.map((key) => key.shape),
      keys.map((key) => key.exact),
      placed.map((unit) => unit.communique),
      placed.map((unit) => unit.place),
    ],
  )
  return rows.map(unitFromRow)
}
