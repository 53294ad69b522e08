import {approvalsOf, type Approval} from './approvals.js'
import type {Db} from './database.js'

/** Give the people whose signature a revision needs: those its front matter names (`signoff`), and those asked since. */
export async function signatoriesOf(db: Db, revision: string): Promise<readonly string[]> {
  const {rows} = await db.query<{named: string | null; asked: readonly string[]}>(
    `select fields->>'signoff' as named,
       array(select name from signatory where signatory.communique = revision.communique order by name) as asked
     from revision where id = $1`,
    [revision],
  )
  const {named = null, asked = []} = rows[0] ?? {}
  const names = (named ?? '').split(/[,،;؛]/u).map((name) => name.trim())
  return [...new Set([...names, ...asked].filter((name) => name !== ''))]
}

/** Give the people who have not signed all that is approved; nobody need when nobody is named. */
export async function missingSignatures(db: Db, revision: string): Promise<readonly string[]> {
  const approvals = await approvalsOf(db, revision)
  const signed = await signaturesOf(db, revision)
  return (await signatoriesOf(db, revision)).filter(
    (name) => approvals.length === 0 || !approvals.every((approval) => signed(name, approval)),
  )
}

/** Give the approvals that everybody named has signed: what may go, as far as signatures count. */
export async function signedApprovals(db: Db, revision: string): Promise<readonly Approval[]> {
  const names = await signatoriesOf(db, revision)
  const signed = await signaturesOf(db, revision)
  return (await approvalsOf(db, revision)).filter((approval) => names.every((name) => signed(name, approval)))
}

/** Give a judge of who signed which version: the text that was approved, by its hash. */
async function signaturesOf(
  db: Db,
  revision: string,
): Promise<(name: string, approval: Approval) => boolean> {
  const {rows} = await db.query<{name: string; covers: Readonly<Record<string, string>>}>(
    'select name, covers from signoff where revision = $1',
    [revision],
  )
  const covers = new Map(rows.map((row) => [fold(row.name), row.covers]))
  return (name, {locale, hash}) => covers.get(fold(name))?.[locale] === hash
}

/** Ask for these people's signatures too. */
export async function putSignatories(db: Db, communique: string, names: readonly string[]): Promise<void> {
  await db.query(
    'insert into signatory (communique, name) select $1, unnest($2::text[]) on conflict do nothing',
    [communique, names],
  )
}

/** Write down a signature under all that is approved now. */
export async function putSignoff(db: Db, revision: string, name: string, at: Date): Promise<void> {
  await db.query(
    `insert into signoff (revision, name, at, covers)
     select $1, $2, $3, jsonb_object_agg(locale, hash) from approval where revision = $1
     on conflict (revision, name) do update set at = excluded.at, covers = excluded.covers`,
    [revision, name, at],
  )
}

/** Compare names without regard to capitals and to how accents are encoded. */
export const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase()
