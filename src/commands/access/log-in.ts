import {foldName} from '../../access/account-name.js'
import {
  freeAttemptsByAddress,
  freeAttemptsByName,
  maxAgentCharacters,
  maxPasswordCharacters,
} from '../../access/limits.js'
import {hashSecret, newSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {findAccount, type Account} from '../../store/accounts.js'
import {countAttempt, forgetAttempts, forgiveAttempt, sweepAttempts} from '../../store/attempts.js'
import {attemptKey} from '../../store/account-list.js'
import {transact} from '../../store/database.js'
import {putSession} from '../../store/sessions.js'
import {isRight} from './password.js'

/** Somebody came in: the session's id goes to the browser and is kept nowhere. */
export interface LoggedIn {
  readonly account: Account
  readonly session: string
}

/**
 * Let somebody in by name and password. Throws `unauthenticated` alike for a name that does not exist, a wrong
 * password and a disabled account; `locked_out` alike for any name, after too many failures of a name or an address.
 */
export async function logIn(
  ports: Pick<Ports, 'pool' | 'clock'>,
  given: {
    readonly name: string
    readonly password: string
    readonly address: string
    readonly agent?: string
  },
): Promise<LoggedIn> {
  const name = foldName(given.name)
  const byName = attemptKey(name)
  const byAddress = hashSecret(`address ${given.address}`)
  await refuseGuessing(ports, [
    [byAddress, freeAttemptsByAddress],
    [byName, freeAttemptsByName],
  ])
  const account = await findAccount(ports.pool, name)
  const password = given.password.slice(0, maxPasswordCharacters + 1)
  const right = await isRight(account?.password ?? null, password)
  if (!right || !account || account.disabled) throw new BayanError('unauthenticated')
  await forgetAttempts(ports.pool, byName)
  await forgiveAttempt(ports.pool, byAddress)
  const {password: _kept, ...known} = account
  return {account: known, session: await beginSession(ports, account.id, given.agent)}
}

/** Begin a session with an id of its own. Answers the id. */
export async function beginSession(
  ports: Pick<Ports, 'pool' | 'clock'>,
  account: string,
  agent = '',
): Promise<string> {
  const session = newSecret()
  const kept = agent.slice(0, maxAgentCharacters)
  await putSession(ports.pool, hashSecret(session), account, ports.clock.now(), kept)
  return session
}

/** Count this attempt under each key before it is judged; throws `locked_out` with the seconds to wait. */
export async function refuseGuessing(
  ports: Pick<Ports, 'pool' | 'clock'>,
  keys: readonly (readonly [key: string, free: number])[],
): Promise<void> {
  const now = ports.clock.now()
  const until = await transact(ports.pool, async (db) => {
    await sweepAttempts(db, now)
    for (const [key, free] of keys) {
      const locked = await countAttempt(db, key, free, now)
      if (locked) return locked
    }
    return null
  })
  if (until)
    throw new BayanError('locked_out', {seconds: Math.ceil((until.getTime() - now.getTime()) / 1000)})
}
