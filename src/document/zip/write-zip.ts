import {crc32, deflateRawSync} from 'node:zlib'

/** 1 January 1980, the first day of a zip: the same content gives the same bytes. */
const dosDate = 0x21
const utf8Names = 0x0800
const version = 20

/** Write a zip of these files, in order (PKWARE APPNOTE 6.3.10). */
export function writeZip(files: readonly (readonly [name: string, data: Uint8Array | string])[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const nameBytes = Buffer.from(name)
    const facts = factsOf(data, packed, nameBytes)
    const local = Buffer.concat([mark(0x04034b50), facts, nameBytes, packed])
    bodies.push(local)
    directory.push(mark(0x02014b50), number16(version), facts, Buffer.alloc(10), number32(at), nameBytes)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = [mark(0x06054b50), Buffer.alloc(4), number16(files.length), number16(files.length)]
  return Buffer.concat([...bodies, entries, ...end, number32(entries.length), number32(at), Buffer.alloc(2)])
}

/** What local header and directory share: version to names' length, 26 bytes. */
const factsOf = (data: Buffer, packed: Buffer, name: Buffer): Buffer =>
  Buffer.concat([
    ...[version, utf8Names, 8, 0, dosDate].map(number16),
    ...[crc32(data), packed.length, data.length].map(number32),
    ...[name.length, 0].map(number16),
  ])

const mark = (value: number): Buffer => number32(value)

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
