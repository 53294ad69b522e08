import type {Link, LinkReference, PhrasingContent} from 'mdast'
import type {Inline, PairKind, PlaceholderKind} from '../model/inline.js'
import {BayanError} from '../errors.js'
import {joinLines} from './blanks.js'
import type {InnerCuts} from './cut.js'
import {innerCuts, oneLine} from './inner-cuts.js'
import {htmlTag} from './html-tag.js'
import {maxDepthLevels} from './limits.js'
import type {Places} from './parse-markdown.js'
import {span} from './span.js'

/** Inline content as it is gathered. */
interface Flat {
  readonly text: string
  readonly content: Inline[]
  readonly inner: InnerCuts[]
  codes: number
  depth: number
}

/** Tags not closed yet, and how many of each name: a name that is not open is not looked for. */
interface OpenTags {
  readonly stack: {readonly name: string; readonly index: number}[]
  readonly counts: Map<string, number>
}

/** Turn parsed phrasing into a flat list; `data` is cut from `text`. Soft line breaks become spaces. */
export function flatten(
  nodes: readonly PhrasingContent[],
  text: string,
): {readonly content: readonly Inline[]; readonly inner: readonly InnerCuts[]} {
  const flat: Flat = {text, content: [], inner: [], codes: 0, depth: 0}
  addAll(flat, nodes)
  return flat
}

function addAll(flat: Flat, nodes: readonly PhrasingContent[]): void {
  const open: OpenTags = {stack: [], counts: new Map()}
  for (const node of nodes) {
    if (node.type !== 'html') add(flat, node)
    else addHtml(flat, node.value, span(node), open)
  }
}

function add(flat: Flat, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      return addText(flat, joinLines(node.value))
    case 'emphasis':
    case 'strong':
    case 'delete':
      return void addPair(flat, node.type, node.children, span(node))
    case 'link':
    case 'linkReference':
      return addLink(flat, node)
    case 'inlineCode':
      return addPlaceholder(flat, 'code', span(node), node.value)
    case 'break':
      return addPlaceholder(flat, 'break', span(node), '\n')
    case 'footnoteReference':
      return addPlaceholder(flat, 'footnote', span(node), '')
    case 'image':
    case 'imageReference':
      addPlaceholder(flat, 'image', span(node), '')
      return addInner(flat, String(flat.codes), span(node), innerCuts(node, flat.text))
    default:
      return addPlaceholder(flat, 'html', span(node), '')
  }
}

function addText(flat: Flat, value: string): void {
  const last = flat.content.at(-1)
  if (value === '') return
  if (last?.type === 'text') flat.content.splice(-1, 1, {type: 'text', value: last.value + value})
  else flat.content.push({type: 'text', value})
}

type Span = readonly [start: number, end: number]

function addPlaceholder(flat: Flat, kind: PlaceholderKind, [start, end]: Span, equiv: string): void {
  flat.codes += 1
  flat.content.push({type: 'ph', id: String(flat.codes), kind, data: flat.text.slice(start, end), equiv})
}

/** Add a pair whose marks are what lies outside its children; `close` stands for the bytes where those would not do. */
function addPair(
  flat: Flat,
  kind: PairKind,
  children: readonly PhrasingContent[],
  [start, end]: Span,
  close?: string,
): Span {
  const first = children[0]
  const last = children.at(-1)
  if (!first || !last) {
    addPlaceholder(flat, 'html', [start, end], '')
    return [start, end]
  }
  flat.codes += 1
  const id = String(flat.codes)
  flat.content.push({type: 'sc', id, kind, data: flat.text.slice(start, span(first)[0])})
  flat.depth += 1
  if (flat.depth > maxDepthLevels) throw new BayanError('document_too_deep', {most: maxDepthLevels})
  addAll(flat, children)
  flat.depth -= 1
  const tail: Span = [span(last)[1], end]
  flat.content.push({type: 'ec', id, kind, data: close ?? flat.text.slice(...tail)})
  return tail
}

/** `[texte]` and `[texte][]` end in `][texte]`, so that a translated text still finds its definition. */
function addLink(flat: Flat, node: Link | LinkReference): void {
  const [start, end] = span(node)
  if (flat.text[start] !== '[') {
    const shown = flat.text.slice(start, end).replace(/^<|>$/g, '')
    return addPlaceholder(flat, 'autolink', [start, end], shown)
  }
  const {label} = (node.data ?? {}) as Places
  const short = node.type === 'linkReference' && node.referenceType !== 'full' && label
  const close = short ? `][${oneLine(flat.text.slice(...label))}]` : undefined
  const id = String(flat.codes + 1)
  const tail = addPair(flat, 'link', node.children, [start, end], close)
  if (node.type === 'link') addInner(flat, id, tail, innerCuts(node, flat.text))
}

function addInner(flat: Flat, code: string, [start, end]: Span, cuts: InnerCuts['cuts']): void {
  if (cuts.length > 0) flat.inner.push({code, start, end, cuts})
}

/** Pair a closing tag with the last open one of its name; what was opened between stays alone. */
function addHtml(flat: Flat, value: string, [start, end]: Span, open: OpenTags): void {
  const tag = htmlTag(value)
  const at = tag?.form === 'close' ? closed(tag.name, open) : -1
  const opener = flat.content[at]
  if (opener?.type === 'ph' && at < flat.content.length - 1) {
    flat.content[at] = {type: 'sc', id: opener.id, kind: 'html', data: opener.data}
    flat.content.push({type: 'ec', id: opener.id, kind: 'html', data: flat.text.slice(start, end)})
    return
  }
  if (tag?.form === 'open') {
    open.stack.push({name: tag.name, index: flat.content.length})
    open.counts.set(tag.name, (open.counts.get(tag.name) ?? 0) + 1)
  }
  addPlaceholder(flat, 'html', [start, end], tag?.name === 'br' ? '\n' : '')
}

/** Take the last open tag of a name, and what was opened since, off the stack; give where it stands, or -1. */
function closed(name: string, {stack, counts}: OpenTags): number {
  while ((counts.get(name) ?? 0) > 0) {
    const last = stack.pop()
    if (!last) return -1
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1)
    if (last.name === name) return last.index
  }
  return -1
}
