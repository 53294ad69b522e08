import {foldName} from '../../access/account-name.js'
import {accountLinkMs} from '../../access/limits.js'
import {hashSecret, newSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {hasAccountLink, putAccountLink, takeAccountLink} from '../../store/account-links.js'
import {attemptKey} from '../../store/account-list.js'
import {findAccount, putPassword} from '../../store/accounts.js'
import {forgetAttempts} from '../../store/attempts.js'
import {transact} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {dropSessionsOf} from '../../store/sessions.js'
import {beginSession} from './log-in.js'
import {hashPassword} from './password.js'

type LinkPorts = Pick<Ports, 'pool' | 'clock'>

/** Make a link with which somebody chooses a password, once. Answers its token. Throws `not_found`, `state_forbids`. */
export const offerLink = (
  ports: LinkPorts,
  name: string,
  by: string,
): Promise<{readonly token: string; readonly until: Date}> =>
  transact(ports.pool, async (db) => {
    const account = await findAccount(db, foldName(name))
    if (!account) throw new BayanError('not_found', {got: name})
    if (account.disabled) throw new BayanError('state_forbids', {got: account.name})
    const token = newSecret()
    const until = new Date(ports.clock.now().getTime() + accountLinkMs)
    await putAccountLink(db, account.id, hashSecret(token), until)
    await putEvent(db, {who: by, act: 'account-link', detail: {name: account.name}})
    return {token, until}
  })

/**
 * Choose a password with a link, which is used up, and come in; other sessions end. Throws `link_over` when the
 * link is unknown, used or over; a password that is refused leaves it as it was. Answers the session's id.
 */
export async function chooseOwnPassword(
  ports: LinkPorts,
  given: {readonly token: string; readonly password: string; readonly agent?: string},
): Promise<string> {
  const link = hashSecret(given.token)
  // Hashing a password is dear by design: nobody without a link makes the server do it.
  if (!(await hasAccountLink(ports.pool, link, ports.clock.now()))) throw new BayanError('link_over')
  const hash = await hashPassword(given.password)
  const account = await transact(ports.pool, async (db) => {
    const found = await takeAccountLink(db, link, ports.clock.now())
    if (!found) throw new BayanError('link_over')
    await putPassword(db, found.id, hash)
    await dropSessionsOf(db, found.id)
    await forgetAttempts(db, attemptKey(found.name))
    await putEvent(db, {who: found.name, act: 'account-password', detail: {name: found.name}})
    return found.id
  })
  return beginSession(ports, account, given.agent)
}
