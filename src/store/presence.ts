import type {TranslationRef} from '../model/communique.js'
import type {Db} from './database.js'

export const leaseSeconds = 45

/** Somebody in a segment. */
export interface Present {
  readonly who: string
  readonly segment: string
}

/** Say that a tab is in a segment, for `leaseSeconds`; what ended is swept out. Answers who else is in this translation. */
export async function meet(
  db: Db,
  ref: TranslationRef,
  {tab, who, segment}: Present & {readonly tab: string},
): Promise<readonly Present[]> {
  await db.query('delete from presence where until < now()')
  await db.query(
    `insert into presence (tab, who, revision, locale, segment, until)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
     on conflict (tab) do update set who = excluded.who, revision = excluded.revision,
       locale = excluded.locale, segment = excluded.segment, until = excluded.until`,
    [tab, who, ref.revision, ref.locale, segment, leaseSeconds],
  )
  const {rows} = await db.query<Present & {who: string}>(
    `select distinct who, segment from presence where revision = $1 and locale = $2 and tab <> $3
     order by segment, who`,
    [ref.revision, ref.locale, tab],
  )
  return rows
}

/** Say that a tab of somebody is in no segment any more. */
export const leave = (db: Db, {tab, who}: {readonly tab: string; readonly who: string}): Promise<unknown> =>
  db.query('delete from presence where tab = $1 and who = $2', [tab, who])
