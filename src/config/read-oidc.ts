import {readClaimMap, type ClaimMap} from '../access/claims.js'
import {BayanError} from '../errors.js'

export type OidcConfig = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim that holds roles, and what its words stand for (`src/access/claims.ts`). */
  claim: string
  roles: ClaimMap
}>

type Name = 'BAYAN_OIDC_ISSUER' | 'BAYAN_OIDC_CLIENT_ID' | 'BAYAN_OIDC_CLIENT_SECRET' | 'BAYAN_DESK_URL'
type Given = Readonly<Partial<Record<Name, string | undefined>>> & {
  readonly BAYAN_OIDC_CLAIM: string
  readonly BAYAN_OIDC_ROLES: string
}

/** Give the other house's login, when one is named; then all that it takes must be there. */
export function readOidc(values: Given): OidcConfig | null {
  if (values.BAYAN_OIDC_ISSUER === undefined) return null
  const needed = (name: Name): string => {
    const value = values[name]
    if (value === undefined) throw new BayanError('config_invalid', {place: name, reason: 'missing'})
    return value
  }
  needed('BAYAN_DESK_URL')
  return Object.freeze({
    issuer: values.BAYAN_OIDC_ISSUER,
    clientId: needed('BAYAN_OIDC_CLIENT_ID'),
    clientSecret: needed('BAYAN_OIDC_CLIENT_SECRET'),
    claim: values.BAYAN_OIDC_CLAIM,
    roles: readClaimMap(values.BAYAN_OIDC_ROLES),
  })
}
