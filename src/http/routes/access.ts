import * as z from 'zod'
import {acts} from '../../access/act.js'
import {maxNameCharacters, maxPasswordCharacters, sessionAbsoluteMs} from '../../access/limits.js'
import {hashSecret} from '../../access/secret.js'
import {logIn} from '../../commands/access/log-in.js'
import {setUp} from '../../commands/access/set-up.js'
import {BayanError} from '../../errors.js'
import {dropSession} from '../../store/sessions.js'
import {callerMay, type Caller} from '../access/caller.js'
import {readCookie, sessionCookie, writeCookie} from '../access/cookies.js'
import type {Routes} from '../plugin.js'

const text = (max: number) => z.string().min(1).max(max)
const credentials = z.object({name: text(maxNameCharacters), password: text(maxPasswordCharacters)})
const maxTokenCharacters = 100

/** Come in, go out, and who am I. */
export const accessRoutes: Routes = async (server, {ports}) => {
  const {config} = ports

  server.post(
    '/api/login',
    {config: {access: 'public'}, schema: {summary: 'Log in: sets the session cookie', body: credentials}},
    async ({body, ip, headers}, reply) => {
      const {account, session} = await logIn(ports, {
        ...body,
        address: ip,
        agent: headers['user-agent'] ?? '',
      })
      const earlier = readCookie(reply.request, config, sessionCookie)
      if (earlier !== undefined) await dropSession(ports.pool, hashSecret(earlier))
      writeCookie(reply, config, sessionCookie, session, sessionAbsoluteMs)
      return meOf({...account, account: account.id, session: null, acts: null}, config.timeZone)
    },
  )

  server.post(
    '/api/logout',
    {config: {access: 'public'}, schema: {summary: 'Log out: ends the session'}},
    async (request, reply) => {
      const session = readCookie(request, config, sessionCookie)
      if (session !== undefined) await dropSession(ports.pool, hashSecret(session))
      writeCookie(reply, config, sessionCookie, '', 0)
      return reply.status(204).send()
    },
  )

  server.get(
    '/api/me',
    {config: {access: 'account'}, schema: {summary: 'Who I am, and what I may do'}},
    async ({caller}, reply) => {
      if (!caller) throw new BayanError('unauthenticated')
      reply.header('cache-control', 'no-store')
      return meOf(caller, config.timeZone)
    },
  )

  server.post(
    '/api/setup',
    {
      config: {access: 'public'},
      schema: {
        summary: 'Make the first account, with the one-time link that the server printed',
        body: credentials.extend({token: text(maxTokenCharacters)}),
      },
    },
    async ({body}, reply) => {
      const session = await setUp(ports, body)
      writeCookie(reply, config, sessionCookie, session, sessionAbsoluteMs)
      return reply.status(204).send()
    },
  )
}

/** What a person is told of themselves; `acts` are those that they may do somewhere. */
const meOf = (caller: Caller, timeZone: string) => ({
  name: caller.name,
  timeZone,
  roles: caller.grants,
  acts: acts.filter((act) => callerMay(caller, act)),
})
