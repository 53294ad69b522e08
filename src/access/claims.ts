import {BayanError} from '../errors.js'
import type {Grant} from './grant.js'
import {readGrant} from './read-grant.js'

/** Which grants a word of another house's login stands for. */
export type ClaimMap = ReadonlyMap<string, readonly Grant[]>

/** Read `press-desk=editor,press-ar=translator:ar,press-ar=reviser:ar`. Throws `config_invalid`. */
export function readClaimMap(written: string): ClaimMap {
  const map = new Map<string, readonly Grant[]>()
  for (const pair of written.split(',').filter((part) => part.trim() !== '')) {
    const cut = pair.lastIndexOf('=')
    if (cut < 1) throw new BayanError('config_invalid', {place: 'BAYAN_OIDC_ROLES', reason: 'name=role'})
    const name = pair.slice(0, cut).trim()
    map.set(name, [...(map.get(name) ?? []), readGrant(pair.slice(cut + 1).trim())])
  }
  return map
}

/** Give the grants that a claim (a text or a list of texts) stands for; words that are not in the map give none. */
export function grantsOfClaim(map: ClaimMap, claim: unknown): readonly Grant[] {
  const words = Array.isArray(claim) ? claim : [claim]
  return words.flatMap((word) => (typeof word === 'string' ? (map.get(word) ?? []) : []))
}
