import {balancedEnd} from './balance.js'
import {opaqueBreak} from './flat.js'
import type {Span} from './latin.js'

const arabic = '[\\p{Script=Arabic}\\u0640\\u064B-\\u0655\\u0670]'
const between = `[^\\p{Script=Latin}\\n,;${opaqueBreak}\\uE000]*`
/** Digits are of the script too, and need no phrase where text reads from left to right: a phrase opens with a letter. */
const opening = '#?(?=\\p{L})\\p{Script=Arabic}'
const stretch = new RegExp(`${opening}(?:${between}${arabic})?`, 'gu')
const hasArabic = new RegExp(opening, 'u')

const quotation = /«[ \u00A0\u202F]*([^«»\n\uFFFC]+?)[ \u00A0\u202F]*»|“([^“”\n\uFFFC]+)”/gu

/**
 * Find quotations that are Arabic although they hold Latin words: they begin in Arabic and are mostly so.
 *
 *     le livre « مقدمة في CSS »     one phrase, CSS a phrase within it
 */
function findQuotations(text: string): readonly Span[] {
  return [...text.matchAll(quotation)].flatMap((match) => {
    const inside = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(inside)
    const letters = inside.match(/\p{L}/gu) ?? []
    const arabicLetters = letters.filter((letter) => hasArabic.test(letter))
    const isArabic = hasArabic.test(letters[0] ?? '') && arabicLetters.length * 2 >= letters.length
    return isArabic ? [{start, end: start + inside.length}] : []
  })
}

/** Find the phrases in Arabic script of a text in Latin script; one ends at a Latin word, comma or foreign bracket. */
export function findArabic(text: string): readonly Span[] {
  if (!hasArabic.test(text)) return []
  const found: Span[] = [...findQuotations(text)]
  const quoted = found.slice()
  const open = quoted.reduce(
    (rest, {start, end}) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
  for (const match of open.matchAll(stretch)) {
    let from = match.index
    const to = from + match[0].length
    while (from < to) {
      const offset = open.slice(from, to).search(hasArabic)
      if (offset < 0) break
      const start = from + offset
      const end = trimEnd(text, start, balancedEnd(text, start, to))
      found.push({start, end: text.charAt(end) === '؟' ? end + 1 : end})
      from = Math.max(end, start + 1)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Cut after the last Arabic letter or mark, or a bracket that the phrase itself opened. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && !/[\p{Script=Arabic}\u0640\u064B-\u0655\u0670)\]»”]/u.test(text.charAt(at - 1)))
    at -= 1
  return at
}
