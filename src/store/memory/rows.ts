import {textContent, type Inline} from '../../model/inline.js'
import type {Locale} from '../../model/locale.js'
import type {MemoryUnit} from '../../model/memory.js'

/** A unit as `unitColumns` selects it, its variants gathered in `variants`. */
export interface UnitRow {
  readonly id: string
  readonly origin: string
  readonly communique: string | null
  readonly place: string
  readonly authoritative: Locale | null
  readonly created_at: Date
  readonly superseded_at: Date | null
  readonly variants: readonly VariantJson[]
}

interface VariantJson {
  readonly locale: Locale
  readonly plain: string
  readonly content: readonly Inline[] | null
  /** As text: JavaScript's numbers do not hold 64 bits. */
  readonly contexts: readonly string[]
}

/** What to select of `memory_unit u` to read it with `unitFromRow`. */
export const unitColumns = `u.id, u.origin, u.communique, u.place, u.authoritative, u.created_at, u.superseded_at,
  (select json_agg(json_build_object('locale', v.locale, 'plain', v.plain, 'content', v.content,
    'contexts', coalesce(v.contexts::text[], '{}')) order by v.locale) from memory_variant v where v.unit = u.id) as variants`

/** Give the content of a variant: what is stored as plain text alone, or with its codes. */
export const contentOf = (plain: string, content: readonly Inline[] | null): readonly Inline[] =>
  content ?? textContent(plain)

/** Read a unit. */
export const unitFromRow = (row: UnitRow): MemoryUnit => ({
  id: row.id,
  origin: row.origin,
  communique: row.communique,
  place: row.place,
  authoritative: row.authoritative,
  createdAt: row.created_at,
  variants: row.variants.map(({locale, plain, content, contexts}) => ({
    locale,
    content: contentOf(plain, content),
    contexts,
  })),
})
