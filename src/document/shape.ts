import type {Root, RootContent} from 'mdast'
import {flatten} from './flatten.js'

/** One block of a document as it must stay in translation: where it lies and what it is. */
export interface Block {
  readonly line: number
  readonly shape: string
}

/** List a tree's blocks in order, with their depth, kind, and what about them is not text. */
export function blocksOf(tree: Root, text: string): readonly Block[] {
  const blocks: Block[] = []
  const visit = (node: RootContent, depth: number): void => {
    const line = node.position?.start.line ?? 1
    blocks.push({line, shape: `${String(depth)} ${node.type} ${factsOf(node, text)}`})
    if ('children' in node && !hasPhrasing(node)) {
      for (const child of node.children as readonly RootContent[]) visit(child, depth + 1)
    }
  }
  for (const node of tree.children) visit(node, 0)
  return blocks
}

const hasPhrasing = (node: RootContent): boolean => ['paragraph', 'heading', 'tableCell'].includes(node.type)

function factsOf(node: RootContent, text: string): string {
  switch (node.type) {
    case 'heading':
      return `${String(node.depth)} ${codesIn(node, text)}`
    case 'paragraph':
    case 'tableCell':
      return codesIn(node, text)
    case 'list':
      return `${String(node.ordered)} ${String(node.start)}`
    case 'listItem':
      return String(node.checked)
    case 'table':
      return String(node.align)
    case 'code':
      return JSON.stringify([node.lang, node.meta, node.value])
    case 'html':
      return JSON.stringify(node.value)
    case 'definition':
      return JSON.stringify([node.identifier, node.url, node.title])
    case 'footnoteDefinition':
      return JSON.stringify(node.identifier)
    default:
      return ''
  }
}

/** Give the kinds of the codes, in an order of their own: a translation may move them. */
function codesIn(
  node: Extract<RootContent, {type: 'paragraph' | 'heading' | 'tableCell'}>,
  text: string,
): string {
  return flatten(node.children, text)
    .content.flatMap((part) => (part.type === 'text' ? [] : [`${part.type}-${part.kind}`]))
    .sort()
    .join(' ')
}

/** Give the first block in which two documents differ, as a line of the first, or null. */
export function firstDifference(source: readonly Block[], written: readonly Block[]): number | null {
  const index = source.findIndex((block, at) => block.shape !== written[at]?.shape)
  if (index >= 0) return source[index]?.line ?? 1
  return written.length > source.length ? (source.at(-1)?.line ?? 1) : null
}
