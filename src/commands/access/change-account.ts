import {foldName} from '../../access/account-name.js'
import {hashSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {disableAccount, findAccount, putPassword} from '../../store/accounts.js'
import {forgetAttempts} from '../../store/attempts.js'
import {transact, type Db} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {dropSessionsOf} from '../../store/sessions.js'
import {hashPassword} from './password.js'

/** Shut an account and end its sessions at once. Throws `not_found`. */
export const shutAccount = (ports: Pick<Ports, 'pool'>, name: string, by: string): Promise<void> =>
  transact(ports.pool, async (db) => {
    const id = await idOf(db, name)
    await disableAccount(db, id)
    await dropSessionsOf(db, id)
    await putEvent(db, {who: by, act: 'account-disable', detail: {name: foldName(name)}})
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
    await forgetAttempts(db, hashSecret(`name ${foldName(name)}`))
    await putEvent(db, {who: by, act: 'account-password', detail: {name: foldName(name)}})
  })
}

async function idOf(db: Db, name: string): Promise<string> {
  const account = await findAccount(db, foldName(name))
  if (!account) throw new BayanError('not_found', {got: name})
  return account.id
}
