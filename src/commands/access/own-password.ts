import {freeAttemptsByName, maxPasswordCharacters} from '../../access/limits.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {dropAccountLink} from '../../store/account-links.js'
import {attemptKey} from '../../store/account-list.js'
import {findAccount, putPassword} from '../../store/accounts.js'
import {forgetAttempts} from '../../store/attempts.js'
import {transact} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {dropSessionsOf} from '../../store/sessions.js'
import {refuseGuessing} from './log-in.js'
import {hashPassword, isRight} from './password.js'

/**
 * Change one's own password; every other session ends. A wrong current one counts as a failed login. Throws
 * `request_invalid` for it and for a new one that is too short or too long, `locked_out` after too many. Answers how
 * many sessions ended.
 */
export async function changeOwnPassword(
  ports: Pick<Ports, 'pool' | 'clock'>,
  given: {
    readonly name: string
    readonly session: string
    readonly current: string
    readonly password: string
  },
): Promise<number> {
  const {name, session, current, password} = given
  const key = attemptKey(name)
  const hash = await hashPassword(password)
  await refuseGuessing(ports, [[key, freeAttemptsByName]])
  const account = await findAccount(ports.pool, name)
  const right = await isRight(account?.password ?? null, current.slice(0, maxPasswordCharacters + 1))
  if (!account || !right)
    throw new BayanError('request_invalid', {place: 'current', reason: 'not the current password'})
  return transact(ports.pool, async (db) => {
    await putPassword(db, account.id, hash)
    const ended = await dropSessionsOf(db, account.id, session)
    await dropAccountLink(db, account.id)
    await forgetAttempts(db, key)
    await putEvent(db, {who: name, act: 'account-password', detail: {name, sessions: ended}})
    return ended
  })
}
