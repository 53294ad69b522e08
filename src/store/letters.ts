import type {Grant} from '../access/grant.js'
import type {Locale} from '../model/locale.js'
import {accountGrants} from './accounts.js'
import type {Db} from './database.js'
import type {Notification} from './notifications.js'

/** News for one person that may go in one letter, oldest first, and what decides whether they may still know. */
export interface DueLetter {
  readonly email: string
  readonly language: Locale
  readonly grants: readonly Grant[]
  readonly notifications: readonly (Notification & {readonly category: string})[]
}

/** Mail was called for, by the run of its notification. */
const called = `exists (select 1 from run where pipeline = 'mail' and key = notification.id::text)`

/**
 * Give the letter that the run of a notification sends: all that waits for its person. Null when it was sent, nobody
 * wants it any more, or the run of an earlier one is on its way and takes it along.
 */
export async function letterDue(db: Db, id: string): Promise<DueLetter | null> {
  const {rows} = await db.query<
    DueLetter['notifications'][number] & Omit<DueLetter, 'notifications'> & {id: string}
  >(
    `with asked as (select * from notification where id = $1 and mailed_at is null)
     select notification.id::text, notification.kind, notification.communique, communique.reference,
       notification.locale, notification.segment, notification.by, notification.detail, notification.at,
       notification.read_at as "readAt", email, language, communique.category, ${accountGrants} as grants
     from asked join notification on notification.account = asked.account and notification.mailed_at is null
     join communique on communique.id = notification.communique
     join account on account.name = asked.account and not account.disabled
     join account_contact as contact on contact.account = asked.account
     where contact.mailed and email is not null and ${called}
       and not exists (select 1 from notification as earlier
         join run on run.pipeline = 'mail' and run.key = earlier.id::text and run.state in ('ready', 'sent')
         where earlier.account = asked.account and earlier.id < asked.id and earlier.mailed_at is null)
     order by notification.id`,
    [id],
  )
  const [first] = rows
  if (!first) return null
  const {email, language, grants} = first
  const notifications = rows.map(({email: _to, language: _in, grants: _may, ...one}) => one)
  return {email, language, grants, notifications}
}

/** Write down that notifications of one letter were mailed. */
export async function markMailed(db: Db, ids: readonly string[]): Promise<void> {
  await db.query(
    'update notification set mailed_at = now() where id = any($1::bigint[]) and mailed_at is null',
    [ids],
  )
}
