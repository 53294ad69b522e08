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

/** Give every element below, in document order. */
export function elements(node: Node): readonly Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]))
}

/** Give the elements of these names, in document order. */
export const named = (node: Node, ...names: readonly string[]): readonly Node[] =>
  elements(node).filter(({name}) => names.includes(name))

/** Give the text below, as it is read. */
export const textBelow = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textBelow(child))).join('')

/** Give an attribute's value on the node or the nearest one above that has it. */
export function inherited(node: Node | null, attribute: string): string | null {
  if (node === null) return null
  return node.attributes[attribute] ?? inherited(node.parent, attribute)
}

/** Tell whether a node is below one of these names. */
export const isWithin = (node: Node | null, ...names: readonly string[]): boolean =>
  node !== null && (names.includes(node.name) || isWithin(node.parent, ...names))

/** Give each piece of text with the element that holds it. */
export const texts = (node: Node): readonly {readonly text: string; readonly in: Node}[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [{text: child, in: node}] : texts(child)))

/** Say where a node is: `main > article > p`, with the id nearest. */
export function placeOf(node: Node): string {
  const own = node.attributes['id'] === undefined ? node.name : `${node.name}#${node.attributes['id']}`
  return node.parent === null || node.parent.name === '#document' ? own : `${placeOf(node.parent)} > ${own}`
}
