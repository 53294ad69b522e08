import {isLocale, locales, type Locale} from '../model/locale.js'
import type {Notice, NotificationKind} from '../model/notification.js'
import type {Db} from './database.js'

/** What somebody was told, as a screen lists it. */
export interface Notification extends Omit<Notice, 'key'> {
  readonly id: string
  readonly at: Date
  readonly readAt: Date | null
  readonly reference: string
}

/** Tell people by name who have an account that may come in; who was told before is not told again. Answers the ids. */
export async function putNotifications(
  db: Db,
  accounts: readonly string[],
  {key, kind, communique, locale, segment, by, detail}: Notice,
): Promise<readonly {readonly id: string; readonly mailed: boolean}[]> {
  const {rows} = await db.query<{id: string; mailed: boolean}>(
    `with put as (
       insert into notification (account, key, kind, communique, locale, segment, by, detail)
       select name, $2, $3, $4, $5, $6, $7, $8 from account where name = any($1::text[]) and not disabled
       on conflict do nothing returning id, account)
     select put.id::text, coalesce(contact.mailed and contact.email is not null, false) as mailed
     from put left join account_contact as contact on contact.account = put.account`,
    [accounts, key, kind, communique, locale ?? null, segment ?? null, by, JSON.stringify(detail ?? {})],
  )
  return rows
}

/** Give what somebody was told in these categories (null: all), newest first, and how much of it is unread. */
export async function notificationsOf(
  db: Db,
  account: string,
  categories: readonly string[] | null,
  limit: number,
): Promise<{readonly unread: number; readonly notifications: readonly Notification[]}> {
  const shown = `notification.account = $1 and ($2::text[] is null or communique.category = any($2))`
  const {rows} = await db.query<Notification & {id: string; kind: NotificationKind}>(
    `select notification.id::text, kind, communique, communique.reference, locale, segment, by, detail, at,
       read_at as "readAt"
     from notification join communique on communique.id = notification.communique
     where ${shown} order by notification.id desc limit $3`,
    [account, categories, limit],
  )
  const counted = await db.query<{unread: number}>(
    `select count(*)::int as unread from notification
     join communique on communique.id = notification.communique where ${shown} and read_at is null`,
    [account, categories],
  )
  return {unread: counted.rows[0]?.unread ?? 0, notifications: rows}
}

/** Mark as read what somebody was told up to an id. */
export async function readNotifications(db: Db, account: string, upTo: string, at: Date): Promise<void> {
  await db.query(
    'update notification set read_at = $3 where account = $1 and id <= $2::bigint and read_at is null',
    [account, upTo, at],
  )
}

/** Where somebody is written to. */
export interface Contact {
  readonly email: string | null
  readonly mailed: boolean
  readonly language: Locale
}

export async function contactOf(db: Db, account: string): Promise<Contact> {
  const {rows} = await db.query<{email: string | null; mailed: boolean; language: string}>(
    'select email, mailed, language from account_contact where account = $1',
    [account],
  )
  const {email = null, mailed = true, language = ''} = rows[0] ?? {}
  return {email, mailed, language: isLocale(language) ? language : locales[0]}
}

export async function putContact(db: Db, account: string, {email, mailed, language}: Contact): Promise<void> {
  await db.query(
    `insert into account_contact (account, email, mailed, language) values ($1, $2, $3, $4)
     on conflict (account) do update set email = $2, mailed = $3, language = $4`,
    [account, email, mailed, language],
  )
}
