import type {Db} from '../database.js'
import {maxContexts, insertVariants} from './insert-variants.js'
import {fingerprint} from './insert-units.js'
import type {Extension} from './plan.js'
import {unitsById} from './find-units.js'

/** Add variants to units that are there. */
export async function extendUnits(db: Db, extensions: readonly Extension[]): Promise<void> {
  if (extensions.length === 0) return
  const units = [...new Set(extensions.map(({unit}) => unit))]
  await insertVariants(
    db,
    extensions.flatMap(({unit, variants}) => variants.map((variant) => ({...variant, unit}))),
  )
  await db.query(
    `update memory_variant v set locales = w.locales
     from (select unit, ' ' || string_agg(locale, ' ' order by locale) || ' ' as locales
       from memory_variant where unit = any($1) group by unit) w
     where v.unit = w.unit`,
    [units],
  )
  const extended = await unitsById(db, units)
  await db.query(
    `update memory_unit u set fingerprint = q.fingerprint
     from unnest($1::bigint[], $2::bigint[]) as q(id, fingerprint) where u.id = q.id`,
    [extended.map((unit) => unit.id), extended.map((unit) => fingerprint(unit))],
  )
}

/** Keep the places where known variants were seen, up to `maxContexts` of each. */
export async function addContexts(db: Db, seen: readonly Extension[]): Promise<void> {
  const places = seen.flatMap(({unit, variants}) =>
    variants.flatMap(({locale, contexts}) => (contexts ?? []).map((context) => ({unit, locale, context}))),
  )
  if (places.length === 0) return
  await db.query(
    `update memory_variant v set contexts = coalesce(v.contexts, '{}') || q.contexts
     from (select unit, locale, array_agg(distinct context) as contexts
       from unnest($1::bigint[], $2::text[], $3::bigint[]) as p(unit, locale, context)
       where not exists (select 1 from memory_variant k
         where k.unit = p.unit and k.locale = p.locale and p.context = any(k.contexts))
       group by unit, locale) q
     where v.unit = q.unit and v.locale = q.locale and coalesce(cardinality(v.contexts), 0) < $4`,
    [
      places.map(({unit}) => unit),
      places.map(({locale}) => locale),
      places.map(({context}) => context),
      maxContexts,
    ],
  )
}
