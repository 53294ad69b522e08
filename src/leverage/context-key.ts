import {hash64} from './hash.js'
import {normalise} from './normalise.js'

/**
 * Give the key of a place between two neighbours, the plain texts before and after it (empty at the edges): a signed
 * 64-bit integer in decimal. Two places with the same neighbours have the same key.
 */
export const contextKey = (before: string, after: string): string =>
  hash64(`${normalise(before)}\n${normalise(after)}`)
