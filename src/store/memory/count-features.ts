import type {Db} from '../database.js'

/** Variants that a count looks at, about; more are sampled by pages. */
const sampledVariants = 250_000
/** Least frequency kept: the features of fewer variants cost nothing to look up. */
const leastFrequency = 60
/** A memory that grew by so many units, and doubled, is counted again. */
const grownUnits = 2_000

/**
 * Count how many variants have each feature, so that near search looks the rarest up first. It costs speed, never
 * matches, when counts are old. Also moves waiting index entries to their place.
 */
export async function countFeatures(db: Db): Promise<void> {
  await db.query(`select gin_clean_pending_list(to_regclass('memory_variant_features'))`)
  await db.query('analyze memory_variant')
  const {rows} = await db.query<{about: number}>(
    `select greatest(reltuples, 1)::float8 as about from pg_class where oid = 'memory_variant'::regclass`,
  )
  const share = Math.min(1, sampledVariants / (rows[0]?.about ?? 1))
  await db.query('delete from memory_feature')
  await db.query(
    `insert into memory_feature (feature, frequency)
     select f.feature, count(*) / $1::float8
     from memory_variant tablesample system ($1::float8 * 100) repeatable (1), unnest(memory_features(features)) as f(feature)
     where offered group by f.feature having count(*) / $1::float8 >= $2 and count(*) > 2
     on conflict (feature) do update set frequency = excluded.frequency`,
    [share, leastFrequency],
  )
  await db.query('update memory_counted set unit = (select coalesce(max(id), 0) from memory_unit)')
}

/** Count features again if the memory doubled since the last count. `last` is the newest unit's id, or null. */
export async function countFeaturesWhenGrown(db: Db, last: string | null): Promise<void> {
  if (last === null) return
  const {rows} = await db.query<{unit: string}>('select unit from memory_counted')
  if (Number(last) >= 2 * Number(rows[0]?.unit ?? 0) + grownUnits) await countFeatures(db)
}
