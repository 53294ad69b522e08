import type {Concept, Term} from '../../model/term.js'

/** A concept as `conceptColumns` selects it. */
export interface ConceptRow {
  readonly id: string
  readonly category: string
  readonly definition: string
  readonly terms: readonly Term[] | null
}

/** What to select of `concept c` to read it with `conceptFromRow`. */
export const conceptColumns = `c.id, c.category, c.definition,
  (select json_agg(json_build_object('locale', t.locale, 'text', t.text, 'status', t.status,
    'validFrom', to_char(t.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(t.valid_to, 'YYYY-MM-DD')) order by t.ordinal)
   from term t where t.concept = c.id) as terms`

/** Read a concept. */
export const conceptFromRow = (row: ConceptRow): Concept => ({
  id: row.id,
  category: row.category,
  definition: row.definition,
  terms: row.terms ?? [],
})
