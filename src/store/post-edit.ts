import type {Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

/** A machine's draft beside the text that a reviser let pass. */
export interface PostEdit {
  readonly engine: string
  readonly source: Locale
  readonly target: Locale
  /** When the draft was made, `2026-03`. */
  readonly month: string
  readonly draft: readonly Inline[]
  readonly final: readonly Inline[]
}

/** Give the reviewed targets that began as a machine's draft in month `since` (`2026-03`) or later; null: ever. */
export async function postEdits(
  db: Db,
  since: string | null,
  timeZone: string,
  categories: readonly string[] | null = null,
): Promise<readonly PostEdit[]> {
  const {rows} = await db.query<PostEdit>(
    `select engine, communique.source, draft.locale as target,
       to_char(draft.at at time zone $2, 'YYYY-MM') as month, draft.content as draft, target.content as final
     from draft join target using (revision, segment, locale)
     join revision on revision.id = draft.revision join communique on communique.id = revision.communique
     where target.state in ('reviewed', 'final')
       and ($1::text is null or draft.at >= ($1 || '-01')::timestamp at time zone $2)
       and ($3::text[] is null or communique.category = any($3))
     order by month desc, engine, source, target, draft.revision, segment`,
    [since, timeZone, categories],
  )
  return rows
}
