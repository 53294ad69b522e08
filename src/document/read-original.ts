import type {Format} from '../model/document.js'
import type {Dropped} from './convert/dropped.js'
import {decodeDocument} from './decode.js'
import {fromDocx} from './from-docx.js'
import {fromHtml} from './from-html.js'
import {unshownIn} from './unshown.js'
import {openAlbum, type Picture} from './images/album.js'
import {liftImages} from './images/lift-images.js'

/** An original as Bayan keeps it; `dropped` is what of the file is not in `text`, `images` what the text shows. */
export interface Original {
  readonly text: string
  readonly format: Format
  readonly dropped: readonly Dropped[]
  readonly images: readonly Picture[]
}

/** Read an original of any format that is taken, told by its name's ending. Throws `document_*`. */
export async function readOriginal(bytes: Uint8Array, name: string): Promise<Original> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  const convert = ending === 'docx' ? fromDocx : ending === 'html' || ending === 'htm' ? fromHtml : null
  if (!convert) return readText(bytes, name)
  const {markdown, dropped, images} = await convert(bytes)
  const {text} = decodeDocument(new TextEncoder().encode(markdown), 'original.md')
  return {text, format: 'markdown', dropped, images}
}

function readText(bytes: Uint8Array, name: string): Original {
  const {text, format} = decodeDocument(bytes, name)
  if (format === 'text') return {text, format, dropped: [], images: []}
  const album = openAlbum()
  let refused = 0
  const lifted = liftImages(text, album, () => (refused += 1))
  const dropped: readonly Dropped[] = refused === 0 ? [] : [{kind: 'image', name: 'data:', count: refused}]
  return {text: lifted, format, dropped: [...dropped, ...unshownIn(lifted)], images: album.pictures}
}
