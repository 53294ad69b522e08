import type {Inline} from '../model/inline.js'
import {cut, type Cut} from './cut.js'

/** Longest line that is taken for one wrapped by a mail program, in UTF-16 units. */
const maxWrapLength = 100

/** Addresses stay whole; what ends a sentence is no part of them. */
const address =
  /\b(?:https?:\/\/|www\.)[^\s<>"«»“”()]*[^\s<>"«»“”().,;:!?'’]|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/giu

interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Cut plain text at blank lines; the first block is the title. */
export function cutText(text: string): readonly Cut[] {
  const lines = linesOf(text)
  const wrap = wrapLength(text, lines)
  const blocks: Line[][] = [[]]
  for (const line of lines) {
    if (text.slice(line.start, line.end).trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks
    .filter((block) => block.length > 0)
    .map((block, index) => blockCut(text, block, wrap, index === 0 ? 'title' : 'paragraph'))
}

function blockCut(text: string, lines: readonly Line[], wrap: number, kind: 'title' | 'paragraph'): Cut {
  const [start, end] = trimmed(text, lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0)
  const content: Inline[] = []
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    const value = text.slice(...trimmed(text, line.start, line.end))
    const soft = previous && isWrapped(text, previous, value, wrap)
    if (previous && !soft) add(content, 'break', text.slice(previous.end, previous.next), '\n')
    addText(content, soft ? ` ${value}` : value)
  })
  return cut(start, end, {kind, place: 'plain', content})
}

/** A break is a mail program's when the next word would not have fitted; a list's line is its own. */
function isWrapped(text: string, previous: Line, value: string, wrap: number): boolean {
  if (/^(?:[-*•–—]|\d{1,3}[.)])\s/u.test(value)) return false
  return previous.end - previous.start + 1 + (/^\S+/.exec(value)?.[0].length ?? 0) > wrap
}

/** Give the width a mail program wrapped at, or infinity when nothing looks wrapped. */
function wrapLength(text: string, lines: readonly Line[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  return longest >= 60 && longest <= maxWrapLength ? longest : Infinity
}

function addText(content: Inline[], value: string): void {
  let at = 0
  for (const match of value.matchAll(address)) {
    push(content, value.slice(at, match.index))
    add(content, 'autolink', match[0], match[0])
    at = match.index + match[0].length
  }
  push(content, value.slice(at))
}

function push(content: Inline[], value: string): void {
  const last = content.at(-1)
  if (value === '') return
  if (last?.type === 'text') content.splice(-1, 1, {type: 'text', value: last.value + value})
  else content.push({type: 'text', value})
}

function add(content: Inline[], kind: 'break' | 'autolink', data: string, equiv: string): void {
  const last = content.findLast((part) => part.type === 'ph')
  content.push({type: 'ph', id: String(Number(last?.id ?? 0) + 1), kind, data, equiv})
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const value = text.slice(start, end)
  return [start + value.length - value.trimStart().length, start + value.trimEnd().length]
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({start, end: match.index, next: match.index + match[0].length})
    start = match.index + match[0].length
  }
  return [...lines, {start, end: text.length, next: text.length}]
}
