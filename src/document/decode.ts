import {BayanError} from '../errors.js'
import type {Format} from '../model/document.js'
import {maxDocumentBytes} from './limits.js'
import {decodeUtf16} from './decode-utf16.js'
import {decodeUtf8} from './decode-utf8.js'
import {unmarkedUtf16} from './likely-encoding.js'
import {sniffFormat} from './sniff-format.js'

/**
 * Decode an original. UTF-8 keeps its byte order mark, so that merge gives the same bytes back; UTF-16, with its
 * mark, is taken kindly and becomes UTF-8. `name` is the file's, for its extension.
 */
export function decodeDocument(
  bytes: Uint8Array,
  name: string,
): {readonly text: string; readonly format: Format} {
  if (bytes.length > maxDocumentBytes) {
    throw new BayanError('document_too_large', {bytes: bytes.length, most: maxDocumentBytes})
  }
  const text = decodeUtf16(bytes) ?? decodeUtf8(bytes)
  const binary = /[\u0000-\u0006\u000E-\u001A\u001C-\u001F]/.exec(text)
  const encoding = binary && unmarkedUtf16(bytes)
  if (encoding) throw new BayanError('document_not_utf8', {byte: 0, line: 1, encoding})
  if (binary) throw new BayanError('document_binary', {line: lineAt(text, binary.index)})
  if (text.replace('\uFEFF', '').trim() === '') throw new BayanError('document_empty', {bytes: bytes.length})
  return {text, format: sniffFormat(text, name)}
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length
