import {setUpLinkMs} from '../../access/limits.js'
import {roles} from '../../access/role.js'
import {hashSecret, newSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {hasAccounts} from '../../store/accounts.js'
import {transact} from '../../store/database.js'
import {hasSetUpLink, putSetUpLink, takeSetUpLink} from '../../store/set-up-links.js'
import {writeAccount} from './add-account.js'
import {beginSession} from './log-in.js'
import {hashPassword} from './password.js'

type SetUpPorts = Pick<Ports, 'pool' | 'clock'>

/** Make the token of a one-time link for the first account; null when somebody has an account. */
export async function offerSetUp(ports: SetUpPorts): Promise<string | null> {
  if (await hasAccounts(ports.pool)) return null
  const token = newSecret()
  const until = new Date(ports.clock.now().getTime() + setUpLinkMs)
  await transact(ports.pool, (db) => putSetUpLink(db, hashSecret(token), until))
  return token
}

/**
 * Make the first account, with every role, and let it in. Throws `link_over` when the token is unknown, used or
 * over; a name or password that is refused leaves the link as it was. Answers the session's id.
 */
export async function setUp(
  ports: SetUpPorts,
  given: {readonly token: string; readonly name: string; readonly password: string},
): Promise<string> {
  const link = hashSecret(given.token)
  const now = ports.clock.now()
  // Hashing a password is dear by design: nobody without a link makes the server do it.
  if (!(await hasSetUpLink(ports.pool, link, now))) throw new BayanError('link_over')
  const hash = await hashPassword(given.password)
  const account = await transact(ports.pool, async (db) => {
    if (!(await takeSetUpLink(db, link, now)) || (await hasAccounts(db))) {
      throw new BayanError('link_over')
    }
    const grants = roles.map((role) => ({role, locale: null, category: null}))
    return writeAccount(db, {name: given.name, password: null, grants, by: 'set-up'}, hash, now)
  })
  return beginSession(ports, account)
}
