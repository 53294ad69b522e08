import {join} from 'node:path'
import fastifyStatic from '@fastify/static'
import {contentSecurityPolicy, scriptedSecurityPolicy} from '../../render/page/head.js'
import type {Routes} from '../plugin.js'

/** The published site, served from the folder channel. A page that was withdrawn answers 410 with its reason. */
export const siteRoutes: Routes = async (server, {ports}) => {
  await server.register(fastifyStatic, {
    root: join(ports.config.siteFolder, 'current'),
    prefix: '/site/',
    redirect: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders(response, path) {
      response.header('cache-control', 'no-cache')
      const isSearch = path.endsWith(join('search', 'index.html'))
      response.header('content-security-policy', isSearch ? scriptedSecurityPolicy : contentSecurityPolicy)
    },
  })
}
