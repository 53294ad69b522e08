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

/** Parse CommonMark with GFM, footnotes and YAML front matter. The text carries no BOM, or offsets would be off. */
export function parseMarkdown(text: string): Root {
  const idle = costly.filter(({sign}) => !sign.test(text)).flatMap(({names}) => names)
  const known = processors.get(idle.join()) ?? processorWithout(idle)
  processors.set(idle.join(), known)
  return known.parse(text)
}

/**
 * What of GFM looks at every word of every paragraph, and a sign without which it finds nothing: bare addresses (§6.9)
 * and tables (§4.10) take nine tenths of the time of a text that has none.
 */
const costly: readonly {readonly names: readonly string[]; readonly sign: RegExp}[] = [
  {names: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'], sign: /www\.|:\/\/|@/i},
  {names: ['table'], sign: /\||:-|-:/},
]

const processors = new Map<string, {readonly parse: (text: string) => Root}>()

const processorWithout = (names: readonly string[]): {readonly parse: (text: string) => Root} =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml'])
    .use(withPlaces as () => void)
    .use(without as (names: readonly string[]) => void, names)
    .freeze()

/** Constructs of the parser, by the character that may begin them. */
type Constructs = Readonly<Record<string, Construct | readonly Construct[]>>
interface Construct {
  readonly name?: string
}

/** Leave constructs of these names out. */
function without(this: Processor, names: readonly string[]): void {
  const data = this.data() as {micromarkExtensions?: unknown[]}
  const extensions = (data.micromarkExtensions ?? []) as readonly {flow?: Constructs; text?: Constructs}[]
  data.micromarkExtensions = extensions.map((each) => ({
    ...each,
    flow: withoutNames(each.flow, names),
    text: withoutNames(each.text, names),
  }))
}

const withoutNames = (constructs: Constructs = {}, names: readonly string[]): Constructs =>
  Object.fromEntries(
    Object.entries(constructs)
      .map(([code, some]) => [code, [some].flat().filter(({name = ''}) => !names.includes(name))] as const)
      .filter(([, left]) => left.length > 0),
  )
