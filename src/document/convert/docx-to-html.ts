import mammoth from 'mammoth'
import {BayanError} from '../../errors.js'
import type {Album} from '../images/album.js'
import {writeZip} from '../zip/write-zip.js'
import {docxLosses} from './docx-losses.js'
import type {Dropped} from './dropped.js'
import {openRuns} from './open-runs.js'
import {readDocx, type DocxParts} from './read-docx.js'
import {plainStyles, styleMap} from './style-map.js'

/** Turn a DOCX into HTML; mammoth sees nothing that was not checked, and opens nothing outside the file. */
export async function docxToHtml(
  bytes: Uint8Array,
  album: Album,
): Promise<{readonly html: string; readonly losses: readonly Omit<Dropped, 'count'>[]}> {
  const {parts, losses} = withOpenRuns(readDocx(bytes))
  let images = 0
  const buffer = writeZip([...parts])
  const options = {
    styleMap: [...styleMap],
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      images += 1
      const {contentType} = image
      // A picture that is only linked lies elsewhere: like one of another kind, it leaves its place and description.
      const bytes = await image.readAsBuffer().catch(() => null)
      const kept = bytes && album.add(bytes)
      if (kept !== null) return {src: kept}
      return {src: `image-${images}.${/^image\/(\w+)/.exec(contentType)?.[1] ?? 'bin'}`}
    }),
  }
  const {value, messages} = await mammoth.convertToHtml({buffer}, options).catch((cause: unknown) => {
    throw new BayanError('document_unreadable', {reason: 'docx'}, {cause})
  })
  return {
    html: value,
    losses: [...messages.flatMap(({message}) => lossOf(message)), ...losses, ...docxLosses(parts)],
  }
}

/** Open the runs of the parts that hold text. */
function withOpenRuns(given: DocxParts): {parts: DocxParts; losses: readonly Omit<Dropped, 'count'>[]} {
  const losses: Omit<Dropped, 'count'>[] = []
  const parts = [...given].map(([name, data]): [string, Buffer] => {
    const holdsText = /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)
    // UTF-16 stays as it is.
    if (!holdsText || data.includes(0)) return [name, data]
    const opened = openRuns(data.toString('utf8'))
    losses.push(...opened.losses)
    return [name, Buffer.from(opened.xml)]
  })
  return {parts: new Map(parts), losses}
}

/** Read mammoth's words: `Unrecognised paragraph style: 'X' (Style ID: Y)`, `An unrecognised element was ignored: w:x`. */
function lossOf(message: string): readonly Omit<Dropped, 'count'>[] {
  const style = /style: '?([^']*)'? \(Style ID/.exec(message)?.[1]
  if (style !== undefined) return plainStyles.has(style) ? [] : [{kind: 'style', name: style}]
  const element = /ignored: (?:\{[^}]*\})?(\S+)/.exec(message)?.[1]
  return [{kind: 'element', name: element ?? message}]
}
