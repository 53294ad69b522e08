import type {TranslationRef} from '../model/communique.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

/** A locale that may be missing when the others go, by whose word and why. */
export interface Waiver {
  readonly revision: string
  readonly locale: Locale
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Write down a waiver; the last word counts. */
export async function putWaiver(db: Db, {revision, locale, reason, by, at}: Waiver): Promise<void> {
  await db.query(
    `insert into waiver (revision, locale, reason, by, at) values ($1, $2, $3, $4, $5)
     on conflict (revision, locale) do update set reason = excluded.reason, by = excluded.by, at = excluded.at`,
    [revision, locale, reason, by, at],
  )
}

/** Take a waiver back. Answers whether there was one. */
export async function dropWaiver(db: Db, {revision, locale}: TranslationRef): Promise<boolean> {
  const {rowCount} = await db.query('delete from waiver where revision = $1 and locale = $2', [
    revision,
    locale,
  ])
  return rowCount === 1
}

/** Give the waivers of a revision. */
export async function waiversOf(db: Db, revision: string): Promise<readonly Waiver[]> {
  const {rows} = await db.query<Waiver & {revision: string}>(
    'select revision, locale, reason, by, at from waiver where revision = $1 order by locale',
    [revision],
  )
  return rows
}
