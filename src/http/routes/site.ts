import {join} from 'node:path'
import fastifyStatic from '@fastify/static'
import type {Routes} from '../plugin.js'

/** The published site, served from the folder channel. A page that was withdrawn answers 410 with its reason. */
export const siteRoutes: Routes = async (server, {ports}) => {
  server.addHook('onRoute', (route) => {
    route.config = {...route.config, access: 'public'}
  })
  await server.register(fastifyStatic, {
    root: join(ports.config.siteFolder, 'current'),
    prefix: '/site/',
    redirect: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders(response) {
      response.header('cache-control', 'no-cache')
    },
  })
}
