import type {Heading, PhrasingContent, Root, RootContent, Yaml} from 'mdast'
import type {Place, UnitKind} from '../model/document.js'
import {BayanError} from '../errors.js'
import {cut, type Cut} from './cut.js'
import {cutFrontMatter, type FrontMatter} from './front-matter.js'
import {flatten} from './flatten.js'
import {hasText} from './has-text.js'
import {maxDepthLevels} from './limits.js'
import {span} from './span.js'

/** Where the walk is: the nearest container decides what a paragraph is called. */
interface Around {
  readonly kind: UnitKind
  readonly depth: number
  readonly level: number
}

/** `fields`: front matter to translate, null for every field. `whole`: cut blocks without text too, to compare. */
export interface CutOptions {
  readonly fields: readonly string[] | null
  readonly whole?: boolean
}

/** Cut a parsed Markdown text into its translatable ranges, in document order. */
export function cutMarkdown(tree: Root, text: string, options: CutOptions): FrontMatter {
  const cuts: Cut[] = []
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml')
  const matter = yaml ? cutFrontMatter(text, span(yaml), options.fields) : {cuts: [], fields: {}}
  for (const node of tree.children) walk(node, {kind: 'paragraph', depth: 0, level: 0})
  const titled = matter.cuts.some((each) => each.kind === 'title')
  return {cuts: [...matter.cuts, ...(titled ? cuts : withTitle(cuts))], fields: matter.fields}

  function walk(node: RootContent, around: Around): void {
    if (around.level > maxDepthLevels) throw new BayanError('document_too_deep', {most: maxDepthLevels})
    const level = around.level + 1
    switch (node.type) {
      case 'paragraph':
        return block(node.children, {kind: around.kind, depth: around.depth})
      case 'heading':
        return block(node.children, {kind: 'heading', depth: node.depth, place: headingPlace(node, text)})
      case 'table':
        return node.children.forEach((row) =>
          row.children.forEach((cell, column) =>
            block(cell.children, {kind: 'table-cell', name: String(column), place: 'cell', prefix: ''}),
          ),
        )
      case 'blockquote':
        return node.children.forEach((child) => walk(child, {...around, kind: 'quotation', level}))
      case 'footnoteDefinition':
        return node.children.forEach((child) => walk(child, {...around, kind: 'footnote', level}))
      case 'list':
        return node.children.forEach((child) => walk(child, {...around, depth: around.depth + 1, level}))
      case 'listItem':
        return node.children.forEach((child) => walk(child, {...around, kind: 'list-item', level}))
      default:
        return
    }
  }

  function block(nodes: readonly PhrasingContent[], facts: Partial<Cut>): void {
    const first = nodes[0]
    const last = nodes.at(-1)
    if (!first || !last) return
    const start = span(first)[0]
    const {content, inner} = flatten(nodes, text)
    if (options.whole || hasText(content)) {
      cuts.push(cut(start, span(last)[1], {prefix: linePrefix(text, start), ...facts, content, inner}))
    } else cuts.push(...inner.flatMap((each) => each.cuts))
  }
}

/** A heading underlined is a paragraph to the writer: it has lines that begin something. */
const headingPlace = (node: Heading, text: string): Place =>
  text[span(node)[0]] === '#' ? 'heading' : 'flow'

/** Take the first top heading for the title. */
function withTitle(cuts: readonly Cut[]): readonly Cut[] {
  const first = cuts.findIndex((each) => each.kind === 'heading' && each.depth === 1)
  return cuts.map((each, index) => (index === first ? {...each, kind: 'title' as const} : each))
}

/** Give what a second line of the block at `start` needs before it: quotation marks kept, list marks blanked. */
function linePrefix(text: string, start: number): string {
  let line = start
  while (line > 0 && !/[\n\r]/.test(text[line - 1] ?? '')) line -= 1
  return text.slice(line, start).replace(/[^>\t ]/g, ' ')
}
