import type {Element, ElementContent, Root, RootContent, Text} from 'hast'

/** Give a tree with every element replaced, children first, by what `change` makes of it. */
export function mapElements(
  root: Root,
  change: (element: Element) => ElementContent | ElementContent[],
): Root {
  const visit = <T extends RootContent>(node: T): (RootContent | ElementContent)[] => {
    if (node.type !== 'element') return [node]
    const made = change({...node, children: node.children.flatMap(visit) as ElementContent[]})
    return Array.isArray(made) ? made : [made]
  }
  return {...root, children: root.children.flatMap(visit)}
}

/** Give the text of a node as it is read. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return (node as Text).value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map((child) => textOf(child as RootContent)).join('') : ''
}
