/** An element as it was written, with its parent so that inherited language and direction can be asked. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Node | null
  readonly children: readonly (Node | string)[]
  /** Direction that it says or inherits, if any. */
  readonly dir: string | undefined
  /** Every element of the document in its order: those below this one are from `at` up to `end`. */
  readonly all: readonly Node[]
  readonly at: number
  readonly end: number
}

/** Give every element below, in document order. */
export const elements = (node: Node): readonly Node[] => node.all.slice(node.at, node.end)

/** Tell whether an element of these names is below. */
export const holds = (node: Node, names: ReadonlySet<string>): boolean =>
  node.children.some((child) => typeof child !== 'string' && (names.has(child.name) || holds(child, names)))

/** Give the elements of these names, in document order. */
export function named(node: Node, ...names: readonly string[]): readonly Node[] {
  const found: Node[] = []
  for (let index = node.at; index < node.end; index += 1) {
    const one = node.all[index]
    if (one !== undefined && names.includes(one.name)) found.push(one)
  }
  return found
}

/** Give the text below, as it is read. */
export function textBelow({children}: Node): string {
  let text = ''
  for (const child of children) text += typeof child === 'string' ? child : textBelow(child)
  return text
}

/** Tell whether a node is below one of these names. */
export const isWithin = (node: Node | null, ...names: readonly string[]): boolean =>
  node !== null && (names.includes(node.name) || isWithin(node.parent, ...names))

/** A piece of text with the element that holds it. */
export interface Piece {
  readonly text: string
  readonly in: Node
}

/** Give each piece of text with the element that holds it. */
export function texts(node: Node): readonly Piece[] {
  const found: Piece[] = []
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
