import type {Element, Root} from 'hast'
import {maxTableColumns} from '../limits.js'
import {elementsOf} from './elements.js'

/**
 * Put empty cells where a merged cell reaches, in place, so that what stands beside or below it keeps its column:
 *
 *     | A (2 wide)  | B |        | A |   | B |
 *     | C (2 high)| d | e |  →   | C | d | e |
 *     |             f | g |      |   | f | g |
 */
export function spreadCells(root: Root): void {
  for (const table of elementsOf(root)) if (table.tagName === 'table') spread(rowsOf(table))
}

function spread(rows: readonly Element[]): void {
  /** How many more rows a cell above reaches into, by column. */
  const held: number[] = []
  for (const row of rows) {
    const cells: Element[] = []
    const passHeld = (): void => {
      for (let left = held[cells.length] ?? 0; left > 0; left = held[cells.length] ?? 0) {
        held[cells.length] = left - 1
        cells.push(emptyCell())
      }
    }
    for (const cell of row.children.filter(isCell)) {
      passHeld()
      const columns = Math.min(span(cell, 'colSpan'), maxTableColumns - cells.length)
      for (let column = 0; column < Math.max(1, columns); column++) {
        held[cells.length] = span(cell, 'rowSpan') - 1
        cells.push(column === 0 ? cell : emptyCell())
      }
    }
    passHeld()
    row.children = cells
  }
}

const span = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Number(cell.properties[name] ?? 1) || 1)

const emptyCell = (): Element => ({type: 'element', tagName: 'td', properties: {}, children: []})

const isCell = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child): readonly Element[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
  })
}
