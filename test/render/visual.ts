import bidiFactory from 'bidi-js'
import type {Root, RootContent} from 'hast'
import type {Direction} from '../../src/model/locale.js'
import {bidiControls} from '../../src/render/direction/controls.js'

// Its types say `default`; as CommonJS it is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/**
 * Give what a reader sees, left to right: markup becomes the isolates it stands for, and UAX #9 orders the letters. The
 * order of Arabic letters is from left to right as on the screen, so words in Arabic look reversed here.
 */
export const visual = (tree: Root, base: Direction): string => visualText(linear(tree), base)

/** The same for a text with its isolates in it. */
export const visualText = (text: string, base: Direction): string =>
  bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, base)).replace(bidiControls, '')

function linear(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inside = node.children.map((child) => linear(child as RootContent)).join('')
  if (node.type !== 'element' || node.properties['dir'] === undefined) return inside
  return `${node.properties['dir'] === 'rtl' ? '\u2067' : '\u2066'}${inside}\u2069`
}
