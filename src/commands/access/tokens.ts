import {foldName} from '../../access/account-name.js'
import type {Act} from '../../access/act.js'
import {maxTokenDays, tokenPrefix} from '../../access/limits.js'
import {hashSecret, newSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {findAccount} from '../../store/accounts.js'
import {transact} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {putToken, revokeToken} from '../../store/tokens.js'

const msPerDay = 24 * 60 * 60 * 1000
const shownCharacters = 4

export interface NewToken {
  readonly account: string
  readonly name: string
  /** Null: everything that its account may. */
  readonly acts: readonly Act[] | null
  readonly days: number
  readonly by: string
}

/** Make a token that acts as an account. Answers it in clear, this once. Throws `not_found`, `request_invalid`. */
export async function createToken(
  ports: Pick<Ports, 'pool' | 'clock'>,
  given: NewToken,
): Promise<{id: string; token: string; expiresAt: Date}> {
  if (!Number.isInteger(given.days) || given.days < 1 || given.days > maxTokenDays) {
    throw new BayanError('request_invalid', {place: 'days', got: given.days, limit: maxTokenDays})
  }
  const token = newSecret(tokenPrefix)
  const createdAt = ports.clock.now()
  const expiresAt = new Date(createdAt.getTime() + given.days * msPerDay)
  return transact(ports.pool, async (db) => {
    const account = await findAccount(db, foldName(given.account))
    if (!account) throw new BayanError('not_found', {got: given.account})
    const {name, acts} = given
    const lastFour = token.slice(-shownCharacters)
    const hash = hashSecret(token)
    const id = await putToken(db, {account: account.id, name, hash, lastFour, acts, createdAt, expiresAt})
    const detail = {token: id, account: account.name, name, acts}
    await putEvent(db, {who: given.by, act: 'token-create', detail})
    return {id, token, expiresAt}
  })
}

/** Revoke a token by its id, of one account when it is given, at once. Throws `not_found`. */
export const endToken = (
  ports: Pick<Ports, 'pool' | 'clock'>,
  id: string,
  by: string,
  account: string | null = null,
): Promise<void> =>
  transact(ports.pool, async (db) => {
    if (!(await revokeToken(db, id, ports.clock.now(), account))) throw new BayanError('not_found', {got: id})
    await putEvent(db, {who: by, act: 'token-revoke', detail: {token: id}})
  })
