import type {Node} from './tree.js'

interface Growing extends Node {
  readonly children: (Node | string)[]
  end: number
}

/** Grows a tree from what is read, in the order it is read in. */
export interface Tree {
  readonly root: Node
  enter(name: string, attributes: Readonly<Record<string, string>>): void
  take(text: string): void
  leave(): void
}

/** Begin a tree. */
export function growTree(): Tree {
  const all: Growing[] = []
  const make = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    parent: Growing | null,
  ): Growing => ({
    name,
    attributes,
    parent,
    children: [],
    dir: attributes['dir'] ?? parent?.dir,
    all,
    at: all.length + (parent === null ? 0 : 1),
    end: 0,
  })
  const root = make('#document', {}, null)
  const above: Growing[] = []
  let current = root
  return {
    root,
    enter(name, attributes) {
      const node = make(name, attributes, current)
      all.push(node)
      current.children.push(node)
      above.push(current)
      current = node
    },
    take: (text) => void current.children.push(text),
    leave() {
      current.end = all.length
      current = above.pop() ?? root
      root.end = all.length
    },
  }
}
