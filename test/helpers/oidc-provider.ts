import {createHash, createSign, generateKeyPairSync, randomUUID} from 'node:crypto'
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'

/** A small OpenID provider over real HTTP: whoever comes is the person it was told of. */
export interface OidcProvider {
  readonly issuer: string
  /** Claims of the next person, `sub` among them; those of the token itself may be spoilt to be refused. */
  claims: Readonly<Record<string, unknown>>
  close(): Promise<void>
}

interface Code {
  readonly nonce: string
  readonly challenge: string
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Open a provider on a free port of this machine. */
export async function openOidcProvider(clientId: string): Promise<OidcProvider> {
  const {publicKey, privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048})
  const codes = new Map<string, Code>()
  const sign = (payload: object): string => {
    const head = `${base64url({alg: 'RS256', kid: 'k1'})}.${base64url(payload)}`
    return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey).toString('base64url')}`
  }
  const answers: Readonly<Record<string, (url: URL, body: URLSearchParams) => object | string>> = {
    '/.well-known/openid-configuration': () => ({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({keys: [{...publicKey.export({format: 'jwk'}), kid: 'k1', alg: 'RS256', use: 'sig'}]}),
    '/authorize': ({searchParams}) => {
      const code = randomUUID()
      const of = (name: string): string => searchParams.get(name) ?? ''
      codes.set(code, {nonce: of('nonce'), challenge: of('code_challenge')})
      return `${of('redirect_uri')}?code=${code}&state=${encodeURIComponent(of('state'))}`
    },
    '/token': (_url, body) => {
      const code = codes.get(body.get('code') ?? '')
      codes.delete(body.get('code') ?? '')
      const verifier = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url')
      if (!code || verifier !== code.challenge) return {error: 'invalid_grant'}
      const now = Math.floor(Date.now() / 1000)
      const token = {iss: provider.issuer, aud: clientId, iat: now, exp: now + 60, nonce: code.nonce}
      const id_token = sign({...token, ...provider.claims})
      return {access_token: 'unused', token_type: 'Bearer', id_token}
    },
  }
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', provider.issuer)
      const answer = answers[url.pathname]?.(url, body) ?? {}
      if (typeof answer === 'string') return response.writeHead(302, {location: answer}).end()
      return response
        .writeHead('error' in answer ? 400 : 200, {'content-type': 'application/json'})
        .end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}
