import type {FastifyInstance} from 'fastify'

/**
 * Give the content policy of a page. `nonce` lets in the style elements that carry it: the app's component library
 * writes its colours into one. `base` says whether a page may name the address that its own are below.
 */
export const contentPolicy = (nonce: string | null, base: 'none' | 'self' = 'none'): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    `base-uri '${base}'`,
    "frame-ancestors 'self'",
  ].join('; ')

const policy = contentPolicy(null)

/** Set the headers that keep a page to itself, on every answer. */
export function secureHeaders(server: Pick<FastifyInstance, 'addHook'>): void {
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
  })
}
