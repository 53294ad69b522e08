import type {Element, ElementContent} from 'hast'
import type {Direction} from '../../model/locale.js'
import {saysAddress} from '../body/says-address.js'
import {textOf} from '../body/walk.js'
import {isolate} from '../direction/controls.js'

/**
 * Write inline content as lines of plain text. What stands in an element of the other direction is isolated as it is, so that
 * neighbours are never taken for one phrase (`29 نونبر 2026 — 2026-010`). Notes are called in brackets.
 */
export const writeInlineText = (nodes: readonly ElementContent[], around: Direction): readonly string[] =>
  nodes
    .map((node) => said(node, around))
    .join('')
    .split('\n')
    .map((line) => line.replace(/[^\S\u00A0\u202F]+/gu, ' ').trim())

/** Isolate a text of one direction in what is around it, where they differ. */
export const isolateIn = (text: string, direction: Direction, around: Direction): string =>
  direction === around ? text : isolate(text, direction)

function said(node: ElementContent, around: Direction): string {
  // Lines end at `br` alone.
  if (node.type === 'text') return node.value.replace(/\n/gu, ' ')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return `[${String(node.properties['alt'] ?? '')}]`
  if (node.tagName === 'a') return link(node, around)
  const {dir} = node.properties
  return dir === 'ltr' || dir === 'rtl' ? isolateIn(inside(node, dir), dir, around) : inside(node, around)
}

const inside = ({children}: Element, around: Direction): string =>
  children.map((child) => said(child, around)).join('')

/**
 * Say where a link leads behind its words, unless they do. An address stands between `<` and `>` (RFC 3986, appendix C), and
 * the isolate around them: a control beside the address itself would become a part of it in clients that find addresses.
 */
function link(element: Element, around: Direction): string {
  const href = String(element.properties['href'] ?? '')
  const {role} = element.properties
  if (role === 'doc-backlink') return ''
  const words = textOf(element)
  if (role === 'doc-noteref') return `[${words}]`
  const shown = inside(element, around)
  if (!/^https?:/u.test(href)) return shown
  const address = isolateIn(`<${href}>`, 'ltr', around)
  if (!saysAddress(words, href)) return `${shown} ${address}`
  return around === 'rtl' && /^https?:/u.test(words) ? address : shown
}
