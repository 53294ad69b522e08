import {foldName} from '../../access/account-name.js'
import type {Grant} from '../../access/grant.js'
import {may} from '../../access/may.js'
import {writeGrant} from '../../access/read-grant.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {dropAccountLink} from '../../store/account-links.js'
import {attemptKey, hasOtherAdmin, raiseAccount} from '../../store/account-list.js'
import {findAccount, putGrants, putPassword, setDisabled, type Account} from '../../store/accounts.js'
import {forgetAttempts} from '../../store/attempts.js'
import {transact, type Db} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {dropSessionsOf} from '../../store/sessions.js'
import {hashPassword} from './password.js'

/** Shut an account and end its sessions at once. Throws `not_found`, `last_admin`. */
export const shutAccount = (ports: Pick<Ports, 'pool'>, name: string, by: string): Promise<void> =>
  transact(ports.pool, async (db) => {
    const {id} = await keepAdmin(db, name, [])
    await setDisabled(db, id, true)
    await dropSessionsOf(db, id)
    await dropAccountLink(db, id)
    await putEvent(db, {who: by, act: 'account-disable', detail: {name: foldName(name)}})
  })

/** Open an account that was shut. Throws `not_found`. */
export const openAccount = (ports: Pick<Ports, 'pool'>, name: string, by: string): Promise<void> =>
  transact(ports.pool, async (db) => {
    await setDisabled(db, await idOf(db, name), false)
    await putEvent(db, {who: by, act: 'account-enable', detail: {name: foldName(name)}})
  })

/**
 * Give an account exactly these roles, over the version that was read. Throws `not_found`, `version_conflict`, and
 * `last_admin` when nobody else may run the house.
 */
export const giveRoles = (
  ports: Pick<Ports, 'pool'>,
  given: {
    readonly name: string
    readonly grants: readonly Grant[]
    readonly version: number
    readonly by: string
  },
): Promise<void> =>
  transact(ports.pool, async (db) => {
    const {name, grants, version, by} = given
    const account = await keepAdmin(db, name, grants)
    if (!(await raiseAccount(db, account.id, version)))
      throw new BayanError('version_conflict', {place: account.name, got: version})
    await putGrants(db, account.id, grants)
    const [from, to] = [account.grants, grants].map((some) => some.map(writeGrant))
    await putEvent(db, {who: by, act: 'account-roles', detail: {name: account.name, from, to}})
  })

/** Forget the failed attempts of a name, so that it may be tried again. Throws `not_found`. */
export const unlockAccount = (ports: Pick<Ports, 'pool'>, name: string, by: string): Promise<void> =>
  transact(ports.pool, async (db) => {
    await idOf(db, name)
    await forgetAttempts(db, attemptKey(foldName(name)))
    await putEvent(db, {who: by, act: 'account-unlock', detail: {name: foldName(name)}})
  })

/** End every session of an account. Answers how many there were. Throws `not_found`. */
export const endSessions = (ports: Pick<Ports, 'pool'>, name: string, by: string): Promise<number> =>
  transact(ports.pool, async (db) => {
    const count = await dropSessionsOf(db, await idOf(db, name))
    await putEvent(db, {who: by, act: 'sessions-end', detail: {name: foldName(name), count}})
    return count
  })

/** Give an account a new password, end its sessions, and forget failed attempts. Throws `not_found`, `request_invalid`. */
export async function changePassword(
  ports: Pick<Ports, 'pool'>,
  name: string,
  password: string,
  by: string,
): Promise<void> {
  const hash = await hashPassword(password)
  await transact(ports.pool, async (db) => {
    const id = await idOf(db, name)
    await putPassword(db, id, hash)
    await dropSessionsOf(db, id)
    await dropAccountLink(db, id)
    await forgetAttempts(db, attemptKey(foldName(name)))
    await putEvent(db, {who: by, act: 'account-password', detail: {name: foldName(name)}})
  })
}

/** Find an account that is to have `grants`, unless nobody would be left who may run the house. */
async function keepAdmin(db: Db, name: string, grants: readonly Grant[]): Promise<Account> {
  const account = await findAccount(db, foldName(name))
  if (!account) throw new BayanError('not_found', {got: name})
  const loses = may(account.grants, 'manage') && !may(grants, 'manage')
  if (loses && !(await hasOtherAdmin(db, account.id))) throw new BayanError('last_admin', {got: account.name})
  return account
}

async function idOf(db: Db, name: string): Promise<string> {
  const account = await findAccount(db, foldName(name))
  if (!account) throw new BayanError('not_found', {got: name})
  return account.id
}
