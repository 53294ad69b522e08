import {BayanError} from '../errors.js'
import {lineKinds} from './line-kinds.js'
import {followBrackets, noBrackets} from './open-brackets.js'
import {
  maxBrackets,
  maxBreakSteps,
  maxDepthLevels,
  maxLabelUnits,
  maxMarkSteps,
  maxTableColumns,
} from './limits.js'

/** Refuse a text whose marks would keep the parser busy: paragraphs of thousands of brackets, asterisks, codes or lines, brackets that nothing closes. */
export function guardMarks(text: string): void {
  const kindOf = lineKinds()
  const total = {marks: 0, breaks: 0, brackets: 0}
  let here = {marks: 0, breaks: 0}
  let open = noBrackets()
  let line = 0
  let rows: Rows = {header: '', table: false}
  for (const value of text.split(/\r\n|\n|\r/)) {
    line += 1
    const kind = kindOf(value)
    rows = kind === 'code' ? {header: '', table: false} : nextRow(rows, value)
    if (rows.table || kind !== 'text') {
      total.marks += here.marks ** 2
      total.breaks += here.breaks ** 2
      here = {marks: 0, breaks: 0}
      open = noBrackets()
    }
    if (kind === 'code') continue
    followBrackets(value, open)
    if (open.deepest >= maxDepthLevels)
      throw new BayanError('document_too_deep', {line, most: maxDepthLevels})
    total.brackets += count(value, /\[/g)
    here.marks += count(value, /\]|[*_~]+/g)
    here.breaks += 1 + count(value, /(?:[&<\\]|`+)+/g)
    const dense =
      exceeds(total.brackets, maxBrackets) ??
      exceeds(total.marks + here.marks ** 2, maxMarkSteps) ??
      exceeds(total.breaks + here.breaks ** 2, maxBreakSteps) ??
      exceeds(open.longest, maxLabelUnits) ??
      exceeds(rows.table ? cells(rows.header) : 0, maxTableColumns)
    if (dense !== undefined) throw new BayanError('document_too_dense', {line, most: dense})
  }
}

const exceeds = (count: number, most: number): number | undefined => (count > most ? most : undefined)

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
