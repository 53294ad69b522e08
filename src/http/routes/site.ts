import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {extname, join} from 'node:path'
import type {FastifyReply} from 'fastify'
import {goneName} from '../../render/parts/document.js'
import {policyOf} from '../../render/page/head.js'
import {isLocale} from '../../model/locale.js'
import type {Routes} from '../plugin.js'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}
const feedType = 'application/feed+json; charset=utf-8'

/**
 * The published site, served from the folder channel as a web server would: a withdrawn page answers 410 with its reason,
 * an address with nothing 404 in its language. The folder may appear, and change, at any time.
 */
export const siteRoutes: Routes = async (server, {ports}) => {
  server.addHook('onRoute', (route) => {
    route.config = {...route.config, access: 'public'}
  })
  const root = join(ports.config.siteFolder, 'current')
  server.get('/site', {schema: {hide: true}}, (_request, reply) => reply.redirect('/site/', 301))
  server.get<{Params: {'*': string}}>('/site/*', {schema: {hide: true}}, async (request, reply) => {
    const path = request.params['*']
    if (path.includes('\u0000') || path.split(/[/\\]/u).includes('..')) return notFound(root, '', reply)
    const folder = path === '' || path.endsWith('/')
    if (!folder && (await kindOf(root, path)) === 'folder') {
      const [before, query] = request.url.split('?', 2)
      return reply.redirect(`${before}/${query === undefined ? '' : `?${query}`}`, 301)
    }
    const isGone = folder && (await kindOf(root, `${path}${goneName}`)) === 'file'
    const file = folder ? `${path}index.html` : path
    if ((await kindOf(root, file)) !== 'file') return notFound(root, path, reply)
    return send(root, file, reply.status(isGone ? 410 : 200))
  })
}

async function notFound(root: string, path: string, reply: FastifyReply): Promise<FastifyReply> {
  const [first = ''] = path.split('/')
  const page = `${isLocale(first) ? first : 'fr'}/404.html`
  reply.status(404)
  return (await kindOf(root, page)) === 'file'
    ? send(root, page, reply)
    : reply.type('text/plain').send('404\n')
}

async function kindOf(root: string, path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(join(root, path))
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : null
  } catch {
    // Not there, or a name that no file can have.
    return null
  }
}

function send(root: string, path: string, reply: FastifyReply): FastifyReply {
  const type = /\/feed\.json$/u.test(path) ? feedType : (types[extname(path)] ?? 'application/octet-stream')
  return reply
    .type(type)
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policyOf(path))
    .send(createReadStream(join(root, path)))
}
