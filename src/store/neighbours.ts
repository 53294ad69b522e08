import type {TranslationRef} from '../model/communique.js'
import type {Db} from './database.js'

/** How many segments stand before the one where somebody begins, and after it: more than two screens. */
const before = 30
const after = 70

/** Some segments that stand together, in no order, and how many there are in all. */
export interface Neighbours {
  readonly total: number
  readonly ids: readonly string[]
}

/** Give the segments about one; about the first that nobody confirmed, else the first, when it is not there. */
export async function neighbours(
  db: Db,
  {revision, locale}: TranslationRef,
  segment: string | null,
): Promise<Neighbours> {
  const {rows} = await db.query<Neighbours & {total: number}>(
    `with line as (select target.segment, state, row_number() over (order by ordinal) as place
       from target join segment on segment.revision = target.revision and segment.id = target.segment
       where target.revision = $1 and locale = $2),
     middle as (select coalesce((select place from line where segment = $3),
       (select min(place) from line where state = 'initial'), 1) as place)
     select count(*)::int as total, coalesce(array_agg(line.segment)
       filter (where line.place between middle.place - $4 and middle.place + $5), '{}') as ids
     from line, middle`,
    [revision, locale, segment, before, after],
  )
  return rows[0] ?? {total: 0, ids: []}
}
