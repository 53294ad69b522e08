import {SaxesParser} from 'saxes'
import {growTree} from './grow.js'
import type {Node} from './tree.js'

/** Read a page or feed from its final bytes; a page is well-formed XML too. Throws with the place when it is not. */
export function readTree(text: string): Node {
  const tree = growTree()
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => tree.enter(name, attributes))
  parser.on('closetag', () => tree.leave())
  parser.on('text', (value) => tree.take(value))
  parser.on('cdata', (value) => tree.take(value))
  parser.write(text).close()
  return tree.root
}
