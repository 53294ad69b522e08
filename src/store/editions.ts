import {BayanError} from '../errors.js'
import type {Format} from '../model/document.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

export type EditionState = 'draft' | 'published' | 'superseded' | 'withdrawn'

/** One approved rendering in one locale, with what its page needs from the communiqué. */
export interface Edition {
  readonly id: string
  readonly communique: string
  readonly reference: string
  readonly category: string
  readonly source: Locale
  readonly revision: string
  readonly number: number
  readonly locale: Locale
  readonly state: EditionState
  readonly format: Format
  readonly title: string
  readonly text: string
  readonly hash: string
  readonly fields: Readonly<Record<string, string>>
  /** When the first edition of the communiqué in this locale came out; null before. */
  readonly issuedAt: Date | null
  readonly publishedAt: Date | null
}

const select = `select edition.id, edition.communique, communique.reference, communique.category, communique.source,
    edition.revision, revision.number, edition.locale, edition.state, revision.format, edition.title, edition.text,
    edition.hash, revision.fields, edition.published_at as "publishedAt",
    (select min(first.published_at) from edition as first
      where first.communique = edition.communique and first.locale = edition.locale) as "issuedAt"
  from edition join revision on revision.id = edition.revision join communique on communique.id = edition.communique`

/** Write the drafts of editions. A draft is made anew; what was published stays as it is. */
export async function putEditions(
  db: Db,
  drafts: readonly {
    revision: string
    locale: Locale
    title: string
    text: string
    hash: string
    provenance: string | null
    shown: Readonly<Record<string, string>>
    approved: string
  }[],
): Promise<void> {
  await db.query(
    `insert into edition (communique, revision, locale, title, text, hash, provenance, shown, approved)
     select revision.communique, d.revision, d.locale, d.title, d.text, d.hash, d.provenance, d.shown, d.approved
     from jsonb_to_recordset($1)
       as d(revision text, locale text, title text, text text, hash text, provenance text, shown jsonb,
         approved text)
     join revision on revision.id = d.revision
     on conflict (revision, locale) do update
       set title = excluded.title, text = excluded.text, hash = excluded.hash, provenance = excluded.provenance,
         shown = excluded.shown, approved = excluded.approved
       where edition.state = 'draft'`,
    [JSON.stringify(drafts)],
  )
}

/** Give the editions of a communiqué, every revision and state, newest first. */
export async function editionsOf(db: Db, communique: string): Promise<readonly Edition[]> {
  const {rows} = await db.query<Edition & {id: string}>(
    `${select} where edition.communique = $1 order by revision.number desc, edition.locale`,
    [communique],
  )
  return rows
}

/**
 * Publish the drafts: what stood before in the same locale is superseded. Throws `approval_changed` when one of them is
 * no longer what was approved.
 */
export async function publishEditions(db: Db, ids: readonly string[], at: Date): Promise<void> {
  // Who changes a text holds its approval until it is taken back (`lockApproval`).
  await db.query(
    `select from approval where (revision, locale) in
       (select revision, locale from edition where id = any($1::bigint[])) for share`,
    [ids],
  )
  await db.query(
    `update edition set state = 'superseded' where state = 'published' and (communique, locale) in
       (select communique, locale from edition where id = any($1::bigint[]))`,
    [ids],
  )
  const {rowCount} = await db.query(
    `update edition set state = 'published', published_at = $2 from approval
     where edition.id = any($1::bigint[]) and approval.revision = edition.revision
       and approval.locale = edition.locale and approval.hash = edition.approved`,
    [ids, at],
  )
  if (rowCount !== ids.length) throw new BayanError('approval_changed')
}

/** Withdraw every public edition of a communiqué, and drop what was about to go out. Answers how many were public. */
export async function withdrawEditions(db: Db, communique: string): Promise<number> {
  await db.query('delete from approval where revision in (select id from revision where communique = $1)', [
    communique,
  ])
  await db.query(`delete from edition where communique = $1 and state = 'draft'`, [communique])
  const {rowCount} = await db.query(
    `update edition set state = 'withdrawn' where communique = $1 and state = 'published'`,
    [communique],
  )
  return rowCount ?? 0
}

/** Let no version of a communiqué that ever was out be read. */
export async function sealEditions(db: Db, communique: string): Promise<void> {
  await db.query('update edition set sealed = true where communique = $1', [communique])
}

/** Write receipts: this edition, on this channel, at this address, then. */
export async function putPublications(
  db: Db,
  rows: readonly {edition: string; channel: string; address: string; at: Date}[],
): Promise<void> {
  await db.query(
    `insert into publication (edition, channel, address, at)
     select edition, channel, address, at from jsonb_to_recordset($1)
       as p(edition bigint, channel text, address text, at timestamptz)
     on conflict (edition, channel) do update set address = excluded.address, at = excluded.at`,
    [JSON.stringify(rows)],
  )
}

/** A public note of a correction or withdrawal, in the words of one locale. */
export interface Note {
  readonly communique: string
  readonly locale: Locale
  readonly kind: 'correction' | 'withdrawal'
  readonly text: string
  readonly at: Date
}

/** A note as it is shown: a correction with the editions from revision `number` on, a withdrawal (null) with all. */
export interface ShownNote extends Omit<Note, 'at'> {
  readonly number: number | null
  /** When it became public; null for one that goes out with the next edition. */
  readonly at: Date | null
}

/** Write notes. That of a revision becomes public with its edition. */
export async function putNotes(
  db: Db,
  notes: readonly (Note & {by: string; revision?: string})[],
): Promise<void> {
  await db.query(
    `insert into note (communique, locale, kind, text, by, at, revision)
     select communique, locale, kind, text, by, at, revision from jsonb_to_recordset($1)
       as n(communique text, locale text, kind text, text text, by text, at timestamptz, revision text)`,
    [JSON.stringify(notes)],
  )
}

/** Give every note that readers see or may see next, oldest first; not of what was corrected before it was public. */
export async function allNotes(db: Db): Promise<readonly ShownNote[]> {
  const {rows} = await db.query<ShownNote & {number: number | null}>(
    `select note.communique, note.locale, kind, note.text, revision.number,
       case when revision.number is null then note.at else
         (select min(later.published_at) from edition as later join revision as r on r.id = later.revision
          where later.communique = note.communique and later.locale = note.locale
            and r.number >= revision.number) end as at
     from note left join revision on revision.id = note.revision
     where revision.number is null or exists (
       select 1 from edition as former join revision as r on r.id = former.revision
       where former.communique = note.communique and former.locale = note.locale
         and former.state <> 'draft' and r.number < revision.number)
     order by note.id`,
  )
  return rows
}

/** Tell whether an edition of a revision is or was public. */
export async function isOut(db: Db, revision: string): Promise<boolean> {
  const {rows} = await db.query<{out: boolean}>(
    `select exists (select 1 from edition where revision = $1 and state in ('published', 'withdrawn', 'superseded')) as out`,
    [revision],
  )
  return rows[0]?.out ?? false
}

/** Give the state of each of these editions as it is at this moment. */
export async function statesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, EditionState>> {
  const {rows} = await db.query<{id: string; state: EditionState}>(
    'select id, state from edition where id = any($1::bigint[])',
    [ids],
  )
  return new Map(rows.map(({id, state}) => [id, state]))
}
