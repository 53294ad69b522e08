import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {Words} from '../words.js'
import {mapElements, textOf} from './walk.js'

const numeric = /^[+\-−]?[\p{Nd}.,\s\u00A0\u202F]+(?:%|MAD|€|\$|درهم|DH)?$/u

/**
 * Give table columns classes instead of the physical `align` of GFM: `number` for columns of figures and those marked
 * `--:`, `centre` for `:-:`. Headers get their scope, a header without a word, which Markdown asks for, is left out, and the
 * table, each of another name, may scroll by itself on a narrow screen.
 */
export function placeTables(root: Root, words: Words): Root {
  let count = 0
  return mapElements(root, (element) => {
    if (element.tagName !== 'table') return element
    count += 1
    return h(
      'div',
      {className: ['table'], role: 'region', tabIndex: 0, ariaLabel: `${words('table')} ${count}`},
      withColumns(withoutEmptyHead(element)),
    )
  })
}

function withoutEmptyHead(table: Element): Element {
  const isEmptyHead = (node: Element['children'][number]): boolean =>
    node.type === 'element' && node.tagName === 'thead' && cellsIn(node).every(isEmpty)
  const hasRows = rowsOf(table).length > 1
  return hasRows ? {...table, children: table.children.filter((child) => !isEmptyHead(child))} : table
}

const cellsIn = (node: Element): readonly Element[] => rowsOf(node).flatMap(cells)
const isEmpty = (cell: Element): boolean =>
  cell.children.every((child) => child.type === 'text' && child.value.trim() === '')

function withColumns(table: Element): Element {
  const rows = rowsOf(table)
  const body = rows.filter((row) => cells(row).some((cell) => cell.tagName === 'td'))
  const width = Math.max(0, ...rows.map((row) => cells(row).length))
  const classes = Array.from({length: width}, (_, column) => {
    const entries = body.map((row) => cells(row)[column]).filter((cell) => cell !== undefined)
    const align = rows
      .map((row) => cells(row)[column]?.properties['align'])
      .find((value) => value !== undefined)
    const figures = entries.length > 0 && entries.every((cell) => numeric.test(textOf(cell).trim()))
    return figures || align === 'right' ? 'number' : align === 'center' ? 'centre' : null
  })
  const isNamed = rowsAreNamed(body, classes)
  const place = (node: Element): Element => {
    if (node.tagName !== 'tr')
      return {...node, children: node.children.map((c) => (c.type === 'element' ? place(c) : c))}
    let column = -1
    return {
      ...node,
      children: node.children.map((cell) => {
        if (cell.type !== 'element') return cell
        column += 1
        const name = classes[column] ?? null
        return isNamed && column === 0 && cell.tagName === 'td'
          ? {...cell, tagName: 'th', properties: {scope: 'row'}}
          : placeCell(cell, name)
      }),
    }
  }
  return place(table)
}

/** Tell whether the first column names each row: words of their own, with figures alone behind them. */
function rowsAreNamed(body: readonly Element[], [first, ...others]: readonly (string | null)[]): boolean {
  const names = body.map((row) => textOf(cells(row)[0] ?? row).trim())
  return (
    first === null &&
    others.length > 0 &&
    others.every((name) => name === 'number') &&
    new Set(names).size === names.length &&
    !names.includes('')
  )
}

function placeCell(cell: Element, name: string | null): Element {
  const properties = {...cell.properties}
  delete properties['align']
  return {
    ...cell,
    properties: {
      ...properties,
      ...(cell.tagName === 'th' ? {scope: 'col'} : {}),
      ...(name === null ? {} : {className: [name]}),
    },
  }
}

const rowsOf = (node: Element): readonly Element[] =>
  node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child),
  )

const cells = (row: Element): readonly Element[] =>
  row.children.filter((child): child is Element => child.type === 'element')
