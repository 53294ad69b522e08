import type {Element, ElementContent, RootContent} from 'hast'

/** Stands for an inline element that reads left to right by itself (`code`). */
export const opaqueLeftToRight = '\uE000'
/** Stands for what no phrase may cross: line break, image, footnote mark. */
export const opaqueBreak = '\uFFFC'

const leftToRight = new Set(['code', 'kbd', 'samp', 'var'])
const breaking = new Set(['br', 'img', 'sup', 'sub', 'wbr', 'input'])

/** What a phrase is looked for in: inline content as one string, opaque elements as one letter each. */
export const flatten = (nodes: readonly RootContent[]): string => nodes.map(flat).join('')

/** Tell whether an element counts as one letter of the flat text. A `bdi` is our own: what it wraps still counts. */
export const isOpaque = (node: Element): boolean =>
  leftToRight.has(node.tagName) ||
  breaking.has(node.tagName) ||
  (node.tagName !== 'bdi' && node.properties['dir'] !== undefined)

/** Count the letters a node stands for in the flat text, in UTF-16 units. */
export const lengthOf = (node: ElementContent | RootContent): number => flat(node).length

function flat(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (isOpaque(node)) return leftToRight.has(node.tagName) ? opaqueLeftToRight : opaqueBreak
  return flatten(node.children)
}
