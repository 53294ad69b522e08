import {Buffer, isUtf8} from 'node:buffer'
import {BayanError} from '../errors.js'
import {likelyEncoding, unmarkedUtf16} from './likely-encoding.js'

/** Decode UTF-8, byte order mark kept; tell the first byte, and its line, where it is not, and what it may be instead. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  if (bytes.subarray(0, 8192).includes(0) && unmarkedUtf16(bytes) === null)
    throw new BayanError('document_binary', {line: 1})
  const valid = validText(bytes)
  throw new BayanError('document_not_utf8', {
    byte: Buffer.byteLength(valid),
    line: valid.split(/\r\n|\n|\r/).length,
    encoding: likelyEncoding(bytes),
  })
}

/** Give the longest start that is UTF-8, by halving. */
function validText(bytes: Uint8Array): string {
  let valid = ''
  let length = 0
  let wrong = bytes.length
  while (wrong - length > 1) {
    const middle = (length + wrong) >> 1
    const text = decodeStart(bytes.subarray(0, middle))
    if (text === null) wrong = middle
    else [valid, length] = [text, middle]
  }
  return valid
}

/** Decode bytes that may end inside a character; null when they are not UTF-8. */
function decodeStart(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes, {stream: true})
  } catch {
    return null
  }
}
