import type {FastifyReply, FastifyRequest} from 'fastify'
import type {Config} from '../../config.js'

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']

/**
 * Tell whether cookies are for HTTPS alone. On plain HTTP they are given to the loopback, and to the address that the
 * configuration names; elsewhere a browser will not keep them, so that none crosses a network in clear.
 */
export function isSecure(request: FastifyRequest, config: Pick<Config, 'deskUrl'>): boolean {
  if (config.deskUrl !== null) return config.deskUrl.startsWith('https:')
  return request.protocol === 'https' || !loopbackHosts.includes(request.hostname)
}

/** Name a cookie: `__Host-` binds it to this host, this path and HTTPS (RFC 6265bis, 4.1.3.2). */
const cookieName = (secure: boolean, name: string): string => (secure ? `__Host-${name}` : name)

/** Read one of our cookies; the form for plain HTTP is not looked at over HTTPS. */
export const readCookie = (request: FastifyRequest, config: Config, name: string): string | undefined =>
  request.cookies[cookieName(isSecure(request, config), name)]

/** Give the browser one of our cookies; an empty value takes it away. */
export function writeCookie(
  reply: FastifyReply,
  config: Config,
  name: string,
  value: string,
  maxAgeMs: number,
): void {
  const secure = isSecure(reply.request, config)
  reply.setCookie(cookieName(secure, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: value === '' ? 0 : Math.floor(maxAgeMs / 1000),
  })
}

export const sessionCookie = 'bayan_session'
export const flowCookie = 'bayan_flow'
