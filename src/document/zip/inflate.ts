import {crc32, inflateRawSync} from 'node:zlib'
import {BayanError} from '../../errors.js'
import type {ZipEntry} from './directory.js'
import {maxPartBytes} from './limits.js'

const localMark = 0x04034b50
const localBytes = 30

/**
 * Give the bytes of an entry. No more is inflated than the directory says, and its sum must be right; else
 * `document_unreadable`. Throws `document_too_large` for a part over the limit.
 */
export function inflate(bytes: Buffer, entry: ZipEntry): Buffer {
  const {at, packed, size, method, crc} = entry
  if (size > maxPartBytes) throw new BayanError('document_too_large', {bytes: size, most: maxPartBytes})
  const unreadable = (cause?: unknown): BayanError =>
    new BayanError('document_unreadable', {reason: 'zip_data'}, {cause})
  if (at + localBytes > bytes.length || bytes.readUInt32LE(at) !== localMark) throw unreadable()
  const start = at + localBytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const raw = bytes.subarray(start, start + packed)
  if (raw.length < packed) throw unreadable()
  try {
    const data = method === 0 ? raw : inflateRawSync(raw, {maxOutputLength: Math.max(size, 1)})
    if (data.length === size && crc32(data) === crc) return data
  } catch (cause) {
    throw unreadable(cause)
  }
  throw unreadable()
}
