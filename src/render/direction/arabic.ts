import {balancedEnd} from './balance.js'
import {opaqueBreak} from './flat.js'
import type {Span} from './latin.js'

const arabic = '[\\p{Script=Arabic}\\u0640\\u064B-\\u0655\\u0670]'
const between = `[^\\p{Script=Latin}\\n,;${opaqueBreak}\\uE000]*`
const stretch = new RegExp(`#?\\p{Script=Arabic}(?:${between}${arabic})?`, 'gu')
const hasArabic = /\p{Script=Arabic}/u

/** Find the phrases in Arabic script of a text in Latin script; one ends at a Latin word, comma or foreign bracket. */
export function findArabic(text: string): readonly Span[] {
  if (!hasArabic.test(text)) return []
  const found: Span[] = []
  for (const match of text.matchAll(stretch)) {
    let from = match.index
    const to = from + match[0].length
    while (from < to) {
      const offset = text.slice(from, to).search(/#?\p{Script=Arabic}/u)
      if (offset < 0) break
      const start = from + offset
      const end = trimEnd(text, start, balancedEnd(text, start, to))
      found.push({start, end: /^[؟!؛]/u.test(text.slice(end)) && text[end] !== '!' ? end + 1 : end})
      from = Math.max(end, start + 1)
    }
  }
  return found
}

/** Cut after the last Arabic letter or mark, or a bracket that the phrase itself opened. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && !/[\p{Script=Arabic}\u0640\u064B-\u0655\u0670)\]»”]/u.test(text.charAt(at - 1)))
    at -= 1
  return at
}
