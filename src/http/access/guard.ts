import cookie from '@fastify/cookie'
import type {FastifyInstance, FastifyRequest} from 'fastify'
import {BayanError} from '../../errors.js'
import type {Ports} from '../../pipeline/ports.js'
import {callerMay} from './caller.js'
import {checkPlace} from './check-place.js'
import {refuseCrossSite} from './cross-site.js'
import {identify} from './identify.js'
import {demandAccess} from './route-access.js'

/**
 * Stand before every route: who asks is found and checked before a body is read, then again with the communiqué and the
 * locales that the request is about. A route that does not say who may use it is shut.
 */
export async function guard(server: FastifyInstance, ports: Ports): Promise<void> {
  await server.register(cookie)
  server.decorateRequest('who', '')
  server.decorateRequest('caller', null)
  demandAccess(server)

  server.addHook('onRequest', async (request) => {
    if (request.is404) return
    const {access, loopback} = request.routeOptions.config
    refuseCrossSite(request)
    if (access === 'public') return
    request.caller = await identify(ports, request)
    request.who = request.caller?.name ?? ''
    if (loopback === true && isFromHere(request)) return
    if (request.caller === null) throw new BayanError('unauthenticated')
    if (access === 'account') return
    if (access === 'self') {
      if (request.caller.session === null) throw new BayanError('forbidden', {place: 'token'})
      return
    }
    if (access === undefined || !callerMay(request.caller, access)) throw new BayanError('forbidden')
  })

  server.addHook('preHandler', async (request) => {
    const {access} = request.routeOptions.config
    if (request.caller === null || access === undefined) return
    if (access === 'public' || access === 'account' || access === 'self') return
    await checkPlace(ports, request, request.caller, access)
  })
}

const loopbackAddresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** Tell whether a request comes from this machine itself, not through a proxy on it. */
const isFromHere = ({ip, headers}: FastifyRequest): boolean =>
  loopbackAddresses.includes(ip) &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined
