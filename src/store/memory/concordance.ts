import {facts} from '../../../locales/index.js'
import {tellingWords, wordFeatures} from '../../leverage/features.js'
import {findPhrase, type Found} from '../../leverage/find-phrase.js'
import {readWords} from '../../leverage/phrase.js'
import {plainText, type Inline} from '../../model/inline.js'
import type {Locale} from '../../model/locale.js'
import type {Db} from '../database.js'
import {contentOf} from './rows.js'

/** What is searched: words in any order, or between double quotes a phrase; forms of a word find one another. */
export interface ConcordanceSearch {
  readonly locale: Locale
  readonly target: Locale
  readonly text: string
  readonly limit: number
  /** Communiqués of other categories are left out; null or nothing: none is. */
  readonly categories?: readonly string[] | null
}

/** One line of a concordance, with the places of what was searched in the source's plain text. */
export interface ConcordanceLine extends Found {
  readonly unit: string
  readonly origin: string
  readonly communique: string | null
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
}

/** Most units read for a search of one word, each of which holds it, and of more; most words that narrow a search. */
const maxRead = {word: 500, words: 1_000}
const maxGroups = 6
/** Most lines of one answer. */
const maxLines = 200

/** Search the memory for words or a phrase in one locale, with what stands for it in another; best lines first. */
export async function concordance(db: Db, search: ConcordanceSearch): Promise<readonly ConcordanceLine[]> {
  const quoted = /^\s*["«“](.+)["»”]\s*$/u.exec(search.text)?.[1]
  const text = (quoted ?? search.text).trim()
  const limit = Math.min(search.limit, maxLines)
  const words = tellingWords(readWords(text, facts[search.locale].inflection))
  if (words.length === 0) return []
  const held = await readHolding(
    db,
    search,
    words.map((word) => wordFeatures(word, facts[search.locale])),
  )
  // Function words are everywhere and not indexed.
  const isCommon = words.every((word) => word.isFunction)
  const lines = isCommon ? [...held, ...(await readNewest(db, search))] : held
  const found = new Map<string, ConcordanceLine>()
  for (const line of lines) {
    const hit = findPhrase(plainText(line.source), text, facts[search.locale])
    if (hit && (quoted === undefined || hit.grade > 1)) found.set(line.unit, {...line, ...hit})
  }
  return [...found.values()]
    .sort((a, b) => b.grade - a.grade || Number(b.unit) - Number(a.unit))
    .slice(0, limit)
}

/** A variant is read when it holds a feature of each group. */
type Groups = readonly (readonly number[])[]

type Line = Omit<ConcordanceLine, keyof Found>

interface LineRow {
  readonly unit: string
  readonly origin: string
  readonly communique: string | null
  readonly source_plain: string
  readonly source_content: readonly Inline[] | null
  readonly target_plain: string
  readonly target_content: readonly Inline[] | null
}

async function readHolding(db: Db, search: ConcordanceSearch, groups: Groups): Promise<readonly Line[]> {
  const few = groups.slice(0, maxGroups)
  const six = Array.from({length: maxGroups}, (_, i) => few[Math.min(i, few.length - 1)])
  return read(
    db,
    search,
    groups.length > 1 ? maxRead.words : maxRead.word,
    'memory_concordance($1, $2, $5, $6, $7, $8, $9, $10, $3)',
    six,
  )
}

const readNewest = (db: Db, search: ConcordanceSearch): Promise<readonly Line[]> =>
  read(
    db,
    search,
    maxRead.words,
    `(select v.unit from memory_variant v
      where v.offered and v.locale = $1 and strpos(v.locales, ' ' || $2 || ' ') > 0 order by v.unit desc limit $3)`,
    [],
  )

/** Read the units that `from`, a table expression, gives: $1 and $2 the locales, $3 how many at most. */
async function read(
  db: Db,
  search: ConcordanceSearch,
  most: number,
  from: string,
  more: readonly unknown[],
): Promise<readonly Line[]> {
  const {rows} = await db.query<LineRow>(
    `select u.id as unit, u.origin, u.communique, s.plain as source_plain, s.content as source_content,
       t.plain as target_plain, t.content as target_content
     from ${from} c
     join memory_unit u on u.id = c.unit
     join memory_variant s on s.unit = c.unit and s.locale = $1
     join memory_variant t on t.unit = c.unit and t.locale = $2
     where $4::text[] is null or u.communique is null
       or u.communique in (select id from communique where category = any($4))`,
    [search.locale, search.target, most, search.categories ?? null, ...more],
  )
  return rows.map((row) => ({
    unit: row.unit,
    origin: row.origin,
    communique: row.communique,
    source: contentOf(row.source_plain, row.source_content),
    target: contentOf(row.target_plain, row.target_content),
  }))
}
