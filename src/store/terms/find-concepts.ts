import type {Locale} from '../../model/locale.js'
import type {Concept} from '../../model/term.js'
import type {Db} from '../database.js'
import {conceptColumns, conceptFromRow, type ConceptRow} from './rows.js'

/** What the desk filters the termbase by; what is left out does not filter. */
export interface ConceptFilter {
  /** A part of a term, in any case. */
  readonly text?: string
  readonly locale?: Locale
  readonly category?: string
  readonly ids?: readonly string[]
  /** Concepts after this id: the last of the page before. */
  readonly after?: string
}

/** Most concepts on one page. */
export const maxConceptsPerPage = 200

/** List concepts for the desk, by id. */
export async function findConcepts(
  db: Db,
  filter: ConceptFilter,
  limit: number,
): Promise<readonly Concept[]> {
  const {rows} = await db.query<ConceptRow>(
    `select ${conceptColumns} from concept c
     where ($1::text is null and $2::text is null or exists (select 1 from term t where t.concept = c.id
         and ($1::text is null or strpos(lower(t.text), lower($1)) > 0) and ($2::text is null or t.locale = $2)))
       and ($3::text is null or c.category = $3) and ($4::text[] is null or c.id = any($4))
       and ($5::text is null or c.id > $5)
     order by c.id limit $6`,
    [
      filter.text ?? null,
      filter.locale ?? null,
      filter.category ?? null,
      filter.ids ?? null,
      filter.after ?? null,
      Math.min(limit, maxConceptsPerPage),
    ],
  )
  return rows.map(conceptFromRow)
}
