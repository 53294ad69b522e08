import type {Assignment, AssignmentRef} from '../model/assignment.js'
import type {Db} from './database.js'

const columns = 'locale, act, account, deadline, by, at, version'

/** Give what is assigned of a communiqué. */
export async function assignmentsOf(db: Db, communique: string): Promise<readonly Assignment[]> {
  const {rows} = await db.query<Assignment & {act: string}>(
    `select ${columns} from assignment where communique = $1 order by locale, act`,
    [communique],
  )
  return rows
}

/** Hold one assignment until the transaction ends; one that was never made has version 0 and nobody. */
export async function lockAssignment(
  db: Db,
  communique: string,
  {locale, act}: AssignmentRef,
  by: string,
  at: Date,
): Promise<Assignment> {
  const key = [communique, locale, act]
  await db.query(
    'insert into assignment (communique, locale, act, by, at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [...key, by, at],
  )
  const {rows} = await db.query<Assignment & {act: string}>(
    `select ${columns} from assignment where communique = $1 and locale = $2 and act = $3 for update`,
    key,
  )
  return rows[0] as Assignment
}

/** Write an assignment that is held. Answers it with its new version. */
export async function putAssignment(
  db: Db,
  communique: string,
  {locale, act, account, deadline, by, at}: Omit<Assignment, 'version'>,
): Promise<Assignment> {
  const {rows} = await db.query<Assignment & {act: string}>(
    `update assignment set account = $4, deadline = $5, by = $6, at = $7, version = version + 1
     where communique = $1 and locale = $2 and act = $3 returning ${columns}`,
    [communique, locale, act, account, deadline, by, at],
  )
  return rows[0] as Assignment
}

/** An assignment that is not done though its time is near or over. */
export interface Pressing extends AssignmentRef {
  readonly communique: string
  readonly account: string
  readonly deadline: Date
  readonly overdue: boolean
  /** Names this deadline; another one is another news. */
  readonly key: string
}

/** Find what somebody should have done by `until`, is not done in the latest revision, and they were not told of. */
export async function pressing(db: Db, now: Date, until: Date, limit: number): Promise<readonly Pressing[]> {
  const {rows} = await db.query<Pressing & {act: string}>(
    `select a.communique, a.locale, a.act, a.account, a.deadline, a.deadline <= $3 as overdue, named.key
     from assignment as a join account on account.name = a.account and not account.disabled
     cross join lateral (select concat_ws(':', case when a.deadline <= $3 then 'overdue' else 'deadline' end,
       a.communique, a.locale, a.act, extract(epoch from a.deadline)::text) as key) as named
     join lateral (select id from revision where revision.communique = a.communique
       order by number desc limit 1) as revision on true
     where a.deadline <= $1
       and not exists (select 1 from notification where notification.account = a.account
         and notification.key = named.key)
       and not exists (select 1 from edition where edition.revision = revision.id and edition.locale = a.locale
         and edition.state in ('published', 'withdrawn'))
       and case a.act when 'approve' then not exists (select 1 from approval
             where approval.revision = revision.id and approval.locale = a.locale)
           else not exists (select 1 from translation where translation.revision = revision.id
               and translation.locale = a.locale and translation.drafted_at is not null)
             or exists (select 1 from target where target.revision = revision.id and target.locale = a.locale
               and (target.state = 'initial' or a.act = 'review' and target.state = 'translated')) end
     order by a.deadline limit $2`,
    [until, limit, now],
  )
  return rows
}
