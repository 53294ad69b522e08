import {finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {elements, named, placeOf, type Node} from './tree.js'

const freeText = ['text', 'search', '']
const machineText = ['email', 'tel', 'url']

/** Check tables and form fields: A28, A33, A36. */
export function checkBlocks({body}: HtmlPage): readonly PageFinding[] {
  return [
    ...named(body, 'table').flatMap(checkColumns),
    ...named(body, 'input', 'textarea').flatMap(checkField),
    ...elements(body)
      .filter(({attributes}) => attributes['style'] !== undefined)
      .map((node) =>
        finding(
          'A05',
          placeOf(node),
          node.attributes['style'] ?? '',
          'Use a class: inline style is refused.',
        ),
      ),
  ]
}

function checkColumns(table: Node): readonly PageFinding[] {
  const rows = named(table, 'tr').map((row) =>
    row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.attributes['class'] ?? ''])),
  )
  const [header = []] = rows
  const uneven = header.findIndex((name, column) => rows.some((row) => (row[column] ?? name) !== name))
  return uneven < 0
    ? []
    : [finding('A33', placeOf(table), `column ${uneven + 1}`, 'Align the header as its column.')]
}

function checkField(field: Node): readonly PageFinding[] {
  const {type = '', dir = ''} = field.attributes
  if (freeText.includes(type) && dir !== 'auto')
    return [finding('A36', placeOf(field), dir, 'Give free text dir="auto".')]
  if (machineText.includes(type) && dir !== 'ltr')
    return [finding('A36', placeOf(field), dir, `Give ${type} fields dir="ltr".`)]
  return []
}
