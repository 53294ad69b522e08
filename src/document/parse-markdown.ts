import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'

/** Where an image's or link's label text and title lie, in UTF-16 units; kept in the node's `data`. */
export interface Places {
  readonly label?: readonly [start: number, end: number]
  readonly title?: readonly [start: number, end: number]
}

interface Token {
  readonly start: {readonly offset: number}
  readonly end: {readonly offset: number}
}

interface Compiler {
  readonly stack: readonly {data?: Record<string, unknown>}[]
}

const keep = (name: keyof Places, above: number) =>
  function (this: Compiler, token: Token): void {
    const node = this.stack[this.stack.length - above]
    if (node) node.data = {...node.data, [name]: [token.start.offset, token.end.offset]}
  }

// Inside a label the compiler buffers into a fragment, and the image or link stands one below it.
const places = {enter: {labelText: keep('label', 2), resourceTitle: keep('title', 1)}}

/** Keep what trees leave out (places), and leave out what has no place (links found in text after parsing). */
function withPlaces(this: Processor): void {
  const data = this.data() as {fromMarkdownExtensions?: unknown[]}
  const extensions = (data.fromMarkdownExtensions ?? []).flat(3) as object[]
  data.fromMarkdownExtensions = [...extensions.map((each) => ({...each, transforms: []})), places]
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(withPlaces as () => void)
  .freeze()

/** Parse CommonMark with GFM, footnotes and YAML front matter. The text carries no BOM, or offsets would be off. */
export const parseMarkdown = (text: string): Root => processor.parse(text)
