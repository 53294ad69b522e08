import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {Readable} from 'node:stream'
import {BayanError} from '../../errors.js'

/** What can be read at a place, from `offset` on. */
export interface Opened {
  /** Where `body` begins: the offset asked for, or 0 when the server sends the whole file all the same. */
  readonly offset: number
  /** Bytes of the whole file; null when unknown. */
  readonly total: number | null
  readonly body: Readable
}

const answerTimeoutMs = 30_000

/** Tell an address from a path. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place)

/** Name what lies below a place, be it an address or a folder. */
export const below = (place: string, name: string): string =>
  isAddress(place) ? new URL(name, place.endsWith('/') ? place : `${place}/`).href : path.join(place, name)

/** Name the folder a file lies in. */
export const folderOf = (place: string): string =>
  isAddress(place) ? new URL('.', place).href : path.dirname(place)

/** Open a file, on the web or here. Null when it is not there. Throws `unavailable`, `timeout`, `cancelled`. */
export async function open(place: string, offset: number, signal: AbortSignal): Promise<Opened | null> {
  return isAddress(place) ? openAddress(place, offset, signal) : openPath(place, offset)
}

async function openPath(place: string, offset: number): Promise<Opened | null> {
  const facts = await stat(place).catch(() => null)
  if (facts === null || !facts.isFile()) return null
  const start = Math.min(offset, facts.size)
  return {offset: start, total: facts.size, body: createReadStream(place, {start})}
}

async function openAddress(place: string, offset: number, signal: AbortSignal): Promise<Opened | null> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), answerTimeoutMs)
  const headers = {'accept-encoding': 'identity', ...(offset > 0 ? {range: `bytes=${offset}-`} : {})}
  const response = await fetch(place, {headers, signal: AbortSignal.any([signal, late.signal])})
    .catch(() => {
      const code = signal.aborted ? 'cancelled' : late.signal.aborted ? 'timeout' : 'unavailable'
      throw new BayanError(code, {place})
    })
    .finally(() => clearTimeout(timer))
  if (response.status === 404 || response.status === 410) return null
  // The part we have is longer than the file: start over.
  if (response.status === 416) return openAddress(place, 0, signal)
  if (!response.ok || response.body === null)
    throw new BayanError('unavailable', {place, status: response.status})
  const partial = response.status === 206
  const length = response.headers.get('content-length')
  const start = partial ? offset : 0
  return {
    offset: start,
    total: length === null ? null : start + Number(length),
    body: Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
  }
}

/** Read a whole small file as text. Null when it is not there or longer than `maxBytes`. */
export async function readSmall(
  place: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | null> {
  const opened = await open(place, 0, signal)
  if (opened === null) return null
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of opened.body) {
      bytes += (chunk as Buffer).length
      if (bytes > maxBytes) return null
      chunks.push(chunk as Buffer)
    }
  } catch {
    throw new BayanError(signal.aborted ? 'cancelled' : 'unavailable', {place})
  }
  return Buffer.concat(chunks).toString('utf8')
}
