import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {LocaleFacts} from '../../../locales/facts.js'
import {textOf} from '../body/walk.js'
import {isolate} from '../direction/controls.js'
import {isolateText} from '../direction/plain.js'

/** RIGHT-TO-LEFT MARK: a paragraph that begins with it is set from the right, whatever comes next (UAX #9 P2). */
const rightToLeftMark = '\u200F'

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi br code del em i img ins small span strong sub sup time'.split(' '),
)

/** Write blocks as plain text: one line a block, foreign phrases isolated, addresses of links behind their words. */
export const writeText = (body: Root, facts: LocaleFacts): string =>
  linesOf(body.children, '', facts)
    .map((line) => (line === '' || facts.direction === 'ltr' ? line : rightToLeftMark + line))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .concat('\n')

function linesOf(nodes: readonly RootContent[], prefix: string, facts: LocaleFacts): readonly string[] {
  const lines: string[] = []
  let run: ElementContent[] = []
  const flush = (): void => {
    const text = prefix + said(run, facts)
    if (text.trim() !== '' && text !== prefix) lines.push(text)
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && inline.has(node.tagName))) run.push(node)
    else if (node.type === 'element') {
      flush()
      lines.push(...blockOf(node, prefix, facts))
    }
  }
  flush()
  return lines
}

function blockOf(element: Element, prefix: string, facts: LocaleFacts): readonly string[] {
  const {tagName, children} = element
  switch (tagName) {
    case 'li':
      return linesOf(children, `${prefix}- `, facts)
    case 'blockquote':
      return ['', ...linesOf(children, `${prefix}> `, facts), '']
    case 'tr': {
      const cells = children.filter((child): child is Element => child.type === 'element')
      return [prefix + cells.map((cell) => said(cell.children, facts)).join(' | ')]
    }
    case 'hr':
      return ['', '* * *', '']
    case 'pre':
      return [
        '',
        ...textOf(element)
          .trimEnd()
          .split('\n')
          .map((line) => isolate(line, 'ltr')),
        '',
      ]
    case 'ul':
    case 'ol':
    case 'table':
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return ['', ...linesOf(children, prefix, facts), '']
    default:
      return linesOf(children, prefix, facts)
  }
}

/** Say a run of inline content on one line. */
function said(nodes: readonly ElementContent[], facts: LocaleFacts): string {
  const text = nodes.map(textOf).join('')
  const line = isolateText(text.replace(/[^\S\u00A0\u202F]+/gu, ' ').trim(), facts)
  const links = nodes.flatMap((node) => linksIn(node, text))
  return [line, ...links.map((url) => `<${isolate(url, 'ltr')}>`)].join(' ').trim()
}

/** Give the addresses of links that their words do not show. */
function linksIn(node: ElementContent, shown: string): readonly string[] {
  if (node.type !== 'element') return []
  const href = node.tagName === 'a' ? String(node.properties['href'] ?? '') : ''
  const own = /^https?:/u.test(href) && !shown.includes(href) ? [href] : []
  return [...own, ...node.children.flatMap((child) => linksIn(child, shown))]
}
