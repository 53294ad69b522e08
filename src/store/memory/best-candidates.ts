import {facts} from '../../../locales/index.js'
import {contentKeys} from '../../leverage/content-keys.js'
import {searchedFeatures} from '../../leverage/features.js'
import {leastSimilarity} from '../../leverage/judge.js'
import type {Candidate} from '../../leverage/leverage.js'
import {signature} from '../../leverage/signature.js'
import {wordsOf} from '../../leverage/words.js'
import type {Inline} from '../../model/inline.js'
import type {Locale} from '../../model/locale.js'
import type {Db} from '../database.js'
import {contentOf} from './rows.js'

/** Most rows that the rare features of one segment may bring. */
const budgetRows = 1_500
/** Rows that a feature without a count is taken to bring. */
const unknownRows = 12
/** Most candidates of one segment, near and exact each. */
const maxCandidates = 20

interface CandidateRow {
  readonly segment: number
  readonly unit: string
  readonly origin: string
  readonly communique: string | null
  readonly place: string
  readonly created_at: Date
  readonly source_plain: string
  readonly source_content: readonly Inline[] | null
  readonly target_plain: string
  readonly target_content: readonly Inline[] | null
  readonly contexts: readonly string[]
  readonly shape: string
}

/** Find what the memory may offer for segments, in one round trip: for each segment its candidates, in no order. */
export async function bestCandidates(
  db: Db,
  source: Locale,
  target: Locale,
  segments: readonly (readonly Inline[])[],
): Promise<readonly (readonly Candidate[])[]> {
  const asked = segments.map((content) => ask(content, source))
  const {rows} = await db.query<CandidateRow>({
    name: 'best-candidates', // so that it is parsed and planned once a connection
    text: `select c.segment, u.id as unit, u.origin, u.communique, u.place, u.created_at, coalesce(s.contexts::text[], '{}') as contexts, s.shape,
       s.plain as source_plain, s.content as source_content, t.plain as target_plain, t.content as target_content
     from memory_candidates($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) c
     join memory_unit u on u.id = c.unit
     join memory_variant s on s.unit = c.unit and s.locale = $1
     join memory_variant t on t.unit = c.unit and t.locale = $2`,
    values: [
      source,
      target,
      asked.map(({features}) => `{${features.join(',')}}`),
      asked.map(({signature}) => signature),
      asked.map(({words}) => words),
      asked.map(({shape}) => shape),
      asked.map(({exact}) => exact),
      leastSimilarity / 100,
      budgetRows,
      unknownRows,
      maxCandidates,
    ],
  })
  const found = segments.map((): Candidate[] => [])
  for (const row of rows)
    found[row.segment - 1]?.push(candidateFromRow(row, asked[row.segment - 1]?.shape ?? ''))
  return found
}

/** Work out what a segment is looked for by. */
function ask(content: readonly Inline[], locale: Locale) {
  const words = wordsOf(content)
  return {
    ...contentKeys(content, facts[locale]),
    features: searchedFeatures(content, facts[locale]),
    signature: signature(words),
    words: words.length,
  }
}

const candidateFromRow = (row: CandidateRow, shape: string): Candidate => ({
  unit: row.unit,
  origin: row.origin,
  communique: row.communique,
  place: row.place,
  createdAt: row.created_at,
  source: contentOf(row.source_plain, row.source_content),
  target: contentOf(row.target_plain, row.target_content),
  contexts: row.contexts,
  sameShape: row.shape === shape,
})
