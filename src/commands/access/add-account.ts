import {checkName} from '../../access/account-name.js'
import type {Grant} from '../../access/grant.js'
import {writeGrant} from '../../access/read-grant.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {transact, type Db} from '../../store/database.js'
import {insertAccount} from '../../store/accounts.js'
import {putEvent} from '../../store/events.js'
import {hashPassword} from './password.js'

export interface NewAccount {
  readonly name: string
  /** Null for those who come through another house's login. */
  readonly password: string | null
  readonly grants: readonly Grant[]
  readonly by: string
}

/** Make an account. Throws `request_invalid`, `name_taken`. Answers its id. */
export async function addAccount(ports: Pick<Ports, 'pool' | 'clock'>, given: NewAccount): Promise<string> {
  const hash = given.password === null ? null : await hashPassword(given.password)
  return transact(ports.pool, (db) => writeAccount(db, given, hash, ports.clock.now()))
}

/** Write an account and the event of it, in the transaction at hand. */
export async function writeAccount(
  db: Db,
  {name: wanted, grants, by}: NewAccount,
  password: string | null,
  at: Date,
): Promise<string> {
  const name = checkName(wanted)
  const id = await insertAccount(db, {name, password, grants, by, at})
  if (id === null) throw new BayanError('name_taken', {got: name})
  await putEvent(db, {who: by, act: 'account-add', detail: {name, roles: grants.map(writeGrant)}})
  return id
}
