import type {Element, ElementContent} from 'hast'
import {isOpaque, lengthOf} from './flat.js'

/** Inline elements that may be cut in two without a reader noticing; a link may not. */
const splittable = new Set(['em', 'strong', 'del', 'b', 'i', 's', 'u', 'span', 'mark', 'small', 'q', 'cite'])

/**
 * Wrap the part [start, end) of inline content, counted in letters of its flat text. Elements that the part enters are
 * cut in two; in a link, which is not, its piece is wrapped by itself.
 *
 *     Maroc <strong>Telecom قال</strong>   →   <bdi>Maroc <strong>Telecom</strong></bdi><strong> قال</strong>
 */
export function wrap(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  make: (children: ElementContent[]) => Element,
): ElementContent[] {
  const at = placesOf(nodes)
  const holder = nodes.findIndex((node, index) => {
    const from = at[index] ?? 0
    return node.type === 'element' && !isOpaque(node) && from <= start && end <= from + lengthOf(node)
  })
  const held = nodes[holder]
  if (held?.type === 'element') {
    const from = at[holder] ?? 0
    const inside = {...held, children: wrap(held.children, start - from, end - from, make)}
    return nodes.map((node, index) => (index === holder ? inside : node))
  }
  return wrapSiblings(nodes, start, end, make)
}

function placesOf(nodes: readonly ElementContent[]): readonly number[] {
  const places: number[] = []
  let at = 0
  for (const node of nodes) {
    places.push(at)
    at += lengthOf(node)
  }
  return places
}

function wrapSiblings(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  make: (children: ElementContent[]) => Element,
): ElementContent[] {
  const out: ElementContent[] = []
  let group: ElementContent[] = []
  const flush = () => {
    if (group.length > 0) out.push(make(group))
    group = []
  }
  let at = 0
  for (const node of nodes) {
    const length = lengthOf(node)
    const from = Math.max(0, start - at)
    const to = Math.min(length, end - at)
    at += length
    if (from >= to) {
      flush()
      out.push(node)
    } else if (from === 0 && to === length) group.push(node)
    else if (canSplit(node)) {
      const [before, inside, after] = cut(node, from, to)
      if (before !== null) out.push(before)
      if (inside !== null) group.push(inside)
      if (after !== null) flush()
      if (after !== null) out.push(after)
    } else if (node.type === 'element') {
      flush()
      out.push({...node, children: wrap(node.children, from, to, make)})
    }
  }
  flush()
  return out
}

const canSplit = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && splittable.has(node.tagName) && !isOpaque(node))

/** Cut a node into what stands before, inside and after [from, to); null where nothing is left. */
function cut(
  node: ElementContent,
  from: number,
  to: number,
): readonly [ElementContent | null, ElementContent | null, ElementContent | null] {
  const length = lengthOf(node)
  return [slice(node, 0, from), slice(node, from, to), slice(node, to, length)]
}

function slice(node: ElementContent, from: number, to: number): ElementContent | null {
  if (from >= to) return null
  if (node.type === 'text') return {type: 'text', value: node.value.slice(from, to)}
  if (node.type !== 'element' || isOpaque(node)) return node
  const children: ElementContent[] = []
  let at = 0
  for (const child of node.children) {
    const length = lengthOf(child)
    const piece = slice(child, Math.max(0, from - at), Math.min(length, to - at))
    if (piece !== null) children.push(piece)
    at += length
  }
  return {...node, children}
}
