import {BayanError} from '../errors.js'

/** Decode UTF-16 when its mark says so (Unicode 16 §23.8), without the mark; null when there is none. Throws `document_binary`. */
export function decodeUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  return null
}

function decode(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new BayanError('document_binary', {line: 1}, {cause})
  }
}
