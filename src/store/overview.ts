import type {Assignment} from '../model/assignment.js'
import type {Confidentiality, ReleasePolicy} from '../model/communique.js'
import type {Locale} from '../model/locale.js'
import type {TargetState} from '../model/target.js'
import type {Db} from './database.js'
import {stuck} from './stuck-runs.js'

/** A signature that is asked for. */
export interface Signature {
  readonly name: string
  /** When it was given under all that is approved now; null when it is wanting. */
  readonly at: Date | null
  /** Without one only an operator can sign for them, by the command line. */
  readonly hasAccount: boolean
}

/** Where one communiqué stands, at a glance. */
export interface Overview {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly source: Locale
  readonly category: string
  readonly confidentiality: Confidentiality
  readonly policy: ReleasePolicy
  readonly embargo: Date | null
  readonly revision: string
  readonly number: number
  readonly createdBy: string
  readonly createdAt: Date
  readonly segments: number
  readonly locales: readonly LocaleOverview[]
  /** Readers see an edition of it, of this revision or an earlier one. */
  readonly isPublic: boolean
  /** Runs that failed for good. */
  readonly blocked: readonly {run: string; pipeline: string; key: string; code: string}[]
  /** Runs that are not done. */
  readonly running: number
  /** People whose signature it needs; `at` is null until they sign the latest revision. */
  readonly signatures: readonly Signature[]
  /** Questions to the author that nobody settled. */
  readonly questions: number
  /** Objections that nobody settled: they hold its signatures and its release. */
  readonly objections: number
}

export interface LocaleOverview {
  readonly locale: Locale
  readonly drafted: boolean
  /** Number of targets in each state. */
  readonly states: Readonly<Record<TargetState, number>>
  /** `initial` targets that have a draft. */
  readonly drafts: number
  readonly criticalIssues: number
  readonly approvedBy: string | null
  readonly edition: string | null
  readonly address: string | null
  readonly publishedAt: Date | null
  /** By whose word the others may go without it, and why. */
  readonly waiver: {readonly by: string; readonly reason: string; readonly at: Date} | null
  readonly assignments: readonly Pick<Assignment, 'act' | 'account' | 'deadline' | 'version'>[]
}

const localesOfRevision = `
  select coalesce(jsonb_agg(jsonb_build_object(
    'locale', l.locale, 'drafted', t.drafted_at is not null or l.locale = communique.source,
    'states', jsonb_build_object('initial', coalesce(s.initial, 0), 'translated', coalesce(s.translated, 0),
      'reviewed', coalesce(s.reviewed, 0), 'final', coalesce(s.final, 0)),
    'drafts', coalesce(s.drafts, 0), 'criticalIssues', coalesce(i.critical, 0),
    'approvedBy', approval.by, 'edition', edition.state, 'address', publication.address, 'publishedAt', edition.published_at,
    'waiver', (select jsonb_build_object('by', waiver.by, 'reason', reason, 'at', at) from waiver
      where waiver.revision = revision.id and waiver.locale = l.locale),
    'assignments', (select coalesce(jsonb_agg(jsonb_build_object('act', act, 'account', account,
        'deadline', deadline, 'version', version) order by act), '[]') from assignment
      where assignment.communique = communique.id and assignment.locale = l.locale)
  ) order by l.locale = communique.source desc, l.locale), '[]')
  from (select communique.source as locale union
        select locale from translation where translation.revision = revision.id) as l
  left join translation as t on t.revision = revision.id and t.locale = l.locale
  left join approval on approval.revision = revision.id and approval.locale = l.locale
  left join edition on edition.revision = revision.id and edition.locale = l.locale
  left join publication on publication.edition = edition.id
  left join lateral (select count(*) filter (where state = 'initial') as initial,
      count(*) filter (where state = 'translated') as translated,
      count(*) filter (where state = 'reviewed') as reviewed, count(*) filter (where state = 'final') as final,
      count(*) filter (where state = 'initial' and content is not null) as drafts
    from target where target.revision = revision.id and target.locale = l.locale) as s on true
  left join lateral (select count(*) as critical from issue where issue.revision = revision.id
    and issue.locale = l.locale and severity = 'critical') as i on true`

const folded = (name: string): string => `lower(trim(normalize(${name})))`

const select = `
  select communique.id, reference, title, source, category, confidentiality, policy, embargo,
    revision.id as revision, revision.number, communique.created_by as "createdBy", communique.created_at as "createdAt",
    exists (select 1 from edition where edition.communique = communique.id and state = 'published') as "isPublic",
    (select count(*)::int from segment where segment.revision = revision.id) as segments,
    (${localesOfRevision}) as locales,
    (select coalesce(jsonb_agg(jsonb_build_object('run', run.id::text, 'pipeline', pipeline, 'key', key,
        'code', error_code) order by run.id), '[]')
      from run where ${stuck} and (key = revision.id or key like revision.id || '.%')) as blocked,
    (select count(*)::int from run where state in ('ready', 'sent')
      and (key = revision.id or key like revision.id || '.%')) as running,
    (select coalesce(jsonb_agg(jsonb_build_object('name', asked.name, 'at', (select max(at) from signoff
          where signoff.revision = revision.id and ${folded('signoff.name')} = ${folded('asked.name')}
            and exists (select 1 from approval where approval.revision = revision.id)
            and not exists (select 1 from approval where approval.revision = revision.id
              and signoff.covers->>approval.locale is distinct from approval.hash)),
        'hasAccount', exists (select 1 from account where account.name = ${folded('asked.name')} and not disabled))
        order by asked.name), '[]')
      from (select distinct trim(one) as name from (
          select regexp_split_to_table(revision.fields->>'signoff', '[,،;؛]') as one
          union select name from signatory where signatory.communique = communique.id) as named
        where trim(one) <> '') as asked) as signatures,
    (select count(*)::int from comment where comment.revision = revision.id and kind = 'question'
      and resolved_at is null) as questions,
    (select count(*)::int from comment where comment.revision = revision.id and kind = 'objection'
      and resolved_at is null) as objections
  from communique join lateral (select * from revision where revision.communique = communique.id
    order by number desc limit 1) as revision on true`

/** Give one communiqué's state; undefined when there is none of this id. */
export async function overviewOf(db: Db, communique: string): Promise<Overview | undefined> {
  const {rows} = await db.query<Overview & {id: string}>(`${select} where communique.id = $1`, [communique])
  return rows[0]
}

/**
 * Give the state of the newest communiqués of some categories (null: all), at most `limit`, after skipping `offset`;
 * with `text`, those that have it in their reference or title.
 */
export async function overviews(
  db: Db,
  limit: number,
  offset: number,
  categories: readonly string[] | null = null,
  text: string | null = null,
): Promise<readonly Overview[]> {
  const {rows} = await db.query<Overview & {id: string}>(
    `${select} where ($3::text[] is null or category = any($3))
       and ($4::text is null or strpos(lower(reference || ' ' || title), lower($4)) > 0)
     order by communique.created_at desc, communique.id desc limit $1 offset $2`,
    [limit, offset, categories, text],
  )
  return rows
}

/** Give the state of communiqués of some categories (null: all) of which something is not out, oldest first. */
export async function openOverviews(
  db: Db,
  limit: number,
  categories: readonly string[] | null,
): Promise<readonly Overview[]> {
  const {rows} = await db.query<Overview & {id: string}>(
    `${select} where ($2::text[] is null or category = any($2)) and (
       (select count(*) from edition where edition.revision = revision.id
         and edition.state in ('published', 'withdrawn'))
         < 1 + (select count(*) from translation where translation.revision = revision.id)
       or exists (select 1 from comment where comment.revision = revision.id and kind = 'question'
         and resolved_at is null))
     order by communique.created_at, communique.id limit $1`,
    [limit, categories],
  )
  return rows
}
