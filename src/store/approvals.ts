import type {Locale} from '../model/locale.js'
import type {TranslationRef} from '../model/communique.js'
import type {Db} from './database.js'

export interface Approval {
  readonly locale: Locale
  readonly hash: string
  readonly by: string
  readonly at: Date
}

/** Write a publisher's word for one locale, bound to the hash of the text it was given for. */
export async function putApproval(db: Db, ref: TranslationRef, hash: string, by: string): Promise<void> {
  await db.query(
    `insert into approval (revision, locale, hash, by) values ($1, $2, $3, $4)
     on conflict (revision, locale) do update set hash = excluded.hash, by = excluded.by, at = now()`,
    [ref.revision, ref.locale, hash, by],
  )
}

/** Let nothing be published under an approval, if there is one, until the transaction ends. */
export async function lockApproval(db: Db, ref: TranslationRef): Promise<void> {
  await db.query('select from approval where revision = $1 and locale = $2 for update', [
    ref.revision,
    ref.locale,
  ])
}

/** Take an approval back, and the signatures under it: its text changed. Answers whether there was one. */
export async function dropApproval(db: Db, ref: TranslationRef): Promise<boolean> {
  await db.query('update signoff set covers = covers - $2::text where revision = $1', [
    ref.revision,
    ref.locale,
  ])
  const {rowCount} = await db.query('delete from approval where revision = $1 and locale = $2', [
    ref.revision,
    ref.locale,
  ])
  return rowCount === 1
}

/** Give the approvals of a revision. */
export async function approvalsOf(db: Db, revision: string): Promise<readonly Approval[]> {
  const {rows} = await db.query<Approval & {locale: Locale}>(
    'select locale, hash, by, at from approval where revision = $1 order by locale',
    [revision],
  )
  return rows
}

/** Find the latest revisions that have an approval, no published edition in its locale, and an embargo not after `now`. */
export async function dueRevisions(db: Db, now: Date): Promise<readonly string[]> {
  const {rows} = await db.query<{id: string}>(
    `select distinct revision.id from revision
     join communique on communique.id = revision.communique
     join approval on approval.revision = revision.id
     where (communique.embargo is null or communique.embargo <= $1)
       and not exists (select 1 from revision as later
         where later.communique = revision.communique and later.number > revision.number)
       and not exists (select 1 from edition where edition.revision = revision.id
         and edition.locale = approval.locale and edition.state in ('published', 'withdrawn'))
     order by revision.id`,
    [now],
  )
  return rows.map((row) => row.id)
}
