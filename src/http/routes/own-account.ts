import * as z from 'zod'
import {acts} from '../../access/act.js'
import {defaultTokenDays, maxPasswordCharacters, maxTokenDays} from '../../access/limits.js'
import {changeOwnPassword} from '../../commands/access/own-password.js'
import {createToken, endToken} from '../../commands/access/tokens.js'
import {BayanError} from '../../errors.js'
import {dropSessionById, sessionsOf} from '../../store/sessions.js'
import {allTokens} from '../../store/tokens.js'
import type {Caller} from '../access/caller.js'
import type {Routes} from '../plugin.js'

const password = z.string().min(1).max(maxPasswordCharacters)
const id = z.string().regex(/^\d{1,18}$/)
const maxTokenName = 60

/** What somebody does with their own account, in a session of their own: a token may not. */
export const ownAccountRoutes: Routes = async (server, {ports}) => {
  const {pool, clock} = ports
  const access = {config: {access: 'self'}} as const

  server.post(
    '/api/me/password',
    {
      ...access,
      schema: {
        summary: 'Change my password; my other sessions end',
        body: z.object({current: password, password}),
      },
    },
    async ({caller, body}) => {
      const {name, session} = inSession(caller)
      return {ended: await changeOwnPassword(ports, {name, session, ...body})}
    },
  )

  server.get(
    '/api/me/sessions',
    {...access, schema: {summary: 'Where I am logged in'}},
    async ({caller}, reply) => {
      const {account, session} = inSession(caller)
      reply.header('cache-control', 'no-store')
      return {sessions: await sessionsOf(pool, account, session, clock.now())}
    },
  )

  server.post(
    '/api/me/sessions/:session/end',
    {...access, schema: {summary: 'End one of my sessions', params: z.object({session: id})}},
    async ({caller, params: {session}}, reply) => {
      const ended = await dropSessionById(pool, inSession(caller).account, session)
      if (!ended) throw new BayanError('not_found', {got: session})
      return reply.status(204).send()
    },
  )

  server.get(
    '/api/me/tokens',
    {...access, schema: {summary: 'My tokens, by their last four characters'}},
    async ({who}, reply) => {
      reply.header('cache-control', 'no-store')
      return {tokens: await allTokens(pool, who)}
    },
  )

  server.post(
    '/api/me/tokens',
    {
      ...access,
      schema: {
        summary: 'Make a token that acts as me; it is shown this once',
        body: z.object({
          name: z.string().trim().min(1).max(maxTokenName),
          acts: z.array(z.enum(acts)).min(1).nullable().default(null),
          days: z.number().int().min(1).max(maxTokenDays).default(defaultTokenDays),
        }),
      },
    },
    async ({who, body}, reply) => {
      reply.status(201).header('cache-control', 'no-store')
      return createToken(ports, {account: who, by: who, ...body})
    },
  )

  server.post(
    '/api/me/tokens/:token/revoke',
    {...access, schema: {summary: 'End one of my tokens at once', params: z.object({token: id})}},
    async ({who, params: {token}}, reply) => {
      await endToken(ports, token, who, who)
      return reply.status(204).send()
    },
  )
}

/** The guard lets nobody else through. */
function inSession(caller: Caller | null): Caller & {readonly session: string} {
  if (!caller || caller.session === null) throw new BayanError('unauthenticated')
  return {...caller, session: caller.session}
}
