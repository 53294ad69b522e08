import type {Db} from './database.js'
import type {WaitingRelease} from '../model/waiting.js'
import {stuck} from './stuck-runs.js'
import {waitingReleases} from './waiting.js'

/** What went out since the last report, what waits and for what, what failed. */
export interface NightlyReport {
  readonly name: string
  readonly published: readonly {reference: string; locale: string; title: string; address: string | null}[]
  readonly waiting: readonly WaitingRelease[]
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
  const blocked = await db.query<NightlyReport['blocked'][number] & {code: string}>(
    `select pipeline, key, error_code as code, coalesce(error_detail, '{}') as detail from run where ${stuck} order by id`,
  )
  return {name, published: published.rows, waiting: await waitingReleases(db), blocked: blocked.rows}
}
