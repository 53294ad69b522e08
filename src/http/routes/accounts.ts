import type {FastifyRequest} from 'fastify'
import * as z from 'zod'
import {maxGrants, maxNameCharacters} from '../../access/limits.js'
import {readGrant, writeGrant} from '../../access/read-grant.js'
import {newPassword} from '../../access/secret.js'
import {addAccount} from '../../commands/access/add-account.js'
import {offerLink} from '../../commands/access/account-link.js'
import {
  endSessions,
  giveRoles,
  openAccount,
  shutAccount,
  unlockAccount,
} from '../../commands/access/change-account.js'
import {endToken} from '../../commands/access/tokens.js'
import {listAccounts} from '../../store/account-list.js'
import {allTokens} from '../../store/tokens.js'
import type {Routes} from '../plugin.js'

const maxGrantCharacters = 120
const name = z.string().min(1).max(maxNameCharacters)
const roles = z.array(z.string().max(maxGrantCharacters)).max(maxGrants)
const params = z.object({account: name})

/** Who may come in and as what, for the person who runs the house. */
export const accountRoutes: Routes = async (server, {ports}) => {
  const {pool, clock, config} = ports
  const access = {config: {access: 'manage'}} as const

  const linkOf = (request: FastifyRequest, token: string): string =>
    `${config.deskUrl ?? `${request.protocol}://${request.host}`}/welcome?token=${token}`

  server.get(
    '/api/accounts',
    {...access, schema: {summary: 'Every account with its roles and how it stands'}},
    async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      const accounts = await listAccounts(pool, clock.now())
      return {
        accounts: accounts.map(({id: _id, grants, ...account}) => ({
          ...account,
          roles: grants.map(writeGrant),
        })),
      }
    },
  )

  server.post(
    '/api/accounts',
    {
      ...access,
      schema: {
        summary: 'Make an account; answers a link to choose a password, or a password, once',
        body: z.object({name, roles: roles.min(1), by: z.enum(['link', 'password']).default('link')}),
      },
    },
    async (request, reply) => {
      const {body, who} = request
      const password = body.by === 'password' ? newPassword() : null
      await addAccount(ports, {name: body.name, password, grants: body.roles.map(readGrant), by: who})
      reply.status(201).header('cache-control', 'no-store')
      if (password !== null) return {name: body.name, password}
      const {token, until} = await offerLink(ports, body.name, who)
      return {name: body.name, link: linkOf(request, token), until}
    },
  )

  server.put(
    '/api/accounts/:account/roles',
    {
      ...access,
      schema: {
        summary: 'Give an account exactly these roles, over the version that was read',
        params,
        body: z.object({roles, version: z.number().int()}),
      },
    },
    async ({params: {account}, body: {roles: written, version}, who}, reply) => {
      await giveRoles(ports, {name: account, grants: written.map(readGrant), version, by: who})
      return reply.status(204).send()
    },
  )

  for (const [act, summary, perform] of [
    ['disable', 'Shut an account and end its sessions', shutAccount],
    ['enable', 'Open an account that was shut', openAccount],
    ['unlock', 'Forget failed attempts to log in', unlockAccount],
    ['end-sessions', 'End every session of an account', endSessions],
  ] as const) {
    server.post(
      `/api/accounts/:account/${act}`,
      {...access, schema: {summary, params}},
      async ({params: {account}, who}, reply) => {
        await perform(ports, account, who)
        return reply.status(204).send()
      },
    )
  }

  server.post(
    '/api/accounts/:account/link',
    {...access, schema: {summary: 'Make a new link to choose a password, once', params}},
    async (request, reply) => {
      const {token, until} = await offerLink(ports, request.params.account, request.who)
      reply.header('cache-control', 'no-store')
      return {link: linkOf(request, token), until}
    },
  )

  server.get(
    '/api/accounts/:account/tokens',
    {...access, schema: {summary: 'Tokens of an account, by their last four characters', params}},
    async ({params: {account}}) => ({tokens: await allTokens(pool, account)}),
  )

  server.post(
    '/api/accounts/:account/tokens/:token/revoke',
    {
      ...access,
      schema: {summary: 'End a token at once', params: params.extend({token: z.string().max(20)})},
    },
    async ({params: {account, token}, who}, reply) => {
      await endToken(ports, token, who, account)
      return reply.status(204).send()
    },
  )
}
