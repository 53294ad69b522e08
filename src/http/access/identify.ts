import type {FastifyRequest} from 'fastify'
import {tokenPrefix} from '../../access/limits.js'
import {hashSecret} from '../../access/secret.js'
import type {Ports} from '../../pipeline/ports.js'
import {accountOfSession} from '../../store/sessions.js'
import {accountOfToken} from '../../store/tokens.js'
import type {Caller} from './caller.js'
import {readCookie, sessionCookie} from './cookies.js'

const bearer = /^Bearer (\S+)$/i

/** Find who sent a request: by its bearer token when it has one, else by its session; null when nobody is known. */
export async function identify(ports: Ports, request: FastifyRequest): Promise<Caller | null> {
  const now = ports.clock.now()
  const {authorization} = request.headers
  if (authorization !== undefined) {
    const token = bearer.exec(authorization)?.[1]
    if (!token?.startsWith(tokenPrefix)) return null
    const found = await accountOfToken(ports.pool, hashSecret(token), now)
    if (!found) return null
    const {id, name, grants} = found.account
    return {name, account: id, session: null, grants, acts: found.acts}
  }
  const session = readCookie(request, ports.config, sessionCookie)
  if (session === undefined) return null
  const hash = hashSecret(session)
  const account = await accountOfSession(ports.pool, hash, now)
  if (!account) return null
  return {name: account.name, account: account.id, session: hash, grants: account.grants, acts: null}
}
