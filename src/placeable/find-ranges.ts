import type {RangePlaceable} from './placeable.js'

const pattern = /(?<![\p{L}\d.,/+-])(\d{1,4})[-–—‑](\d{1,4})(?![\d\p{Lu}/-]|[.,]\d)/gu

/** Find two whole numbers joined by a dash, the second larger: `2024-2027`, `10–15`. */
export function findRanges(text: string): readonly RangePlaceable[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [written, from = '', to = ''] = match
    if (Number(from) >= Number(to)) return []
    return [
      {
        kind: 'range',
        start: match.index,
        end: match.index + written.length,
        value: `${from}/${to}`,
        from,
        to,
      },
    ]
  })
}
