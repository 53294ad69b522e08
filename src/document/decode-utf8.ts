import {isUtf8} from 'node:buffer'
import {BayanError} from '../errors.js'

/** Decode UTF-8, byte order mark kept; tell the first byte, and its line, where it is not. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const byte = validLength(bytes)
  if (bytes.subarray(0, 8192).includes(0)) throw new BayanError('document_binary', {line: 1})
  const line = new TextDecoder().decode(bytes.subarray(0, byte)).split(/\r\n|\n|\r/).length
  throw new BayanError('document_not_utf8', {byte, line})
}

/** Give how many bytes at the start are UTF-8, by halving. */
function validLength(bytes: Uint8Array): number {
  let valid = 0
  let wrong = bytes.length
  while (wrong - valid > 1) {
    const middle = (valid + wrong) >> 1
    if (isPrefix(bytes.subarray(0, middle))) valid = middle
    else wrong = middle
  }
  return valid
}

/** Tell whether bytes are UTF-8, perhaps cut inside a character. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
