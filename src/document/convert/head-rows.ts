import type {Element, ElementContent, Root} from 'hast'
import {elementsOf, textIn} from './elements.js'

/**
 * Take the first row of a table for its header, in place, when it is bold throughout and nothing says what the header is:
 * Word seldom does, and a table in Markdown begins with one.
 */
export function findHeadRows(root: Root): void {
  for (const table of elementsOf(root)) {
    const below = table.tagName === 'table' ? elementsOf(table) : []
    if (below.some(({tagName}) => tagName === 'th' || tagName === 'thead')) continue
    const cells = (below.find(({tagName}) => tagName === 'tr')?.children ?? []).filter(isCell)
    const said = cells.filter((cell) => textIn(cell).trim() !== '')
    if (said.length > 0 && said.every((cell) => textIn(cell).trim() === boldIn(cell).trim()))
      for (const cell of cells) cell.tagName = 'th'
  }
}

const isCell = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'td'

/** Give the text that is bold. */
const boldIn = (element: Element): string =>
  element.children
    .map((child) => {
      if (child.type !== 'element') return ''
      return child.tagName === 'strong' || child.tagName === 'b' ? textIn(child) : boldIn(child)
    })
    .join('')
