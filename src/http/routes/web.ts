import {randomBytes} from 'node:crypto'
import type {FastifyReply} from 'fastify'
import {BayanError} from '../../errors.js'
import type {Routes} from '../plugin.js'
import {contentPolicy} from '../secure-headers.js'
import {readWebFiles, type WebFile} from '../web-files.js'

const nonceBytes = 16
const nonceWord = 'BAYAN_NONCE'

/** Paths that are never a screen of the app. */
const notScreens = ['/api/', '/site/', '/assets/']

/** The review app: its files, and its page for every address that a person may have typed or kept. */
export const webRoutes: Routes = async (server) => {
  const files = readWebFiles()

  server.get('/*', {config: {access: 'public'}, schema: {hide: true}}, async ({url, headers}, reply) => {
    const path = (url.split('?', 1)[0] ?? '/').slice(1)
    const file = files().get(path === 'index.html' ? '' : path)
    if (file) return sendFile(reply, file, headers['accept-encoding'] ?? '')
    const asksForPage = (headers.accept ?? '').includes('text/html')
    if (!asksForPage || notScreens.some((start) => url.startsWith(start))) {
      throw new BayanError('not_found', {got: `/${path}`})
    }
    const page = files().get('#page')
    if (!page) return reply.status(503).type('text/plain; charset=utf-8').send(notBuilt)
    return sendPage(reply, page.body.toString('utf8'))
  })
}

const notBuilt = 'The web app is not built yet. Run: npm run build:web\n'

/** Names of assets carry a hash of what is in them, so they are kept for good; anything else is asked for again. */
function sendFile(reply: FastifyReply, file: WebFile, accepted: string): FastifyReply {
  reply
    .type(file.type)
    .header('vary', 'accept-encoding')
    .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (!file.packed || !accepted.includes('br')) return reply.send(file.body)
  return reply.header('content-encoding', 'br').send(file.packed)
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(nonceBytes).toString('base64url')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentPolicy(nonce))
    .send(page.replaceAll(nonceWord, nonce))
}
