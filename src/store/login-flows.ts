import type {Db} from './database.js'

/** What a login through another house must bring back. */
export interface LoginFlow {
  readonly verifier: string
  readonly nonce: string
}

/** Keep a flow by the hash of its state, and drop those that are over. */
export async function putFlow(db: Db, hash: string, flow: LoginFlow, now: Date, until: Date): Promise<void> {
  await db.query('delete from login_flow where expires_at <= $1', [now])
  await db.query('insert into login_flow (hash, verifier, nonce, expires_at) values ($1, $2, $3, $4)', [
    hash,
    flow.verifier,
    flow.nonce,
    until,
  ])
}

/** Use a flow up; undefined when it is unknown or over. */
export async function takeFlow(db: Db, hash: string, now: Date): Promise<LoginFlow | undefined> {
  const {rows} = await db.query<LoginFlow & {verifier: string}>(
    'delete from login_flow where hash = $1 and expires_at > $2 returning verifier, nonce',
    [hash, now],
  )
  return rows[0]
}
