import {facts} from '../../../locales/index.js'
import {pairFeatures, wordFeatures} from '../../leverage/features.js'
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

/** Most units read for one search, and most words of it that narrow it. */
const maxRead = 2_000
const maxGroups = 6
/** Most lines of one answer. */
const maxLines = 200

/** Search the memory for words or a phrase in one locale, with what stands for it in another; best lines first. */
export async function concordance(db: Db, search: ConcordanceSearch): Promise<readonly ConcordanceLine[]> {
  const quoted = /^\s*["«“](.+)["»”]\s*$/u.exec(search.text)?.[1]
  const text = (quoted ?? search.text).trim()
  const limit = Math.min(search.limit, maxLines)
  const [words, phrase] = groupsOf(text, search.locale)
  if (words.length === 0) return []
  // Two passes: the phrase by its pairs first, which are rare though its words be common.
  const near = phrase.length > 0 ? await read(db, search, phrase) : []
  const lines = near.length < limit ? [...near, ...(await read(db, search, words))] : near
  const found = new Map<string, ConcordanceLine>()
  for (const line of lines) {
    const hit = findPhrase(plainText(line.source), text, facts[search.locale])
    if (hit && (quoted === undefined || hit.grade > 1)) found.set(line.unit, {...line, ...hit})
  }
  return [...found.values()]
    .sort((a, b) => b.grade - a.grade || Number(b.unit) - Number(a.unit))
    .slice(0, limit)
}

type Groups = readonly (readonly number[])[]

function groupsOf(text: string, locale: Locale): readonly [Groups, Groups] {
  const words = readWords(text, facts[locale].inflection)
  const groups = words.map((word) => wordFeatures(word, facts[locale]))
  const pairs = words.flatMap((word, i) => {
    const next = words[i + 1]
    return next ? [pairFeatures(word, next, facts[locale])] : []
  })
  return [groups.slice(0, maxGroups), pairs.slice(0, maxGroups)]
}

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

async function read(db: Db, search: ConcordanceSearch, groups: Groups): Promise<readonly Line[]> {
  const six = Array.from({length: maxGroups}, (_, i) => groups[Math.min(i, groups.length - 1)])
  const {rows} = await db.query<LineRow>(
    `select u.id as unit, u.origin, u.communique, s.plain as source_plain, s.content as source_content,
       t.plain as target_plain, t.content as target_content
     from memory_concordance($1, $2, $3, $4, $5, $6, $7, $8, $9) c
     join memory_unit u on u.id = c.unit
     join memory_variant s on s.unit = c.unit and s.locale = $1
     join memory_variant t on t.unit = c.unit and t.locale = $2
     where $10::text[] is null or u.communique is null
       or u.communique in (select id from communique where category = any($10))`,
    [search.locale, search.target, ...six, maxRead, search.categories ?? null],
  )
  return rows.map((row) => ({
    unit: row.unit,
    origin: row.origin,
    communique: row.communique,
    source: contentOf(row.source_plain, row.source_content),
    target: contentOf(row.target_plain, row.target_content),
  }))
}
