import type pg from 'pg'
import {facts} from '../../../locales/index.js'
import {indexContent} from '../../leverage/index-content.js'
import type {Inline} from '../../model/inline.js'
import type {Locale} from '../../model/locale.js'
import {exclusively, type Db} from '../database.js'
import {countFeatures} from './count-features.js'
import {mostWords, packFeatures} from './pack-features.js'
import {contentOf} from './rows.js'

/** Variants rewritten at a time. */
const variantsPerBatch = 1_000

interface VariantRow {
  readonly unit: string
  readonly locale: Locale
  readonly plain: string
  readonly content: readonly Inline[] | null
}

/** Raise it when shapes, stems, words, features or signatures change: what is stored is then indexed again. */
const indexVersion = 2

/** Index the memory again when it was indexed by other rules. Answers how many variants there were. */
export async function reindexWhenOld(pool: pg.Pool): Promise<number> {
  if (await isIndexed(pool)) return 0
  return exclusively(pool, 'bayan.reindex-memory', async () => {
    if (await isIndexed(pool)) return 0
    const done = await reindexMemory(pool)
    await pool.query('update memory_index_version set version = $1', [indexVersion])
    return done
  })
}

async function isIndexed(db: Db): Promise<boolean> {
  const {rows} = await db.query<{version: number}>('select version from memory_index_version')
  return rows[0]?.version === indexVersion
}

/** Work out again how every variant is found. */
export async function reindexMemory(db: Db): Promise<number> {
  let done = 0
  for (let after = {unit: '0', locale: ''}; ;) {
    const {rows} = await db.query<VariantRow>(
      `select unit, locale, plain, content from memory_variant where (unit, locale) > ($1::bigint, $2)
       order by unit, locale limit $3`,
      [after.unit, after.locale, variantsPerBatch],
    )
    const last = rows.at(-1)
    if (!last) break
    await rewrite(db, rows)
    done += rows.length
    after = last
  }
  await countFeatures(db)
  return done
}

async function rewrite(db: Db, rows: readonly VariantRow[]): Promise<void> {
  const indexed = rows.map((row) => indexContent(contentOf(row.plain, row.content), facts[row.locale]))
  await db.query(
    `update memory_variant v set exact = q.exact, shape = q.shape, words = q.words,
       signature = q.signature::bit(128), features = decode(q.features, 'hex')
     from unnest($1::bigint[], $2::text[], $3::int[], $4::bigint[], $5::smallint[], $6::text[], $7::text[])
       as q(unit, locale, exact, shape, words, signature, features)
     where v.unit = q.unit and v.locale = q.locale`,
    [
      rows.map((row) => row.unit),
      rows.map((row) => row.locale),
      indexed.map(({exact}) => exact),
      indexed.map(({shape}) => shape),
      indexed.map(({words}) => Math.min(words, mostWords)),
      indexed.map(({signature}) => signature),
      indexed.map(({features}) => packFeatures(features)),
    ],
  )
}
