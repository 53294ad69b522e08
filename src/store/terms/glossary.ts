import type {Locale} from '../../model/locale.js'
import type {TermPair} from '../../ports.js'
import type {Db} from '../database.js'

/**
 * Give the termbase of a direction as an engine's glossary: each valid term that is not deprecated, with the preferred
 * one of the other locale. The whole of it, whatever the text: then one glossary serves until the termbase changes.
 */
export async function glossaryOf(db: Db, source: Locale, target: Locale): Promise<readonly TermPair[]> {
  const {rows} = await db.query<TermPair & {source: string}>(
    `select distinct on (s.text) s.text as source, t.text as target
     from term s join term t on t.concept = s.concept
     where s.locale = $1 and t.locale = $2 and s.status <> 'deprecated' and t.status = 'preferred'
       and coalesce(s.valid_from, '-infinity') <= current_date and coalesce(s.valid_to, 'infinity') >= current_date
       and coalesce(t.valid_from, '-infinity') <= current_date and coalesce(t.valid_to, 'infinity') >= current_date
     order by s.text, s.concept, t.ordinal`,
    [source, target],
  )
  return rows
}
