import type {FastifyInstance, RouteOptions} from 'fastify'
import type {Act} from '../../access/act.js'
import type {Caller} from './caller.js'

/**
 * Who may use a route: those who may do an act; whoever has an account; that person in a session of their own, never a
 * program with their token (`self`); or everybody.
 */
export type RouteAccess = Act | 'account' | 'self' | 'public'

/** Refuse to start with a route that does not say who may use it. */
export function demandAccess(server: FastifyInstance): void {
  const routes: RouteOptions[] = []
  server.decorate('guarded', routes)
  server.addHook('onRoute', (route) => {
    routes.push(route)
  })
  server.addHook('onReady', async () => {
    const silent = routes.filter(({config}) => config?.access === undefined)
    if (silent.length === 0) return
    throw new Error(
      `routes without config.access: ${silent.map(({method, url}) => `${method} ${url}`).join(', ')}`,
    )
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
    /** This machine may use it without an account. */
    loopback?: boolean
  }
  interface FastifyInstance {
    /** Every route, in the order of registration. */
    guarded: readonly RouteOptions[]
  }
  interface FastifyRequest {
    /** Who asks: the name of an account; empty on public routes. */
    who: string
    /** Who asks, with what they may do; null on public routes. */
    caller: Caller | null
  }
}
