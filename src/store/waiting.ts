import type {WaitingRelease, WaitingWork} from '../model/waiting.js'
import {objectedSegments} from './comments.js'
import type {Db} from './database.js'
import {missingSignatures} from './signoffs.js'

interface Row extends WaitingWork {
  readonly revision: string
  readonly reference: string
  readonly embargo: Date | null
  readonly approved: boolean
}

/** Find every release that waits, in the order of references. */
export async function waitingReleases(db: Db): Promise<readonly WaitingRelease[]> {
  const {rows} = await db.query<Row & {reference: string}>(
    `with latest as (
       select distinct on (communique) id, communique from revision order by communique, number desc
     ), open as (
       select latest.id as revision, c.id as communique, c.reference, c.embargo, wanted.locale,
         exists (select from approval a where a.revision = latest.id and a.locale = wanted.locale) as approved,
         exists (select from waiver w where w.revision = latest.id and w.locale = wanted.locale) as waived,
         (select count(*)::int from target t
            where t.revision = latest.id and t.locale = wanted.locale and t.state = 'initial') as initial,
         (select count(*)::int from target t
            where t.revision = latest.id and t.locale = wanted.locale and t.state = 'translated') as translated
       from communique c join latest on latest.communique = c.id
       cross join lateral (select c.source as locale
         union select locale from translation where revision = latest.id) as wanted
       where not exists (select from edition e where e.revision = latest.id
         and (e.state = 'withdrawn' or (e.locale = wanted.locale and e.state = 'published')))
     ), next as (
       select *, case when initial > 0 then 'translate' when translated > 0 then 'review' else 'approve' end as act
       from open
     )
     select next.revision, next.reference, next.embargo, next.locale, next.approved, next.waived, next.act,
       case next.act when 'translate' then initial when 'review' then translated else 0 end as segments,
       assignment.account as who
     from next left join assignment on assignment.communique = next.communique
       and assignment.locale = next.locale and assignment.act = next.act
     order by next.reference, next.locale`,
  )
  const revisions = [...new Set(rows.map(({revision}) => revision))]
  return Promise.all(revisions.map((revision) => waitingOf(db, rows, revision)))
}

async function waitingOf(db: Db, all: readonly Row[], revision: string): Promise<WaitingRelease> {
  const rows = all.filter((row) => row.revision === revision)
  const open = rows.filter(({approved}) => !approved)
  return {
    reference: rows[0]?.reference ?? '',
    embargo: rows[0]?.embargo ?? null,
    missing: open.filter(({waived}) => !waived).map(({locale}) => locale),
    work: open.map(({locale, act, segments, who, waived}) => ({locale, act, segments, who, waived})),
    unsigned: open.length < rows.length ? await missingSignatures(db, revision) : [],
    objected: await objectedSegments(db, revision),
  }
}
