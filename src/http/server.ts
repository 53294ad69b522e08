import Fastify, {type FastifyBaseLogger, type FastifyInstance} from 'fastify'
import swagger from '@fastify/swagger'
import {jsonSchemaTransform, serializerCompiler, validatorCompiler} from 'fastify-type-provider-zod'
import type {Ports} from '../pipeline/ports.js'
import {answerError} from './answer-error.js'
import {communiqueRoutes} from './routes/communiques.js'
import {memoryRoutes} from './routes/memory.js'
import {operationRoutes} from './routes/operation.js'
import {releaseRoutes} from './routes/releases.js'
import {segmentRoutes} from './routes/segments.js'
import {siteRoutes} from './routes/site.js'
import {secureHeaders} from './secure-headers.js'

/** Largest request body: the largest document with room for its encoding. */
const maxBodyBytes = 12 * 1024 * 1024
const requestTimeoutMs = 60_000

/** Make the HTTP server; nothing listens yet. */
function createServer(ports: Ports): FastifyInstance {
  return Fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    loggerInstance: ports.log as FastifyBaseLogger,
    disableRequestLogging: true,
  })
}

/** Build the server with every route; the API describes itself at `/openapi.json`. */
export async function buildServer(ports: Ports): Promise<FastifyInstance> {
  const server = createServer(ports)
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerError)
  secureHeaders(server)
  server.decorateRequest('who', 'local')
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Bayan',
        version: '1',
        description:
          'Official communiqués in French, Arabic and English: submit, translate, review, approve, publish.',
      },
    },
    transform: jsonSchemaTransform,
  })
  for (const routes of [
    operationRoutes,
    communiqueRoutes,
    releaseRoutes,
    segmentRoutes,
    memoryRoutes,
    siteRoutes,
  ]) {
    await server.register(routes, {ports})
  }
  server.get('/openapi.json', {schema: {hide: true}}, () => server.swagger())
  return server
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    who: string
  }
}
