import type {Db} from './database.js'
import {stuck} from './stuck-runs.js'

/** What went out since the last report, what waits and for what, what failed. */
export interface NightlyReport {
  readonly name: string
  readonly published: readonly {reference: string; locale: string; title: string; address: string | null}[]
  readonly waiting: readonly {
    reference: string
    embargo: Date | null
    /** Locales that nobody approved. */
    missing: readonly string[]
  }[]
  readonly blocked: readonly {
    pipeline: string
    key: string
    code: string
    /** Where and why: page, rule, place, remedy. */
    detail: Readonly<Record<string, string | number>>
  }[]
}

/** Gather the report of a nightly run. */
export async function nightlyReport(db: Db, name: string): Promise<NightlyReport> {
  const published = await db.query<NightlyReport['published'][number] & {reference: string}>(
    `select reference, edition.locale, edition.title, publication.address from edition
     join communique on communique.id = edition.communique
     left join publication on publication.edition = edition.id
     where edition.state = 'published' and edition.published_at >
       coalesce((select max(at) from report where kind = 'nightly' and key <> $1), '-infinity')
     order by reference, edition.locale`,
    [name],
  )
  const waiting = await db.query<NightlyReport['waiting'][number] & {reference: string}>(
    `select reference, embargo,
       array(select wanted.locale from (select communique.source as locale union
           select locale from translation where translation.revision = revision.id) as wanted
         where not exists (select 1 from approval
           where approval.revision = revision.id and approval.locale = wanted.locale)
           and not exists (select 1 from waiver
             where waiver.revision = revision.id and waiver.locale = wanted.locale)
         order by wanted.locale) as missing
     from communique join lateral (select id from revision where revision.communique = communique.id
       order by number desc limit 1) as revision on true
     where not exists (select 1 from edition where edition.revision = revision.id
       and edition.state in ('published', 'withdrawn'))
     order by reference`,
  )
  const blocked = await db.query<NightlyReport['blocked'][number] & {code: string}>(
    `select pipeline, key, error_code as code, coalesce(error_detail, '{}') as detail from run where ${stuck} order by id`,
  )
  return {name, published: published.rows, waiting: waiting.rows, blocked: blocked.rows}
}
