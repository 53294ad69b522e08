import type {TranslationRef} from '../model/communique.js'
import type {Issue} from '../model/issue.js'
import type {FoundTerm, Match} from '../model/match.js'
import type {Db} from './database.js'

/** What is shown beside each segment: matches, terms, issues. By segment id. */
export type BySegment<T> = ReadonlyMap<string, readonly T[]>

/** Replace the matches of a translation. */
export async function putMatches(db: Db, ref: TranslationRef, matches: BySegment<Match>): Promise<void> {
  await db.query('delete from match where revision = $1 and locale = $2', [ref.revision, ref.locale])
  const rows = [...matches].flatMap(([segment, some]) =>
    some.map((match, index) => ({...match, segment, rank: index + 1})),
  )
  await db.query(
    `insert into match (revision, locale, segment, rank, type, similarity, source, target, carried, origin)
     select $1, $2, segment, rank, type, similarity, source, target, carried, origin from jsonb_to_recordset($3)
     as m(segment text, rank int, type text, similarity real, source jsonb, target jsonb, carried boolean, origin text)`,
    [ref.revision, ref.locale, JSON.stringify(rows)],
  )
}

/** Replace the terms found in a translation's segments. */
export async function putFoundTerms(db: Db, ref: TranslationRef, terms: BySegment<FoundTerm>): Promise<void> {
  await db.query('delete from found_term where revision = $1 and locale = $2', [ref.revision, ref.locale])
  const rows = [...terms].map(([segment, some]) => ({segment, terms: some}))
  await db.query(
    `insert into found_term (revision, locale, segment, terms)
     select $1, $2, segment, terms from jsonb_to_recordset($3) as t(segment text, terms jsonb)`,
    [ref.revision, ref.locale, JSON.stringify(rows)],
  )
}

/** Replace the issues of the segments named in `issues`. */
export async function putIssues(db: Db, ref: TranslationRef, issues: BySegment<Issue>): Promise<void> {
  await db.query('delete from issue where revision = $1 and locale = $2 and segment = any($3)', [
    ref.revision,
    ref.locale,
    [...issues.keys()],
  ])
  const rows = [...issues].flatMap(([segment, some]) =>
    some.map((issue, ordinal) => ({...issue, segment, ordinal, start_at: issue.start, end_at: issue.end})),
  )
  await db.query(
    `insert into issue (revision, locale, segment, ordinal, type, rule, severity, start_at, end_at, detail)
     select $1, $2, segment, ordinal, type, rule, severity, start_at, end_at, detail
     from jsonb_to_recordset($3) as i(segment text, ordinal int, type text, rule text, severity text,
       start_at int, end_at int, detail jsonb)`,
    [ref.revision, ref.locale, JSON.stringify(rows)],
  )
}

const grouped = <T>(rows: readonly (T & {segment: string})[]): BySegment<T> => {
  const map = new Map<string, T[]>()
  for (const row of rows) map.set(row.segment, [...(map.get(row.segment) ?? []), row])
  return map
}

/** Give the matches of a translation, best first; of one segment when it is named, as each reader here does. */
export async function matchesOf(
  db: Db,
  ref: TranslationRef,
  segment: string | null = null,
): Promise<BySegment<Match>> {
  const {rows} = await db.query<Match & {segment: string}>(
    `select segment, type, similarity, source, target, carried, origin from match
     where revision = $1 and locale = $2 and ($3::text is null or segment = $3) order by segment, rank`,
    [ref.revision, ref.locale, segment],
  )
  return grouped<Match>(rows)
}

/** Give the terms found in a translation's segments. */
export async function foundTermsOf(
  db: Db,
  ref: TranslationRef,
  segment: string | null = null,
): Promise<BySegment<FoundTerm>> {
  const {rows} = await db.query<{segment: string; terms: FoundTerm[]}>(
    `select segment, terms from found_term
     where revision = $1 and locale = $2 and ($3::text is null or segment = $3)`,
    [ref.revision, ref.locale, segment],
  )
  return new Map(rows.map((row) => [row.segment, row.terms]))
}

/** Give the issues of a translation, or of the segments that are named. */
export async function issuesOf(
  db: Db,
  ref: TranslationRef,
  segments: readonly string[] | null = null,
): Promise<BySegment<Issue>> {
  const {rows} = await db.query<Issue & {segment: string}>(
    `select segment, type, rule, severity, start_at as start, end_at as "end", detail from issue
     where revision = $1 and locale = $2 and ($3::text[] is null or segment = any($3)) order by segment, ordinal`,
    [ref.revision, ref.locale, segments],
  )
  return grouped<Issue>(rows)
}

/** Give the terms found in one segment. */
export const foundTermsOfSegment = async (
  db: Db,
  ref: TranslationRef,
  segment: string,
): Promise<readonly FoundTerm[]> => (await foundTermsOf(db, ref, segment)).get(segment) ?? []
