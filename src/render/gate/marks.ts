import {finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {elements, holds, isWithin, named, placeOf, textBelow, type Node} from './tree.js'

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 td th dd blockquote'.split(' '))
const pairs: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}
/** `1)` and `a)` number an item and open nothing. */
const enumeration = /(?:^|\s)[\p{L}\p{N}]{1,3}$/u

/** Check quotes in their logical order and brackets in pairs: A25, A26. */
export function checkMarks({body}: HtmlPage): readonly PageFinding[] {
  const found: PageFinding[] = []
  const main = named(body, 'main')[0]
  const guillemets = ((main === undefined ? '' : textBelow(main)).match(/[«»]/gu) ?? []).join('')
  if (guillemets.startsWith('»') || guillemets.includes('»»'.repeat(2)))
    found.push(
      finding('A25', 'main', guillemets, 'Open with « and close with », in the order they are read.'),
    )
  const leaves = elements(body).filter(
    (node) => blocks.has(node.name) && !isWithin(node, 'pre') && !holds(node, blocks),
  )
  return [...found, ...leaves.flatMap(checkBrackets)]
}

function checkBrackets(node: Node): readonly PageFinding[] {
  const text = withoutCode(node)
  const open: string[] = []
  for (const {0: letter, index} of text.matchAll(/[()[\]{}]/gu)) {
    const closer = pairs[letter]
    if (closer !== undefined) open.push(closer)
    else if (open.at(-1) === letter) open.pop()
    else if (!enumeration.test(text.slice(0, index))) return [unbalanced(node, text)]
  }
  return open.length === 0 ? [] : [unbalanced(node, text)]
}

const withoutCode = (node: Node): string =>
  node.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'code' ? '' : withoutCode(child)))
    .join('')

const unbalanced = (node: Node, text: string): PageFinding =>
  finding('A26', placeOf(node), text, 'Pair the brackets, opening ones first.')
