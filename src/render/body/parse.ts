import type {Nodes, Root} from 'mdast'
import type {Extension, Transform} from 'mdast-util-from-markdown'
import {readerOf} from '../../document/read-gfm.js'

/** What a bare address holds, that the parser left in a text (GFM §6.9). */
const address = /@|:\/\/|www\./i

const holdsAddress = (node: Nodes): boolean =>
  node.type === 'text'
    ? address.test(node.value)
    : node.type !== 'link' &&
      node.type !== 'linkReference' &&
      'children' in node &&
      node.children.some(holdsAddress)

/** Look for bare addresses in the texts of a tree only when one may be there: most are found by the parser itself. */
const whereNeeded =
  (transform: Transform): Transform =>
  (tree) =>
    holdsAddress(tree) ? transform(tree) : undefined

const seldom = (extensions: readonly Extension[]): Extension[] =>
  extensions.map((each) => ({...each, transforms: (each.transforms ?? []).map(whereNeeded)}))

/** Parse Markdown to be shown: CommonMark with GFM, front matter in YAML or TOML. */
export const parseShown: (text: string) => Root = readerOf(['yaml', 'toml'], seldom)
