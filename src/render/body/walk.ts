import type {Element, ElementContent, Root, RootContent, Text} from 'hast'

/**
 * Give a tree with every element replaced, children first, in the order of the text, by what `change` makes of it. What it
 * leaves as it is, with all inside, is not copied.
 */
export function mapElements(
  root: Root,
  change: (element: Element) => ElementContent | ElementContent[],
): Root {
  const all = <T extends RootContent>(nodes: T[]): T[] => {
    const made = nodes.map((node) => (node.type === 'element' ? one(node) : node))
    return made.every((each, index) => each === nodes[index]) ? nodes : (made.flat() as T[])
  }
  const one = (element: Element): ElementContent | ElementContent[] => {
    const children = all(element.children)
    return change(children === element.children ? element : {...element, children})
  }
  const children = all(root.children)
  return children === root.children ? root : {...root, children}
}

/** Give the text of a node as it is read. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return (node as Text).value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map((child) => textOf(child as RootContent)).join('') : ''
}
