import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {FastifyInstance} from 'fastify'

/** Shorter answers fit in one packet as they are. */
const leastBytes = 1_024
const brotliQuality = 4
const gzipLevel = 4

/** What is text by its type; images and archives are packed already, and streams go out as they come. */
const text = /^(?:text\/(?!event-stream|html)|application\/(?:json|[\w.-]+\+(?:json|xml)))/

const pack = {br: promisify(brotliCompress), gzip: promisify(gzip)} as const

/** Choose the coding for an `Accept-Encoding` header (RFC 9110, 12.5.3): Brotli, else gzip, else null. */
export function chooseCoding(accepted: string | undefined): 'br' | 'gzip' | null {
  const offered = (accepted ?? '').toLowerCase().split(',')
  const takes = (coding: string): boolean =>
    offered.some((one) => new RegExp(`^\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$)|$)`).test(one))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

/**
 * Send answers of text compressed to who takes them so: a list of segments is a twentieth. Pages are not: each carries
 * a nonce beside words that its reader sent, which the length of a compressed page could tell (BREACH).
 */
export function compressAnswers(server: Pick<FastifyInstance, 'addHook'>): void {
  server.addHook('onSend', async ({headers}, reply, payload: unknown) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (reply.hasHeader('content-encoding') || !text.test(String(reply.getHeader('content-type'))))
      return payload
    reply.header('vary', 'accept-encoding')
    const coding = chooseCoding(headers['accept-encoding'])
    if (coding === null || Buffer.byteLength(payload) < leastBytes) return payload
    reply.removeHeader('content-length').header('content-encoding', coding)
    return coding === 'br'
      ? pack.br(payload, {params: {[constants.BROTLI_PARAM_QUALITY]: brotliQuality}})
      : pack.gzip(payload, {level: gzipLevel})
  })
}
