import {BayanError} from '../errors.js'
import {maxBrackets, maxDepthLevels, maxMarkSteps, maxTableColumns} from './limits.js'

/** Refuse a text whose marks would keep the parser busy: paragraphs of thousands of brackets or asterisks, brackets that nothing closes. */
export function guardMarks(text: string): void {
  let steps = 0
  let marks = 0
  let brackets = 0
  let open: Open = {stack: [], images: 0}
  let line = 0
  let rows: Rows = {header: '', table: false}
  for (const value of text.split(/\r\n|\n|\r/)) {
    line += 1
    rows = nextRow(rows, value)
    if (rows.table || startsBlock.test(value)) {
      steps += marks ** 2
      marks = 0
      open = {stack: [], images: 0}
    }
    if (nestsImages(value, open)) throw new BayanError('document_too_deep', {line, most: maxDepthLevels})
    brackets += count(value, /\[/g)
    if (brackets > maxBrackets) throw new BayanError('document_too_deep', {line, most: maxBrackets})
    marks += count(value, /\]|[*_~]+/g)
    if (steps + marks ** 2 > maxMarkSteps)
      throw new BayanError('document_too_deep', {line, most: maxMarkSteps})
    if (rows.table && cells(rows.header) > maxTableColumns) {
      throw new BayanError('document_too_deep', {line, most: maxTableColumns})
    }
  }
}

/** The brackets open in a paragraph (whether each is an image's), and how many are images'. */
interface Open {
  readonly stack: boolean[]
  images: number
}

/** Follow a line's brackets; tell whether images nest too deep. */
function nestsImages(line: string, open: Open): boolean {
  for (const [mark] of line.matchAll(/!?\[|\]/g)) {
    if (mark === ']' && open.images >= maxDepthLevels) return true
    if (mark !== ']') open.stack.push(mark === '![')
    else if (open.stack.pop() === true) open.images -= 1
    if (mark === '![') open.images += 1
  }
  return false
}

/** A line that no paragraph goes on in: blank, in a quotation or not, a bullet or a heading. */
const startsBlock = /^(?:[ \t>]*$| {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t]))/

interface Rows {
  readonly header: string
  readonly table: boolean
}

/** Tell whether a line is a row of a table: below a delimiter row as wide as the header (GFM §4.10). */
function nextRow({header, table}: Rows, line: string): Rows {
  if (/^[ \t>]*$/.test(line)) return {header: '', table: false}
  if (table) return {header: '', table}
  const isDelimiter = /^ {0,3}\|?[ \t]*:?-/.test(line) && /^[-:| \t]+$/.test(line)
  return {header: line, table: isDelimiter && cells(line) === cells(header)}
}

const cells = (row: string): number => count(row.trim().replace(/^\||\|$/g, ''), /(?<!\\)\|/g)

function count(text: string, mark: RegExp): number {
  let found = 0
  mark.lastIndex = 0
  while (mark.test(text)) found += 1
  return found
}
