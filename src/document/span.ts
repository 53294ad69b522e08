import type {Node} from 'unist'

/** Give a parsed node's first and last offset, in UTF-16 units. */
export function span(node: Node): readonly [start: number, end: number] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) throw new Error(`A ${node.type} without a position`)
  return [start, end]
}
