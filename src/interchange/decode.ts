import {TextDecoder} from 'node:util'
import {Unreadable} from './imported.js'

/** Bytes looked at to find the encoding: a byte order mark, or the `encoding` of an XML declaration. */
const sniffedBytes = 256

/** Give the text of a file in UTF-8, UTF-16 or what its XML declaration names; never a character put for a bad one. */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head = new Uint8Array(0)
  let decoder: TextDecoder | null = null
  for await (const chunk of bytes) {
    if (decoder) yield decodeWith(decoder, chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < sniffedBytes) continue
      decoder = decoderFor(head)
      yield decodeWith(decoder, head)
    }
  }
  if (decoder) yield decodeWith(decoder)
  else yield decodeWith(decoderFor(head), head, false)
}

function decoderFor(head: Uint8Array): TextDecoder {
  const name = encodingOf(head)
  try {
    return new TextDecoder(name, {fatal: true})
  } catch {
    throw new Unreadable('encoding_unknown', name)
  }
}

function encodingOf(head: Uint8Array): string {
  const [a, b, c, d] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be'
  const ascii = Buffer.from(head.subarray(0, sniffedBytes)).toString('latin1')
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(ascii)?.[1]
  // Bytes in single file cannot be UTF-16, whatever the declaration says.
  return named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : named
}

function decodeWith(decoder: TextDecoder, chunk?: Uint8Array, more = chunk !== undefined): string {
  try {
    return decoder.decode(chunk, {stream: more})
  } catch {
    throw new Unreadable('not_decodable', decoder.encoding)
  }
}
