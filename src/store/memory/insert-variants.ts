import {facts} from '../../../locales/index.js'
import {indexContent} from '../../leverage/index-content.js'
import type {Inline} from '../../model/inline.js'
import type {MemoryVariant} from '../../model/memory.js'
import type {Db} from '../database.js'
import {mostWords, packFeatures} from './pack-features.js'

/** Most keys of places kept for one variant; a formula that opens every communiqué needs no more. */
export const maxContexts = 32

/** Insert variants of units that are there. Afterwards each of those units knows all its locales. */
export async function insertVariants(
  db: Db,
  variants: readonly (MemoryVariant & {readonly unit: string})[],
): Promise<void> {
  if (variants.length === 0) return
  const locales = new Map<string, string[]>()
  for (const {unit, locale} of variants) locales.set(unit, [...(locales.get(unit) ?? []), locale])
  const indexed = variants.map((variant) => indexContent(variant.content, facts[variant.locale]))
  await db.query(
    `insert into memory_variant (unit, locale, locales, plain, content, exact, shape, contexts, words, signature, features)
     select unit, locale, locales, plain, content, exact, shape, contexts::bigint[], words, signature::bit(128),
       decode(features, 'hex')
     from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::int[], $7::bigint[], $8::text[],
       $9::smallint[], $10::text[], $11::text[])
       as v(unit, locale, locales, plain, content, exact, shape, contexts, words, signature, features)
     on conflict do nothing`,
    [
      variants.map(({unit}) => unit),
      variants.map(({locale}) => locale),
      variants.map(({unit}) => ` ${[...(locales.get(unit) ?? [])].sort().join(' ')} `),
      indexed.map(({plain}) => plain),
      variants.map(({content}) => (isPlain(content) ? null : JSON.stringify(content))),
      indexed.map(({exact}) => exact),
      indexed.map(({shape}) => shape),
      variants.map(({contexts}) =>
        contexts?.length ? `{${contexts.slice(0, maxContexts).join(',')}}` : null,
      ),
      indexed.map(({words}) => Math.min(words, mostWords)),
      indexed.map(({signature}) => signature),
      indexed.map(({features}) => packFeatures(features)),
    ],
  )
}

const isPlain = (content: readonly Inline[]): boolean => content.every((part) => part.type === 'text')
