import {isUtf8} from 'node:buffer'
import {decodeUtf8} from './decode-utf8.js'

/** Bytes in which HTML names its encoding (HTML §4.2.5.4). */
const declaredBytes = 1024

/**
 * Decode an HTML file: by its byte order mark, as UTF-8 when it is that, else as it says itself. Never a character put
 * for a bad one. Throws `document_not_utf8`.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes) ?? decodeUtf8(bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes) ?? decodeUtf8(bytes)
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const head = Buffer.from(bytes.subarray(0, declaredBytes)).toString('latin1')
  const named = /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  return (named === undefined ? null : decodeAs(named, bytes)) ?? decodeUtf8(bytes)
}

/** Null when the bytes are not that, or nobody knows it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}
