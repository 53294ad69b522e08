import type {Element, ElementContent, RootContent} from 'hast'
import type {Look} from './look.js'
import {paragraph, type Place} from './paragraph.js'
import {runs, turned} from './runs.js'
import {table} from './table.js'

const inlineNames: ReadonlySet<string> = new Set(
  'a bdi br code del em img input span strong sub sup'.split(' '),
)

/** Write blocks as paragraphs and tables; inline content among them is a paragraph. */
export function blocks(nodes: readonly RootContent[], look: Look, place: Place): string {
  let written = ''
  let line: ElementContent[] = []
  // The first paragraph of a list item alone carries its number.
  let now = place
  const put = (xml: string): void => {
    written += xml
    now = {...now, first: false}
  }
  const flush = (): void => {
    const isBlank = line.every((node) => node.type === 'text' && node.value.trim() === '')
    if (!isBlank) put(paragraph(runs(trimmed(line), look), look, now))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && inlineNames.has(node.tagName))) line.push(node)
    else if (node.type === 'element') {
      flush()
      put(block(node, turned(node, look), now))
    }
  }
  flush()
  return written
}

/** Leave out the line breaks of the tree around a line. */
const trimmed = (line: readonly ElementContent[]): readonly ElementContent[] =>
  line.filter((node, index) => {
    const isEdge = index === 0 || index === line.length - 1
    return !(isEdge && node.type === 'text' && /^[\n ]*$/.test(node.value))
  })

function block(element: Element, look: Look, place: Place): string {
  const {tagName, children, properties} = element
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      // The page's title is its h1; the document's is Title.
      const level = Math.max(1, Number(tagName[1]) - 1)
      return paragraph(runs(children, look), look, {...place, style: `Heading${String(level)}`})
    }
    case 'p':
      return paragraph(runs(children, look), look, place)
    case 'blockquote':
      return blocks(children, look, {...place, style: 'Quote'})
    case 'ul':
    case 'ol': {
      const start = Number(properties.start ?? 1)
      const list = look.parts.list(tagName === 'ol', Number.isSafeInteger(start) && start >= 0 ? start : 1)
      return children
        .filter((child): child is Element => child.type === 'element')
        .map((item) => blocks(item.children, look, {...place, list, level: place.level + 1, first: true}))
        .join('')
    }
    case 'pre':
      return code(element, look, place)
    case 'hr':
      return paragraph('', look, {...place, style: 'Rule'})
    case 'table':
      return table(element, look, (cell, inside) =>
        blocks(cell, inside, {...place, list: 0, level: 0, style: ''}),
      )
    case 'section':
      // Footnotes stand where they are referred to.
      return properties.role === 'doc-endnotes' ? '' : blocks(children, look, place)
    default:
      return blocks(children, look, place)
  }
}

function code(element: Element, look: Look, place: Place): string {
  const lines = textOf(element).replace(/\n$/, '').split('\n')
  const inside = lines.map((value) => runs([{type: 'text', value}], look)).join('<w:r><w:br/></w:r>')
  return paragraph(inside, look, {...place, style: 'SourceCode'})
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
