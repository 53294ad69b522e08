import type {Root} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'
import {readerOf} from './read-gfm.js'

/** Where an image's or link's label text and title lie, in UTF-16 units; kept in the node's `data`. */
export interface Places {
  readonly label?: readonly [start: number, end: number]
  readonly title?: readonly [start: number, end: number]
}

const keep = (name: keyof Places, above: number) =>
  function (this: CompileContext, token: Token): void {
    const node = this.stack[this.stack.length - above]
    if (node) node.data = {...node.data, [name]: [token.start.offset, token.end.offset]}
  }

// Inside a label the compiler buffers into a fragment, and the image or link stands one below it.
const places: Extension = {enter: {labelText: keep('label', 2), resourceTitle: keep('title', 1)}}

/** Keep what trees leave out (places), and leave out what has no place (links found in text after parsing). */
const withPlaces = (extensions: readonly Extension[]): Extension[] => [
  ...extensions.map((each) => ({...each, transforms: []})),
  places,
]

/** Parse CommonMark with GFM, footnotes and YAML front matter. The text carries no BOM, or offsets would be off. */
export const parseMarkdown: (text: string) => Root = readerOf(['yaml'], withPlaces)
