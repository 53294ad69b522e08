import type {Db} from './database.js'

/** Tell which of these subjects an outlet has received. */
export async function receiptsOf(
  db: Db,
  outlet: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const {rows} = await db.query<{subject: string}>(
    'select subject from receipt where outlet = $1 and subject = any($2::text[])',
    [outlet, subjects],
  )
  return new Set(rows.map(({subject}) => subject))
}

/** Write down that an outlet received a subject. */
export async function putReceipt(db: Db, outlet: string, subject: string, at: Date): Promise<void> {
  await db.query(
    'insert into receipt (outlet, subject, at) values ($1, $2, $3) on conflict (outlet, subject) do nothing',
    [outlet, subject, at],
  )
}
