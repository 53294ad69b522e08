import {SaxesParser} from 'saxes'

/** An element as it was written, with its parent so that inherited language and direction can be asked. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Node | null
  readonly children: (Node | string)[]
}

/** Read a page or feed from its final bytes; a page is well-formed XML too. Throws with the place when it is not. */
export function readTree(text: string): Node {
  const root: Node = {name: '#document', attributes: {}, parent: null, children: []}
  let current = root
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const node: Node = {name, attributes, parent: current, children: []}
    current.children.push(node)
    current = node
  })
  parser.on('closetag', () => {
    current = current.parent ?? root
  })
  const take = (value: string) => {
    current.children.push(value)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
  return root
}

/** Elements below the nodes that were asked before: every rule looks at the same few. */
const known = new WeakMap<Node, readonly Node[]>()

/** Give every element below, in document order. */
export function elements(node: Node): readonly Node[] {
  const before = known.get(node)
  if (before !== undefined) return before
  const found: Node[] = []
  const visit = ({children}: Node): void => {
    for (const child of children) {
      if (typeof child === 'string') continue
      found.push(child)
      visit(child)
    }
  }
  visit(node)
  known.set(node, found)
  return found
}

/** Tell whether an element of these names is below. */
export const holds = (node: Node, names: ReadonlySet<string>): boolean =>
  node.children.some((child) => typeof child !== 'string' && (names.has(child.name) || holds(child, names)))

/** Give the elements of these names, in document order. */
export const named = (node: Node, ...names: readonly string[]): readonly Node[] =>
  elements(node).filter(({name}) => names.includes(name))

/** Give the text below, as it is read. */
export function textBelow({children}: Node): string {
  let text = ''
  for (const child of children) text += typeof child === 'string' ? child : textBelow(child)
  return text
}

/** Give an attribute's value on the node or the nearest one above that has it. */
export function inherited(node: Node | null, attribute: string): string | null {
  if (node === null) return null
  return node.attributes[attribute] ?? inherited(node.parent, attribute)
}

/** Tell whether a node is below one of these names. */
export const isWithin = (node: Node | null, ...names: readonly string[]): boolean =>
  node !== null && (names.includes(node.name) || isWithin(node.parent, ...names))

/** Give each piece of text with the element that holds it. */
export function texts(node: Node): readonly {readonly text: string; readonly in: Node}[] {
  const found: {text: string; in: Node}[] = []
  const visit = (holder: Node): void => {
    for (const child of holder.children) {
      if (typeof child === 'string') found.push({text: child, in: holder})
      else visit(child)
    }
  }
  visit(node)
  return found
}

/** Say where a node is: `main > article > p`, with the id nearest. */
export function placeOf(node: Node): string {
  const own = node.attributes['id'] === undefined ? node.name : `${node.name}#${node.attributes['id']}`
  return node.parent === null || node.parent.name === '#document' ? own : `${placeOf(node.parent)} > ${own}`
}
