import type {Element, ElementContent, Root, RootContent} from 'hast'

/** Give every element below a node, in order; a loop, because hostile trees are deep. */
export function elementsOf(root: Root | Element): readonly Element[] {
  const found: Element[] = []
  const open: (Root | Element)[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') found.push(node)
    const below: readonly (RootContent | ElementContent)[] = node.children
    open.push(...below.filter((child): child is Element => child.type === 'element').reverse())
  }
  return found
}

/** Give all text below an element. */
export const textIn = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
