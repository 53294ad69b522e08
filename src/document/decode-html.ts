import {isUtf8} from 'node:buffer'
import {decodeUtf16} from './decode-utf16.js'
import {decodeUtf8} from './decode-utf8.js'

/** Bytes in which HTML names its encoding (HTML §4.2.5.4). */
const declaredBytes = 1024

/**
 * Decode an HTML file: by its byte order mark, as UTF-8 when it is that, else as it says itself. Never a character put
 * for a bad one. Throws `document_not_utf8`, `document_binary`.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = decodeUtf16(bytes)
  if (marked !== null) return marked
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
