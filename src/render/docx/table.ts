import type {Element, ElementContent} from 'hast'
import type {Look} from './look.js'

type WriteBlocks = (cell: readonly ElementContent[], look: Look) => string

/** Text width of an A4 page with the margins of `package.ts`, in twentieths of a point. */
const textTwips = 9_026

/** Write a table; in a document from right to left its first column is the rightmost (`bidiVisual`). */
export function table(element: Element, look: Look, write: WriteBlocks): string {
  const rows = rowsOf(element)
  const columns = Math.max(1, ...rows.map((row) => cellsOf(row).length))
  const width = Math.floor(textTwips / columns)
  const grid = `<w:gridCol w:w="${String(width)}"/>`.repeat(columns)
  const visual = look.direction === 'rtl' ? '<w:bidiVisual/>' : ''
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${visual}<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:firstRow="1"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => rowXml(row, look, columns, width, write)).join('')}</w:tbl>` +
    // Word wants a paragraph between tables.
    '<w:p/>'
  )
}

function rowXml(row: Element, look: Look, columns: number, width: number, write: WriteBlocks): string {
  const cells = cellsOf(row)
  const isHead = cells.length > 0 && cells.every(({tagName}) => tagName === 'th')
  const written = Array.from({length: columns}, (_, column) => {
    const cell = cells[column]
    const inside = cell ? write(cell.children, look) : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${inside === '' ? '<w:p/>' : inside}</w:tc>`
  })
  // A row stays on one page, and the head comes again on the next.
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`
}

const elementsIn = ({children}: Element): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element')

const rowsOf = (element: Element): readonly Element[] =>
  elementsIn(element).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)))

const cellsOf = (row: Element): readonly Element[] =>
  elementsIn(row).filter(({tagName}) => tagName === 'td' || tagName === 'th')
