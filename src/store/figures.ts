import type {IssueType, Severity} from '../model/issue.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

/** What figures are about: communiqués of some categories (null: all), whose revisions came since an instant. */
export interface FigureScope {
  readonly categories: readonly string[] | null
  readonly since: Date
}

/** Hours from a revision's coming in to a locale's being approved, and to its being out. */
export interface Turnaround {
  readonly locale: Locale
  readonly until: 'approved' | 'published'
  readonly count: number
  /** Half took no longer, 95 of 100 took no longer; hours, one decimal. */
  readonly p50: number
  readonly p95: number
}

export const stages = ['machine', 'translation', 'review', 'approval', 'release'] as const
export type Stage = (typeof stages)[number]

/** What waits in a stage: of communiqués the latest revision counts. */
export interface Backlog {
  readonly locale: Locale
  readonly stage: Stage
  readonly communiques: number
  /** Segments that wait for it. */
  readonly segments: number
}

export const leverageKinds = ['icm', 'em', 'tm', 'new'] as const

/** What the memory had for the segments of a direction: in context, exact, fuzzy, or nothing. */
export interface LeverageFigure {
  readonly source: Locale
  readonly target: Locale
  readonly kind: (typeof leverageKinds)[number]
  readonly segments: number
  /** Words of the original, as blanks separate them. */
  readonly words: number
}

export interface IssueFigure {
  readonly type: IssueType
  readonly severity: Severity
  readonly locale: Locale
  readonly count: number
}

/** What one night published, left waiting and found blocked, of the categories in scope. */
export interface NightFigure {
  readonly name: string
  readonly at: Date
  readonly published: number
  readonly waiting: number
  readonly blocked: number
}

const inScope = `($1::text[] is null or communique.category = any($1)) and revision.created_at >= $2`
const latest = `not exists (select 1 from revision later where later.communique = revision.communique
  and later.number > revision.number)`
const ofRevision = `join revision on revision.id = one.revision join communique on communique.id = revision.communique`

/** Measure how long revisions took, by locale. */
export async function turnaround(db: Db, {categories, since}: FigureScope): Promise<readonly Turnaround[]> {
  const {rows} = await db.query<Turnaround & {locale: Locale}>(
    `with took as (
       select one.locale, 'approved' as until, one.at - revision.created_at as span
       from approval one ${ofRevision} where ${inScope}
       union all
       select one.locale, 'published', one.published_at - revision.created_at
       from edition one ${ofRevision} where ${inScope} and one.published_at is not null
     )
     select locale, until, count(*)::int as count,
       round((extract(epoch from percentile_cont(0.5) within group (order by span)) / 3600)::numeric, 1)::float8 as p50,
       round((extract(epoch from percentile_cont(0.95) within group (order by span)) / 3600)::numeric, 1)::float8 as p95
     from took group by locale, until order by until, locale`,
    [categories, since],
  )
  return rows
}

/** Count what waits, by locale and stage, whenever it came. */
export async function backlog(db: Db, categories: readonly string[] | null): Promise<readonly Backlog[]> {
  const {rows} = await db.query<Backlog & {locale: Locale}>(
    `with version as (
       select revision.id, communique.source, l.locale, t.drafted_at,
         (select count(*) from target where target.revision = revision.id and target.locale = l.locale
           and state = 'initial') as initial,
         (select count(*) from target where target.revision = revision.id and target.locale = l.locale
           and state = 'translated') as translated,
         (select count(*) from segment where segment.revision = revision.id) as segments,
         exists (select 1 from approval where approval.revision = revision.id and approval.locale = l.locale) as approved
       from revision join communique on communique.id = revision.communique
       cross join lateral (select communique.source as locale union
         select locale from translation where translation.revision = revision.id) l
       left join translation t on t.revision = revision.id and t.locale = l.locale
       where ($1::text[] is null or communique.category = any($1)) and ${latest}
         and not exists (select 1 from edition where edition.revision = revision.id and edition.locale = l.locale
           and edition.state in ('published', 'withdrawn', 'superseded'))
     ), staged as (
       select locale, segments, initial, translated, case
         when approved then 'release'
         when locale <> source and drafted_at is null then 'machine'
         when initial > 0 then 'translation'
         when translated > 0 then 'review'
         else 'approval' end as stage
       from version
     )
     select locale, stage, count(*)::int as communiques, sum(case stage when 'translation' then initial
       when 'review' then translated else segments end)::int as segments
     from staged group by locale, stage order by locale, stage`,
    [categories],
  )
  return rows
}

/** Count what the memory had for the segments of drafted translations, by direction. */
export async function leverageFigures(
  db: Db,
  {categories, since}: FigureScope,
): Promise<readonly LeverageFigure[]> {
  const {rows} = await db.query<LeverageFigure & {source: Locale}>(
    `select communique.source, one.locale as target, coalesce(best.type, 'new') as kind, count(*)::int as segments,
       sum(words.count)::int as words
     from translation one ${ofRevision}
     join segment on segment.revision = revision.id
     left join lateral (select type from match where match.revision = segment.revision
       and match.segment = segment.id and match.locale = one.locale and type in ('icm', 'em', 'tm')
       order by rank limit 1) best on true
     cross join lateral (select count(*) from regexp_matches((select coalesce(string_agg(part ->> 'value', ''), '')
       from jsonb_array_elements(segment.source) part), '\\S+', 'g')) words
     where ${inScope} and one.drafted_at is not null
     group by 1, 2, 3 order by 1, 2, 3`,
    [categories, since],
  )
  return rows
}

/** Count the issues that stand on the latest revisions, most frequent first. */
export async function issueFigures(
  db: Db,
  {categories, since}: FigureScope,
): Promise<readonly IssueFigure[]> {
  const {rows} = await db.query<IssueFigure & {locale: Locale}>(
    `select one.type, one.severity, one.locale, count(*)::int as count from issue one ${ofRevision}
     where ${inScope} and ${latest} group by 1, 2, 3 order by 4 desc, 1, 2, 3`,
    [categories, since],
  )
  return rows
}

/** Sum up the latest nights, newest first, of the categories in scope. */
export async function nightFigures(
  db: Db,
  {categories, since}: FigureScope,
  limit: number,
): Promise<readonly NightFigure[]> {
  const known = (part: string): string =>
    `(select count(*)::int from jsonb_array_elements(report.body -> '${part}') entry
      left join communique on ${
        part === 'blocked'
          ? `communique.id = (select revision.communique from revision where revision.id = split_part(entry ->> 'key', '.', 1))`
          : `communique.reference = entry ->> 'reference'`
      }
      where $1::text[] is null or communique.category = any($1)) as ${part}`
  const {rows} = await db.query<NightFigure & {name: string}>(
    `select key as name, at, ${known('published')}, ${known('waiting')}, ${known('blocked')}
     from report where kind = 'nightly' and at >= $2 order by id desc limit $3`,
    [categories, since, limit],
  )
  return rows
}
