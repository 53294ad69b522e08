import type {FastifyRequest} from 'fastify'
import {BayanError} from '../../errors.js'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuse what another site's page sends with our cookie: by `Sec-Fetch-Site`, which every browser of today sends, else
 * by `Origin`. What has neither does not come from a page. A bearer token is never sent by a browser by itself.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  const {headers} = request
  if (safeMethods.includes(request.method) || headers.authorization !== undefined) return
  const site = headers['sec-fetch-site']
  const {origin} = headers
  const ours =
    site === undefined ? origin === undefined || hostOf(origin) === request.host : oursBySite.includes(site)
  if (!ours) throw new BayanError('forbidden', {place: 'origin', got: String(origin ?? site)})
}

/** `none` is a person's own doing: an address typed, a bookmark. */
const oursBySite: readonly unknown[] = ['same-origin', 'none']

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
