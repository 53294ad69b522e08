import * as oidc from 'openid-client'
import type {OidcConfig} from '../config/read-oidc.js'
import type {LoginFlow} from '../store/login-flows.js'

/** Who another house says somebody is. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  /** A name to call them by; not a name to know them by. */
  readonly name: string
  /** The claim that holds roles, as it came. */
  readonly roles: unknown
}

/** Another house's login, by OpenID Connect: authorization code with PKCE, state and nonce. */
export interface OidcClient {
  /** Begin: where to send the browser, and what must come back. */
  begin(): Promise<{readonly address: string; readonly state: string; readonly flow: LoginFlow}>
  /** End: check what came back. Throws what the library throws. */
  end(address: URL, state: string, flow: LoginFlow): Promise<Identity>
}

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/

/** Make a client; the issuer is asked about itself at the first login. Plain HTTP is spoken to this machine alone. */
export function openOidc(config: OidcConfig, callback: string): OidcClient {
  let known: Promise<oidc.Configuration> | undefined
  const discover = (): Promise<oidc.Configuration> => {
    known ??= oidc.discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, {
      execute: loopback.test(config.issuer) ? [oidc.allowInsecureRequests] : [],
    })
    known.catch(() => (known = undefined))
    return known
  }
  return {
    async begin() {
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const address = oidc.buildAuthorizationUrl(await discover(), {
        redirect_uri: callback,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return {address: address.href, state, flow: {verifier, nonce}}
    },
    async end(address, state, {verifier, nonce}) {
      const tokens = await oidc.authorizationCodeGrant(await discover(), address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('no id token')
      const name = claims['preferred_username'] ?? claims.sub
      return {issuer: claims.iss, subject: claims.sub, name: String(name), roles: claims[config.claim]}
    },
  }
}
