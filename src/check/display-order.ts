import {isolatedSpans} from './isolated-spans.js'
import {finding, type Check} from './finding.js'

/**
 * Runs that show in another order inside right-to-left text (UAX #9, seen in Chromium 156):
 *
 *     2026-114       →  114-2026          +212 5 37       →  37 5 212+
 *     1 234 567      →  567 234 1         -5              →  5-
 *     75 km/h        →  km/h 75           C++             →  ++C
 *     @mapmaroc      →  mapmaroc@         15:30 (GMT+1)   →  (GMT+1) 15:30
 */
const risky: readonly RegExp[] = [
  /\+\d[\d \-.()]*\d/gu,
  /(?<![\d.,/])(?:[1-9]\d{0,2}(?: \d{3})+|0\d{1,3}(?: \d{2,3}){2,})(?!\d)/gu,
  /(?<![\p{L}\d./+-])[\p{Script=Latin}\d]*\d(?:[-–—‑][\d]+)+(?![\d\p{Script=Latin}])/gu,
  /(?<=^|[\s(«])[-−]\d[\d.,]*(?: ?[°%])?/gu,
  /(?<![\p{L}\d])\d[\d.,]*[ \u00a0\u202f](?:°\p{Script=Latin}|\p{Script=Latin}[\p{Script=Latin}²³]*(?:\/\p{Script=Latin}+)?)(?![\p{L}\d])/gu,
  /\p{Script=Latin}(?:\+\+|[+#])(?![\p{Script=Latin}\d])/gu,
  /(?<![\p{L}\d.])(?:\p{Lu}\.){2,}(?!\p{Script=Latin})/gu,
  /(?<![\p{L}\d@.])[@#$]\p{Script=Latin}[\p{Script=Latin}\d_]*|(?<![\p{L}\d])[$€£]\d[\d.,]*/gu,
  /\d{1,2}:\d{2} \(\p{Lu}{2,4}[+-]\d+\)/gu,
]

/** In right-to-left text, runs of figures and Latin that would show in another order stand isolated. */
export const displayOrder: Check = ({target, pair}) => {
  if (target.facts.direction !== 'rtl') return []
  const safe = isolatedSpans(pair.target)
  const found = risky.flatMap((pattern) => [...target.text.matchAll(pattern)])
  const spans = found
    .map((match) => ({start: match.index, end: match.index + match[0].length}))
    .filter(({start, end}) => !safe.some((span) => span.start <= start && end <= span.end))
    .filter(({start, end}) => !marked(target.text, start, end))
  return outermost(spans).map(({start, end}) => {
    const got = target.text.slice(start, end)
    // A range or score read from right to left is the same one; a reference or a number is another.
    const inside = target.placeables.find((one) => one.start < end && start < one.end)
    const range = inside?.kind === 'range' || (inside?.kind !== 'reference' && isRange(got))
    const rule = range ? 'range-order' : 'display-order'
    return finding(rule, {start, end}, {got, expected: got, fix: `\u2066${got}\u2069`})
  })
}

/** Of each side of a score: `7-5`. */
const scoreDigits = 2

function isRange(run: string): boolean {
  const [, from = '', to = ''] = /^([1-9]\d{0,3}|0)[-–—‑]([1-9]\d{0,3}|0)$/.exec(run) ?? []
  const isScore = from.length + to.length > 0 && Math.max(from.length, to.length) <= scoreDigits
  return Number(from) < Number(to) || isScore
}

/** A left-to-right mark on either side keeps a run in order. */
const marked = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '\u200e' || text.charAt(end) === '\u200e'

interface Span {
  readonly start: number
  readonly end: number
}

/** Keep each run once: one that lies in another, or laps over the end of an earlier one, goes. */
const outermost = (spans: readonly Span[]): readonly Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<readonly Span[]>(
      (kept, span) => ((kept.at(-1)?.end ?? 0) > span.start ? kept : [...kept, span]),
      [],
    )
