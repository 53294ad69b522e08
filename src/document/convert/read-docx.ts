import {BayanError} from '../../errors.js'
import {readDirectory} from '../zip/directory.js'
import {maxImageBytes} from '../images/limits.js'
import {inflate} from '../zip/inflate.js'
import {maxDocxBytes} from '../zip/limits.js'

/** The parts of a DOCX that hold text or say how it is meant, and its pictures. */
export type DocxParts = ReadonlyMap<string, Buffer>

/** A picture that is too large needs a file to be found, an empty one. */
const isPicture = (name: string): boolean => /^word\/media\//i.test(name)

/**
 * Open a DOCX within its limits. XML with a document type is refused, and with it every entity but XML's own five.
 * Throws `document_too_large`, `document_unreadable`.
 */
export function readDocx(given: Uint8Array): DocxParts {
  if (given.length > maxDocxBytes) {
    throw new BayanError('document_too_large', {bytes: given.length, most: maxDocxBytes})
  }
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  const parts = new Map<string, Buffer>()
  for (const entry of readDirectory(bytes)) {
    if (isPicture(entry.name)) {
      const fits = entry.size > 0 && entry.size <= maxImageBytes
      parts.set(entry.name, fits ? inflate(bytes, entry) : Buffer.alloc(0))
    } else if (/\.(xml|rels)$/i.test(entry.name)) {
      const data = inflate(bytes, entry)
      refuseDoctype(entry.name, data)
      parts.set(entry.name, data)
    }
  }
  return parts
}

function refuseDoctype(place: string, data: Buffer): void {
  // In UTF-16 too, where a letter is two bytes.
  const text = data.toString('latin1').replaceAll('\0', '')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new BayanError('document_unreadable', {place, reason: 'doctype'})
}
