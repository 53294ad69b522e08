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

/** Give the people who have not signed yet; empty when everybody has, or nobody need. */
export async function missingSignatures(db: Db, revision: string): Promise<readonly string[]> {
  const {rows} = await db.query<{name: string}>('select name from signoff where revision = $1', [revision])
  const signed = new Set(rows.map(({name}) => fold(name)))
  return (await signatoriesOf(db, revision)).filter((name) => !signed.has(fold(name)))
}

/** Ask for these people's signatures too. */
export async function putSignatories(db: Db, communique: string, names: readonly string[]): Promise<void> {
  await db.query(
    'insert into signatory (communique, name) select $1, unnest($2::text[]) on conflict do nothing',
    [communique, names],
  )
}

/** Write down a signature. */
export async function putSignoff(db: Db, revision: string, name: string, at: Date): Promise<void> {
  await db.query(
    'insert into signoff (revision, name, at) values ($1, $2, $3) on conflict (revision, name) do nothing',
    [revision, name, at],
  )
}

/** Compare names without regard to capitals and to how accents are encoded. */
export const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase()
