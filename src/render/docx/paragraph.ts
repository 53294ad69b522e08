import type {Look} from './look.js'

/** Where a paragraph stands. */
export interface Place {
  /** A paragraph style's id, or empty. */
  readonly style: string
  /** The numbering of its list, 0 outside lists. */
  readonly list: number
  /** Depth of lists, 0 outside. */
  readonly level: number
  /** Whether it is the first of its list item. */
  readonly first: boolean
}

export const outside: Place = {style: '', list: 0, level: 0, first: false}

/** Word has nine levels of lists. */
const maxLevels = 9
/** Twentieths of a point for each level, as in `numbering.ts`. */
export const levelTwips = 360

/** Write a paragraph; properties in the schema's order (ECMA-376 §17.3.1.26). `left` is the leading side in `bidi`. */
export function paragraph(inside: string, look: Look, {style, list, level, first}: Place): string {
  const named = style === '' && list > 0 ? 'ListParagraph' : style
  const depth = Math.min(level, maxLevels)
  const properties =
    (named === '' ? '' : `<w:pStyle w:val="${named}"/>`) +
    (list > 0 && first
      ? `<w:numPr><w:ilvl w:val="${String(depth - 1)}"/><w:numId w:val="${String(list)}"/></w:numPr>`
      : '') +
    `<w:bidi w:val="${look.direction === 'rtl' ? '1' : '0'}"/>` +
    (list > 0 && !first ? `<w:ind w:left="${String(depth * levelTwips)}"/>` : '')
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
}
