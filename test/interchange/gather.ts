import type {Imported} from '../../src/interchange/imported.js'

/** Give a text as a file read in pieces of `size` bytes. */
export async function* file(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Gather what reading gives: items, and refusals as `line reason detail`. */
export async function gather<T>(reading: AsyncIterable<Imported<T>>) {
  const items: T[] = []
  const refused: string[] = []
  for await (const one of reading) {
    if (one.type === 'item') items.push(one.item)
    else refused.push(`${one.line} ${one.reason} ${one.detail}`.trim())
  }
  return {items, refused}
}

/** Join what writing gives. */
export async function written(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
