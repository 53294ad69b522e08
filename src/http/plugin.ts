import type {FastifyPluginAsyncZod} from 'fastify-type-provider-zod'
import type {Ports} from '../pipeline/ports.js'

/** A group of routes, given the ports. */
export type Routes = FastifyPluginAsyncZod<{ports: Ports}>
