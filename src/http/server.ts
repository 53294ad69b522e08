import Fastify, {LogController, type FastifyBaseLogger, type FastifyInstance} from 'fastify'
import swagger from '@fastify/swagger'
import {jsonSchemaTransform, serializerCompiler, validatorCompiler} from 'fastify-type-provider-zod'
import type {Ports} from '../pipeline/ports.js'
import type {Routes} from './plugin.js'
import {BayanError} from '../errors.js'
import {answerError} from './answer-error.js'
import {compressAnswers} from './compress-answers.js'
import {letConnectionsGo} from './let-connections-go.js'
import {guard} from './access/guard.js'
import {accessRoutes} from './routes/access.js'
import {accountRoutes} from './routes/accounts.js'
import {commentRoutes} from './routes/comments.js'
import {communiqueRoutes} from './routes/communiques.js'
import {deskRoutes} from './routes/desk.js'
import {eventRoutes} from './routes/events.js'
import {figureRoutes} from './routes/figures.js'
import {formatRoutes} from './routes/formats.js'
import {loginPageRoutes} from './routes/login-pages.js'
import {memoryDeskRoutes} from './routes/memory-desk.js'
import {memoryRoutes} from './routes/memory.js'
import {notificationRoutes} from './routes/notifications.js'
import {oidcRoutes} from './routes/oidc.js'
import {operationRoutes} from './routes/operation.js'
import {ownAccountRoutes} from './routes/own-account.js'
import {oversightRoutes} from './routes/oversight.js'
import {presenceRoutes} from './routes/presence.js'
import {releaseRoutes} from './routes/releases.js'
import {revisionRoutes} from './routes/revisions.js'
import {segmentationRoutes} from './routes/segmentation.js'
import {segmentRoutes} from './routes/segments.js'
import {siteRoutes} from './routes/site.js'
import {webRoutes} from './routes/web.js'
import {workRoutes} from './routes/work.js'
import {refuseText} from './refuse-text.js'
import {secureHeaders} from './secure-headers.js'

/** Largest request body: the largest document with room for its encoding. */
const maxBodyBytes = 12 * 1024 * 1024
const requestTimeoutMs = 60_000

/** Make the HTTP server; nothing listens yet. */
function createServer(ports: Ports): FastifyInstance {
  return Fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    trustProxy: ports.config.trustedProxies ?? false,
    loggerInstance: ports.log as FastifyBaseLogger,
    logController: new LogController({disableRequestLogging: true}),
  })
}

/** Build the server with every route; the API describes itself at `/openapi.json`. */
export async function buildServer(ports: Ports): Promise<FastifyInstance> {
  const server = createServer(ports)
  letConnectionsGo(server)
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerError)
  secureHeaders(server)
  compressAnswers(server)
  server.setNotFoundHandler((request, reply) =>
    answerError(new BayanError('not_found', {got: request.url.split('?', 1)[0] ?? ''}), request, reply),
  )
  await guard(server, ports)
  refuseText(server)
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
    oversightRoutes,
    accessRoutes,
    accountRoutes,
    ownAccountRoutes,
    loginPageRoutes,
    oidcRoutes,
    communiqueRoutes,
    releaseRoutes,
    workRoutes,
    notificationRoutes,
    segmentRoutes,
    segmentationRoutes,
    revisionRoutes,
    formatRoutes,
    figureRoutes,
    memoryRoutes,
    memoryDeskRoutes,
    siteRoutes,
    commentRoutes,
    presenceRoutes,
    deskRoutes,
    eventRoutes,
    webRoutes,
  ]) {
    await server.register(named(routes), {ports})
  }
  server.get('/openapi.json', {config: {access: 'public'}, schema: {hide: true}}, () => server.swagger())
  return server
}

/** Say what a group of routes is called: Fastify looks for it among all modules of the process otherwise, twice a group. */
const named = (routes: Routes): Routes =>
  Object.assign(routes, {[Symbol.for('fastify.display-name')]: routes.name})
