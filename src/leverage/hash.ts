import {createHash} from 'node:crypto'

/** Hash a string to a signed 64-bit integer in decimal, as PostgreSQL's `bigint` takes it: the head of its SHA-256. */
export const hash64 = (text: string): string =>
  createHash('sha256').update(text).digest().readBigInt64BE(0).toString()

/** Hash a string to a signed 32-bit integer: the head of its SHA-256. */
export const hash32 = (text: string): number => createHash('sha256').update(text).digest().readInt32BE(0)

/** Hash a string to 31 bits: FNV-1a over UTF-16 units, then MurmurHash3's finaliser. */
export function hash31(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 1
}
