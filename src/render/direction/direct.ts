import type {Element, ElementContent, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {isInline} from './blocks.js'
import {findPhrases, languageOf} from './find.js'
import {flatten} from './flat.js'
import type {Phrase} from './phrase.js'
import {isolateText} from './plain.js'
import {findTokens} from './token.js'
import {wrap} from './wrap.js'
import {wrapWithin} from './wrap-within.js'

const leftToRightElements = new Set(['code', 'pre', 'kbd', 'samp', 'var'])
const textAttributes = ['alt', 'title', 'ariaLabel'] as const
/** Fewest letters of the other script, and none of the page's own, that make a whole paragraph a foreign one. */
const foreignBlockMinLetters = 40

const arabic = /(?=\p{L})\p{Script=Arabic}/u
const latin = /\p{Script=Latin}/u

/** Isolate what reads against the page's direction: tokens and foreign phrases, tightly, with their direction and language. */
export const direct = (root: Root, facts: LocaleFacts): Root => ({
  ...root,
  children: directAll(root.children, facts),
})

function directAll<T extends RootContent>(nodes: readonly T[], facts: LocaleFacts): T[] {
  const out: T[] = []
  let line: T[] = []
  const flush = () => {
    out.push(...(directLine(line as readonly ElementContent[], facts) as T[]))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isInline(node.tagName))) line.push(node)
    else {
      flush()
      out.push(node.type === 'element' ? (directBlock(node, facts) as T) : node)
    }
  }
  flush()
  return out
}

function directBlock(block: Element, facts: LocaleFacts): Element {
  if (block.properties['dir'] !== undefined) return block
  if (leftToRightElements.has(block.tagName))
    return withDirection({...block, children: block.children.map((child) => prepare(child, facts))}, 'ltr')
  const foreign = block.tagName === 'p' ? foreignParagraph(block, facts) : null
  if (foreign !== null) return foreign
  return {...block, children: directAll(block.children, facts)}
}

/** Give a paragraph written wholly in the other script its own direction and language, or null. */
function foreignParagraph(block: Element, facts: LocaleFacts): Element | null {
  const text = flatten(block.children)
  const [own, other] = facts.script === 'Arab' ? [arabic, latin] : [latin, arabic]
  if (own.test(text)) return null
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length < foreignBlockMinLetters || !letters.every((letter) => other.test(letter))) return null
  const lang = languageOf(text, facts.typography.foreign)
  const turned = withDirection(block, facts.direction === 'rtl' ? 'ltr' : 'rtl')
  return {...turned, properties: {...turned.properties, ...(lang === null ? {} : {lang})}}
}

function directLine(nodes: readonly ElementContent[], facts: LocaleFacts): ElementContent[] {
  if (nodes.length === 0) return []
  const prepared = nodes.map((node) => prepare(node, facts))
  const text = flatten(prepared)
  const phrases = withWhole(text, findPhrases(text, facts), facts)
  const within = wrapWithin(prepared, phrases, isolateElement)
  return within.rest.reduce<ElementContent[]>(
    (line, phrase) => wrap(line, phrase.start, phrase.end, (children) => isolateElement(phrase, children)),
    within.nodes,
  )
}

/** Longer tokens may be cut between two lines of a narrow page. */
const tokenMaxCharsOnLine = 24

function isolateElement({lang, direction, kind, start, end}: Phrase, children: ElementContent[]): Element {
  if (kind === 'whole') return h('span', {className: ['whole']}, children)
  const className = end - start > tokenMaxCharsOnLine ? ['token', 'long'] : ['token']
  return h(
    'bdi',
    {
      ...(lang === null ? {} : {lang}),
      dir: direction,
      ...(kind === 'token' ? {className} : {}),
    },
    children,
  )
}

/** Where tokens need no isolation, keep the short ones that a line could end in: n° 2-15-770, +212 5 37 60 14 80. */
function withWhole(text: string, phrases: readonly Phrase[], {direction}: LocaleFacts): readonly Phrase[] {
  if (direction === 'rtl') return phrases
  const whole = findTokens(text)
    .filter(
      ({kind, start, end}) =>
        kind === 'figures' &&
        end - start <= tokenMaxCharsOnLine &&
        /[ /–-]/u.test(text.slice(start, end)) &&
        !phrases.some((one) => one.start < end && start < one.end),
    )
    .map(({start, end}): Phrase => ({start, end, direction, lang: null, kind: 'whole'}))
  return whole.length === 0 ? phrases : [...phrases, ...whole].toSorted((a, b) => a.start - b.start)
}

/** Give code its direction, and isolate the foreign phrases of attributes that readers see or hear. */
function prepare(node: ElementContent, facts: LocaleFacts): ElementContent {
  if (node.type !== 'element') return node
  if (leftToRightElements.has(node.tagName)) return withDirection(node, 'ltr')
  const properties = {...node.properties}
  for (const name of textAttributes) {
    const value = properties[name]
    if (typeof value === 'string') properties[name] = isolateText(value, facts)
  }
  return {...node, properties, children: node.children.map((child) => prepare(child, facts))}
}

const withDirection = (node: Element, dir: 'ltr' | 'rtl'): Element => ({
  ...node,
  properties: {...node.properties, dir},
})
