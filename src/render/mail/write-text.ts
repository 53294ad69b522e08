import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {LocaleFacts} from '../../../locales/facts.js'
import {textOf} from '../body/walk.js'
import {isolateIn, writeInlineText} from './write-inline-text.js'

/** RIGHT-TO-LEFT MARK: a paragraph that begins with it is set from the right, whatever comes next (UAX #9 P2). */
const rightToLeftMark = '\u200F'

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi br code del em i img ins small span strong sub sup time'.split(' '),
)

/** Write blocks as plain text: a line for each, lists with their numbers, what is in an item set in below it. */
export const writeText = (body: Root, facts: LocaleFacts): string =>
  linesOf(body.children, facts)
    .map((line) => (line === '' || facts.direction === 'ltr' ? line : rightToLeftMark + line))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .concat('\n')

function linesOf(nodes: readonly RootContent[], facts: LocaleFacts): readonly string[] {
  const lines: string[] = []
  let run: ElementContent[] = []
  const flush = (): void => {
    lines.push(...writeInlineText(run, facts.direction).filter((line) => line !== ''))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && inline.has(node.tagName))) run.push(node)
    else if (node.type === 'element') {
      flush()
      lines.push(...blockOf(node, facts))
    }
  }
  flush()
  return lines
}

const elementsOf = ({children}: Element): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element')

function blockOf(element: Element, facts: LocaleFacts): readonly string[] {
  const {tagName, children} = element
  switch (tagName) {
    case 'ul':
    case 'ol':
      return ['', ...listOf(element, facts), '']
    case 'blockquote':
      return ['', ...linesOf(children, facts).map((line) => (line === '' ? line : `> ${line}`)), '']
    case 'tr':
      return [
        elementsOf(element)
          .map((cell) => writeInlineText(cell.children, facts.direction).join(' '))
          .join(' | '),
      ]
    case 'hr':
      return ['', '* * *', '']
    case 'pre':
      return ['', ...codeOf(element, facts), '']
    case 'section':
    case 'div':
    case 'thead':
    case 'tbody':
      return linesOf(children, facts)
    default:
      return ['', ...linesOf(children, facts), '']
  }
}

const codeOf = (element: Element, facts: LocaleFacts): readonly string[] =>
  textOf(element)
    .trimEnd()
    .split('\n')
    .map((line) => isolateIn(line, 'ltr', facts.direction))

/** Write a list; notes are numbered as they are called. */
function listOf(list: Element, facts: LocaleFacts): readonly string[] {
  const first = Number(list.properties['start'] ?? 1)
  return elementsOf(list).flatMap((item, index) => {
    const isNote = String(item.properties['id'] ?? '').startsWith('note-fn')
    const number = first + index
    const mark = isNote ? `[${number}] ` : list.tagName === 'ol' ? `${number}. ` : '- '
    const lines = linesOf(item.children, facts).filter((line) => line !== '')
    return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line)
  })
}
