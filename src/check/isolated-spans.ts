import {plainText, type Inline} from '../model/inline.js'

/** Give the spans of the plain text that stand isolated: between U+2066–2068 and U+2069, or in a placeholder. */
export function isolatedSpans(
  content: readonly Inline[],
): readonly {readonly start: number; readonly end: number}[] {
  const spans: {start: number; end: number}[] = []
  const open: number[] = []
  for (const {0: mark, index} of plainText(content).matchAll(/[\u2066-\u2069]/g)) {
    if (mark !== '\u2069') open.push(index)
    else spans.push({start: open.pop() ?? index, end: index + 1})
  }
  let at = 0
  for (const part of content) {
    const length = part.type === 'text' ? part.value.length : part.type === 'ph' ? part.equiv.length : 0
    if (part.type === 'ph') spans.push({start: at, end: at + length})
    at += length
  }
  return spans
}
