import {verbatim} from '../../leverage/canonical.js'
import {hash64} from '../../leverage/hash.js'
import type {Db} from '../database.js'
import type {NewUnit} from './add-units.js'
import {insertVariants} from './insert-variants.js'

/** Insert units with their variants. `count` is how many were new, `last` the highest id among them, or null. */
export async function insertUnits(
  db: Db,
  units: readonly NewUnit[],
): Promise<{readonly count: number; readonly last: string | null}> {
  const byFingerprint = new Map(units.map((unit) => [fingerprint(unit), unit]))
  const list = [...byFingerprint]
  if (list.length === 0) return {count: 0, last: null}
  const {rows} = await db.query<{id: string; fingerprint: string}>(
    `insert into memory_unit (fingerprint, origin, communique, place, authoritative, created_at)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
     on conflict (fingerprint) where superseded_at is null do nothing
     returning id, fingerprint`,
    [
      list.map(([key]) => key),
      list.map(([, unit]) => unit.origin),
      list.map(([, unit]) => unit.communique),
      list.map(([, unit]) => unit.place ?? ''),
      list.map(([, unit]) => unit.authoritative),
      list.map(([, unit]) => unit.createdAt),
    ],
  )
  const variants = rows.flatMap((row) =>
    (byFingerprint.get(row.fingerprint)?.variants ?? []).map((variant) => ({...variant, unit: row.id})),
  )
  await insertVariants(db, variants)
  return {count: rows.length, last: rows.at(-1)?.id ?? null}
}

/** Give the first 64 bits of the SHA-256 of a unit's variants, a signed integer in decimal. */
export function fingerprint(unit: NewUnit): string {
  const variants = unit.variants.map(({locale, content}) => JSON.stringify([locale, verbatim(content)]))
  return hash64(variants.sort().join(''))
}
