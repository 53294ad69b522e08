import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {SiteFile} from '../ports.js'
import type {KeptFiles} from '../store/document-pages.js'
import {sha256} from './manifest.js'

/** A file and the SHA-256 of its bytes, in hexadecimal. */
export interface HashedFile extends SiteFile {
  readonly sha256: string
}

/** Versions of a communiqué say much alike, and are written more often than read: what is found at once is enough. */
const level = 1

/** The files of a document, and the same as they are kept. */
export interface Packed {
  readonly files: readonly HashedFile[]
  readonly kept: KeptFiles
}

/** Put the texts of a document's files in bytes, all in one stretch of memory that a thread can give away. */
export function pack(files: readonly SiteFile[]): Packed {
  const sizes = files.map(({body}) => Buffer.byteLength(body))
  const all = Buffer.allocUnsafeSlow(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  const hashed = files.map(({path, body}, index) => {
    const bytes = all.subarray(at, (at += sizes[index] ?? 0))
    if (typeof body === 'string') bytes.write(body)
    else bytes.set(body)
    return {path, body: bytes, sha256: sha256(bytes)}
  })
  // Of its own, for what deflates gives a part of a larger stretch.
  const bytes = new Uint8Array(deflateRawSync(all, {level}))
  const listed = hashed.map(({path, body, sha256}) => ({path, size: body.length, sha256}))
  return {files: hashed, kept: {files: listed, bytes}}
}

/** Give files that are kept. */
export function unpack({files, bytes}: KeptFiles): readonly HashedFile[] {
  const all = inflateRawSync(bytes)
  let at = 0
  return files.map(({path, size, sha256}) => ({path, sha256, body: all.subarray(at, (at += size))}))
}
