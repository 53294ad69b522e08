import mammoth from 'mammoth'
import {BayanError} from '../../errors.js'
import type {Album} from '../images/album.js'
import {writeZip} from '../zip/write-zip.js'
import {docxLosses} from './docx-losses.js'
import type {Dropped} from './dropped.js'
import {readDocx} from './read-docx.js'
import {plainStyles, styleMap} from './style-map.js'

/** Turn a DOCX into HTML; mammoth sees nothing that was not checked, and opens nothing outside the file. */
export async function docxToHtml(
  bytes: Uint8Array,
  album: Album,
): Promise<{readonly html: string; readonly losses: readonly Omit<Dropped, 'count'>[]}> {
  const parts = readDocx(bytes)
  let images = 0
  const buffer = writeZip([...parts])
  const options = {
    styleMap: [...styleMap],
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      images += 1
      const {contentType} = image
      const kept = album.add(await image.readAsBuffer())
      if (kept !== null) return {src: kept}
      return {src: `image-${images}.${/^image\/(\w+)/.exec(contentType)?.[1] ?? 'bin'}`}
    }),
  }
  const {value, messages} = await mammoth.convertToHtml({buffer}, options).catch((cause: unknown) => {
    throw new BayanError('document_unreadable', {reason: 'docx'}, {cause})
  })
  return {html: value, losses: [...messages.flatMap(({message}) => lossOf(message)), ...docxLosses(parts)]}
}

/** Read mammoth's words: `Unrecognised paragraph style: 'X' (Style ID: Y)`, `An unrecognised element was ignored: w:x`. */
function lossOf(message: string): readonly Omit<Dropped, 'count'>[] {
  const style = /style: '?([^']*)'? \(Style ID/.exec(message)?.[1]
  if (style !== undefined) return plainStyles.has(style) ? [] : [{kind: 'style', name: style}]
  const element = /ignored: (?:\{[^}]*\})?(\S+)/.exec(message)?.[1]
  return [{kind: 'element', name: element ?? message}]
}
