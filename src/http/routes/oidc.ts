import {loginFlowMs, sessionAbsoluteMs} from '../../access/limits.js'
import {hashSecret} from '../../access/secret.js'
import {logInElsewhere} from '../../commands/access/log-in-elsewhere.js'
import {BayanError} from '../../errors.js'
import {openOidc} from '../../oidc/client.js'
import {putFlow, takeFlow} from '../../store/login-flows.js'
import {flowCookie, readCookie, sessionCookie, writeCookie} from '../access/cookies.js'
import type {Routes} from '../plugin.js'

const begins = '/api/login/oidc'
const ends = '/api/login/oidc/callback'

/** Come in through another house's login, when the configuration names one. */
export const oidcRoutes: Routes = async (server, {ports}) => {
  const {config, pool, clock} = ports
  const {oidc} = config
  const client = oidc === null ? null : openOidc(oidc, `${config.deskUrl}${ends}`)

  server.get(
    begins,
    {config: {access: 'public'}, schema: {summary: 'Log in through OpenID Connect: goes to the other house'}},
    async (_request, reply) => {
      if (!client) throw new BayanError('not_found', {got: begins})
      const {address, state, flow} = await client.begin().catch((cause: unknown) => {
        throw new BayanError('unavailable', {place: 'oidc'}, {cause})
      })
      const now = clock.now()
      await putFlow(pool, hashSecret(state), flow, now, new Date(now.getTime() + loginFlowMs))
      writeCookie(reply, config, flowCookie, state, loginFlowMs)
      return reply.header('cache-control', 'no-store').redirect(address, 303)
    },
  )

  server.get(
    ends,
    {config: {access: 'public'}, schema: {summary: 'Where the other house sends the browser back'}},
    async (request, reply) => {
      if (!client || !oidc) throw new BayanError('not_found', {got: ends})
      // The state is in this browser's cookie too, so nobody is logged in as somebody else by a link.
      const state = readCookie(request, config, flowCookie) ?? ''
      writeCookie(reply, config, flowCookie, '', 0)
      const flow = await takeFlow(pool, hashSecret(state), clock.now())
      if (!flow) throw new BayanError('unauthenticated')
      const address = new URL(request.url, config.deskUrl ?? undefined)
      const identity = await client.end(address, state, flow).catch((cause: unknown) => {
        throw new BayanError('unauthenticated', {}, {cause})
      })
      writeCookie(
        reply,
        config,
        sessionCookie,
        await logInElsewhere(ports, identity, oidc.roles),
        sessionAbsoluteMs,
      )
      return reply.redirect('/', 303)
    },
  )
}
