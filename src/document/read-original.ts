import type {Format} from '../model/document.js'
import type {Dropped} from './convert/dropped.js'
import {decodeDocument} from './decode.js'
import {fromDocx} from './from-docx.js'
import {fromHtml} from './from-html.js'

/** An original as Bayan keeps it; `dropped` is what of the file is not in `text`. */
export interface Original {
  readonly text: string
  readonly format: Format
  readonly dropped: readonly Dropped[]
}

/** Read an original of any format that is taken, told by its name's ending. Throws `document_*`. */
export async function readOriginal(bytes: Uint8Array, name: string): Promise<Original> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  const convert = ending === 'docx' ? fromDocx : ending === 'html' || ending === 'htm' ? fromHtml : null
  if (!convert) return {...decodeDocument(bytes, name), dropped: []}
  const {markdown, dropped} = await convert(bytes)
  const {text} = decodeDocument(new TextEncoder().encode(markdown), 'original.md')
  return {text, format: 'markdown', dropped}
}
