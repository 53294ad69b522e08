import type {Grant} from '../../src/access/grant.js'
import {readGrant} from '../../src/access/read-grant.js'
import {hashSecret, newSecret} from '../../src/access/secret.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {insertAccount} from '../../src/store/accounts.js'
import {putSession} from '../../src/store/sessions.js'

/** Somebody with an account who has logged in on this machine over plain HTTP. */
export interface Person {
  readonly name: string
  readonly account: string
  readonly cookie: string
}

/** Let somebody in, with roles as `readGrant` reads them. No password is hashed: that takes its time by design. */
export async function letIn(ports: Ports, name: string, ...roles: readonly string[]): Promise<Person> {
  const grants: readonly Grant[] = roles.map(readGrant)
  const at = ports.clock.now()
  const account = await insertAccount(ports.pool, {name, password: null, grants, by: 'test', at})
  if (account === null) throw new Error(`${name} is taken`)
  const session = newSecret()
  await putSession(ports.pool, hashSecret(session), account, at)
  return {name, account, cookie: `bayan_session=${session}`}
}
