import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {Raw} from 'mdast-util-to-hast'
import type {LocaleFacts} from '../../../locales/facts.js'

/** Write a whole page. It is well-formed XML as well, so that the gate reads the very bytes that readers get. */
export function writePage(
  facts: LocaleFacts,
  head: readonly ElementContent[],
  body: readonly ElementContent[],
): string {
  const page = h('html', {lang: facts.tag, dir: facts.direction}, [
    h('head', [...head]),
    h('body', [...body]),
  ])
  return writeTree({type: 'root', children: [{type: 'doctype'}, page]}) + '\n'
}

const options = {
  // What was written before is taken as it is. A text's own HTML never gets here: `readMarkdown` leaves it out.
  allowDangerousHtml: true,
  upperDoctype: true,
  closeSelfClosing: true,
  tightSelfClosing: true,
  collapseEmptyAttributes: false,
} as const
/** What is there when a value has a `<`; a text may look so too. */
const lessInValue = /="[^"<]*</u
/** One start tag. Text holds no raw `<`, and values stand between double quotes. */
const startTag = /<[A-Za-z][^"<>]*(?:"[^"]*"[^"<>]*)*>/gu

/**
 * Write a tree as HTML that is well-formed XML: void elements closed, empty attributes kept, references by number, and no
 * `<` in attribute values, where HTML alone would let it stand.
 */
export function writeTree(tree: Root | Element): string {
  const html = toHtml(tree, options)
  if (!lessInValue.test(html)) return html
  return html.replace(startTag, (tag) => tag.replace(/"[^"]*"/gu, (value) => value.replaceAll('<', '&#x3C;')))
}

/** Write elements once for all the pages that show them. */
export const written = (...children: Element[]): Raw => ({
  type: 'raw',
  value: writeTree({type: 'root', children}),
})
