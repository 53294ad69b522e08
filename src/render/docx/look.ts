import type {Direction} from '../../model/locale.js'
import type {Parts} from './parts.js'

/** How a run looks, and which way it reads: what its elements added to the document's own. */
export interface Look {
  readonly direction: Direction
  /** BCP 47 tag. */
  readonly language: string
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  /** A character style's id, or empty. */
  readonly style: string
  readonly parts: Parts
  /** The content of each note, by its id in the page, written when it is referred to. */
  readonly notes: ReadonlyMap<string, () => string>
}

/** Write run properties in the schema's order (ECMA-376 §17.3.2.28); Arabic letters obey `bCs` and
 * `iCs`: they are made bold, and never slanted, which Arabic is not; emphasis is told by its style. */
export function runProperties({direction, language, bold, italic, strike, style}: Look): string {
  const lang = direction === 'rtl' ? `<w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`
  const written =
    (style === '' ? '' : `<w:rStyle w:val="${style}"/>`) +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/>' : '') +
    (strike ? '<w:strike/>' : '') +
    (direction === 'rtl' ? '<w:rtl/>' : '') +
    lang
  return `<w:rPr>${written}</w:rPr>`
}
