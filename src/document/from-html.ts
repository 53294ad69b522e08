import {BayanError} from '../errors.js'
import type {Converted} from './convert/html-to-markdown.js'
import {inThread} from './convert/in-thread.js'
import {maxDocumentBytes} from './limits.js'

/** Turn HTML, a file's or pasted, into Markdown; nothing that runs or loads is kept. Throws as `fromDocx`. */
export async function fromHtml(bytes: Uint8Array): Promise<Converted> {
  if (bytes.length > maxDocumentBytes) {
    throw new BayanError('document_too_large', {bytes: bytes.length, most: maxDocumentBytes})
  }
  return inThread({format: 'html', bytes})
}
