import type {Element, ElementContent, Root} from 'hast'
import type {Dropped} from './dropped.js'
import {elementsOf, textIn} from './elements.js'
import {raise} from './raise.js'

type Loss = Omit<Dropped, 'count'>

/**
 * Make a tree fit for Markdown, in place: headings go below a title, a cell's blocks become one line, a link to a place
 * in the document becomes its text. Tells what that lost.
 */
export function prepare(root: Root): readonly Loss[] {
  const elements = elementsOf(root)
  const hasTitle = elements.some(isTitle)
  return elements.flatMap((element): readonly Loss[] => {
    const {tagName} = element
    if (hasTitle && /^h[1-5]$/.test(tagName) && !isTitle(element)) {
      element.tagName = `h${String(Number(tagName[1]) + 1)}`
    }
    if (tagName === 'td' || tagName === 'th') return flattenCell(element)
    if (tagName === 'a') return unlink(element)
    if (tagName === 'sup' || tagName === 'sub') return level(element, tagName)
    return []
  })
}

const isTitle = ({tagName, properties}: Element): boolean =>
  tagName === 'h1' && Array.isArray(properties.className) && properties.className.includes('title')

const blocks: ReadonlySet<string> = new Set(
  'p div ul ol li blockquote pre table tbody tr td h1 h2 h3 h4'.split(' '),
)

function flattenCell(cell: Element): readonly Loss[] {
  const lines: ElementContent[][] = [[]]
  gather(cell.children, lines)
  const full = lines.filter((line) => line.some((part) => part.type !== 'text' || part.value.trim() !== ''))
  cell.children = full.flatMap((line, index) => (index === 0 ? line : [{type: 'text', value: ' '}, ...line]))
  return full.length > 1 ? [{kind: 'table', name: 'lines of a cell joined'}] : []
}

function gather(children: readonly ElementContent[], lines: ElementContent[][]): void {
  for (const child of children) {
    if (child.type === 'element' && (blocks.has(child.tagName) || child.tagName === 'br')) {
      lines.push([])
      gather(child.children, lines)
      lines.push([])
    } else lines.at(-1)?.push(child)
  }
}

/** Put what stands above or below the line into it; a note's number, which is a link, is read later. */
function level(element: Element, place: 'sup' | 'sub'): readonly Loss[] {
  const text = textIn(element)
  if (text === '' || element.children.some((child) => child.type === 'element' && child.tagName === 'a'))
    return []
  const raised = raise(text.trim(), place)
  element.tagName = 'span'
  if (raised === null) return [{kind: 'formatting', name: place === 'sup' ? 'superscript' : 'subscript'}]
  element.children = [{type: 'text', value: raised}]
  return []
}

/** Footnotes keep their links, which are read later. */
function unlink(element: Element): readonly Loss[] {
  const href = typeof element.properties.href === 'string' ? element.properties.href : ''
  if (href !== '' && (!href.startsWith('#') || /^#(?:foot|end)note-/.test(href))) return []
  element.tagName = 'span'
  element.properties = {}
  return href === '' ? [] : [{kind: 'link', name: href}]
}
