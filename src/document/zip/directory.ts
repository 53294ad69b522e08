import {BayanError} from '../../errors.js'
import {maxInflatedBytes, maxZipEntries} from './limits.js'

/** A file of a zip, as its central directory has it (PKWARE APPNOTE 6.3.10 §4.3.12). Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  /** Where its local header begins. */
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const maxCommentBytes = 65_535

const unreadable = (reason: string): BayanError => new BayanError('document_unreadable', {reason})

/**
 * Read the central directory before anything is inflated. Throws `document_unreadable` for what is no plain zip
 * (encrypted, split, zip64, names outside, names twice) and `document_too_large` for what would inflate to too much.
 */
export function readDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > maxZipEntries) throw new BayanError('document_too_large', {got: count, most: maxZipEntries})
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || bytes.readUInt32LE(at) !== entryMark) throw unreadable('zip_directory')
    entries.push(readEntry(bytes, at))
    at += entryBytes + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const total = entries.reduce((sum, {size}) => sum + size, 0)
  if (total > maxInflatedBytes) {
    throw new BayanError('document_too_large', {bytes: total, most: maxInflatedBytes})
  }
  if (new Set(entries.map(({name}) => name)).size < entries.length) throw unreadable('zip_names')
  return entries
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endBytes - maxCommentBytes)
  for (let at = bytes.length - endBytes; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  throw unreadable('zip_end')
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + entryBytes + bytes.readUInt16LE(at + 28)
  const name = bytes.toString('utf8', at + entryBytes, nameEnd)
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
  const method = bytes.readUInt16LE(at + 10)
  if (isEncrypted || (method !== 0 && method !== 8)) throw unreadable('zip_method')
  if (name.includes('\0') || name.startsWith('/') || name.split(/[/\\]/).includes('..')) {
    throw unreadable('zip_names')
  }
  return {
    name,
    method,
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
}
