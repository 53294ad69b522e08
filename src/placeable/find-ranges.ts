import type {Lexicon} from './lexicon.js'
import type {RangePlaceable} from './placeable.js'

const pattern = /(?<![\p{L}\d.,/+-])(\d{1,4})[-–—‑](\d{1,4})(?![\d/-]|\p{Lu}|[.,]\d)/gu

/** Find two whole numbers joined by a dash, the second larger: `2024-2027`, `10–15`, with their percent sign. */
export function findRanges(text: string, {money}: Lexicon): readonly RangePlaceable[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [written, from = '', second = ''] = match
    const to = expanded(from, second)
    if (Number(from) >= Number(to)) return []
    const end = match.index + written.length
    money.percentAfter.lastIndex = end
    const percent = money.percentAfter.exec(text)?.[0] ?? ''
    const value = `${from}/${to}${percent === '' ? '' : '%'}`
    return [{kind: 'range', start: match.index, end: end + percent.length, value, from, to, percent}]
  })
}

/** The second year of `2019-20` in full. */
function expanded(from: string, to: string): string {
  const next = String(Number(from) + 1)
  return from.length === 4 && to.length === 2 && next.endsWith(to) ? next : to
}
