import type {Element, Root, RootContent} from 'hast'
import type {TypographyFacts} from '../../../locales/typography.js'
import {isInline} from '../direction/blocks.js'
import {clean} from './clean.js'
import {typeset} from './typeset.js'

const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style', 'time'])
const textAttributes = ['alt', 'title'] as const
const steady = /[\p{L}\p{N}]/u

/** Set the text nodes and the spoken attributes of a tree; a node at an element's edge sees the letter beyond it. */
export function typesetTree(root: Root, facts: TypographyFacts): Root {
  return {...root, children: setAll(root.children, '', '', facts)}
}

function setAll<T extends RootContent>(
  nodes: readonly T[],
  before: string,
  after: string,
  facts: TypographyFacts,
): T[] {
  return nodes.map((node, index) => {
    const left = edge(nodes[index - 1], 'last') ?? before
    const right = edge(nodes[index + 1], 'first') ?? after
    if (node.type === 'text')
      return {...node, value: setBetween(clean(node.value).replace(/ {2,}/gu, ' '), left, right, facts)}
    if (node.type !== 'element') return node
    const inline = isInline(node.tagName)
    const element: Element = {...node, properties: setAttributes(node.properties, facts)}
    if (verbatim.has(node.tagName) || isAddress(node))
      return {...element, children: element.children.map(cleanText)} as T
    return {...element, children: setAll(node.children, inline ? left : '', inline ? right : '', facts)} as T
  })
}

/** Clean text that is not set: code may hide bidi controls too. */
const cleanText = <T extends RootContent>(node: T): T => {
  if (node.type === 'text') return {...node, value: clean(node.value)}
  return node.type === 'element' ? ({...node, children: node.children.map(cleanText)} as T) : node
}

/** Set a text that stands between two letters of its neighbours; letters and digits alone, which no rule changes. */
function setBetween(text: string, left: string, right: string, facts: TypographyFacts): string {
  const before = steady.test(left) ? left : ''
  const after = steady.test(right) ? right : ''
  const set = typeset(before + text + after, facts)
  return set.startsWith(before) && set.endsWith(after)
    ? set.slice(before.length, set.length - after.length)
    : typeset(text, facts)
}

function setAttributes(properties: Element['properties'], facts: TypographyFacts): Element['properties'] {
  const set = {...properties}
  for (const name of textAttributes) {
    const value = set[name]
    if (typeof value === 'string') set[name] = typeset(clean(value), facts)
  }
  return set
}

/** A link that shows its own address. */
const isAddress = (node: Element): boolean => {
  const [only] = node.children
  return node.tagName === 'a' &&
    node.children.length === 1 &&
    only?.type === 'text' &&
    /^\S+$/u.test(only.value)
    ? String(node.properties['href'] ?? '').replace(/^mailto:|^https?:\/\//u, '') ===
        only.value.replace(/^https?:\/\//u, '')
    : false
}

/** Give the letter of a neighbour that touches, '' for none, undefined when there is no neighbour. */
function edge(node: RootContent | undefined, side: 'first' | 'last'): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'text') return (side === 'first' ? [...node.value][0] : [...node.value].at(-1)) ?? ''
  if (node.type !== 'element' || !isInline(node.tagName)) return ''
  return edge(side === 'first' ? node.children[0] : node.children.at(-1), side) ?? ''
}
