import {foldName} from '../../access/account-name.js'
import {grantsOfClaim, type ClaimMap} from '../../access/claims.js'
import {maxNameCharacters} from '../../access/limits.js'
import {hashSecret} from '../../access/secret.js'
import {BayanError} from '../../errors.js'
import type {Identity} from '../../oidc/client.js'
import type {Ports} from '../../pipeline/ports.js'
import {accountOfIdentity, findAccount, putGrants, putIdentity} from '../../store/accounts.js'
import {transact, type Db} from '../../store/database.js'
import {writeAccount} from './add-account.js'
import {beginSession} from './log-in.js'

const tagCharacters = 8

/**
 * Let somebody in whom another house knows, with the roles that its claim stands for; the first time makes an account.
 * Throws `forbidden` when the claim stands for no role, `unauthenticated` when the account is disabled.
 */
export async function logInElsewhere(
  ports: Pick<Ports, 'pool' | 'clock'>,
  identity: Identity,
  map: ClaimMap,
): Promise<string> {
  const grants = grantsOfClaim(map, identity.roles)
  const account = await transact(ports.pool, async (db) => {
    const {issuer, subject} = identity
    await db.query('select pg_advisory_xact_lock(hashtext($1))', [`bayan.identity ${issuer} ${subject}`])
    const known = await accountOfIdentity(db, issuer, subject)
    if (known?.disabled) throw new BayanError('unauthenticated')
    if (known) await putGrants(db, known.id, grants)
    if (known || grants.length === 0) return known?.id ?? null
    const name = await freeName(db, identity)
    const given = {name, password: null, grants, by: issuer}
    const made = await writeAccount(db, given, null, ports.clock.now())
    await putIdentity(db, made, issuer, subject)
    return made
  })
  if (account === null || grants.length === 0) throw new BayanError('forbidden', {place: 'roles'})
  return beginSession(ports, account)
}

/** Give a name that nobody has: an account is never taken over because its name is the same. */
async function freeName(db: Db, {issuer, subject, name}: Identity): Promise<string> {
  const plain = foldName(name)
    .replace(/[^\p{L}\p{N}@._-]/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, maxNameCharacters - tagCharacters - 1)
  const tag = hashSecret(`${issuer} ${subject}`).slice(0, tagCharacters)
  if (plain === '') return tag
  return (await findAccount(db, plain)) ? `${plain}-${tag}` : plain
}
