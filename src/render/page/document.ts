import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'

/** Write a whole page. It is well-formed XML as well, so that the gate reads the very bytes that readers get. */
export function writePage(
  facts: LocaleFacts,
  head: readonly Element[],
  body: readonly ElementContent[],
): string {
  const page = h('html', {lang: facts.tag, dir: facts.direction}, [
    h('head', [...head]),
    h('body', [...body]),
  ])
  return writeTree({type: 'root', children: [{type: 'doctype'}, page]}) + '\n'
}

/** Write a tree as HTML that is well-formed XML: void elements closed, empty attributes kept, references by number. */
export const writeTree = (tree: Root | Element): string =>
  toHtml(tree, {
    upperDoctype: true,
    closeSelfClosing: true,
    tightSelfClosing: true,
    collapseEmptyAttributes: false,
  })
