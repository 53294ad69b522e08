/** Longest list that fits the bits of one number. */
const bitParallelTokens = 32

/**
 * Give the Levenshtein distance of two lists of words, or `limit + 1` when it is over `limit`. Short lists go through
 * the bit-parallel automaton of Hyyrö (2003), long ones through a band of width `2 × limit + 1` (Ukkonen 1985).
 */
export function editDistance(a: readonly string[], b: readonly string[], limit = Infinity): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > limit) return limit + 1
  if (short.length === 0) return long.length
  const distance =
    short.length <= bitParallelTokens
      ? bitParallel(short, long)
      : banded(short, long, Math.min(limit, long.length))
  return Math.min(distance, limit + 1)
}

function bitParallel(short: readonly string[], long: readonly string[]): number {
  const masks = new Map<string, number>()
  short.forEach((word, i) => masks.set(word, (masks.get(word) ?? 0) | (1 << i)))
  const last = 1 << (short.length - 1)
  let positive = -1
  let negative = 0
  let distance = short.length
  for (const word of long) {
    const equal = masks.get(word) ?? 0
    const vertical = equal | negative
    const horizontal = (((equal & positive) + positive) ^ positive) | equal
    let up = negative | ~(horizontal | positive)
    let down = positive & horizontal
    if ((up & last) !== 0) distance++
    if ((down & last) !== 0) distance--
    up = (up << 1) | 1
    down = down << 1
    positive = down | ~(vertical | up)
    negative = up & vertical
  }
  return distance
}

function banded(short: readonly string[], long: readonly string[], limit: number): number {
  let row = Array.from({length: short.length + 1}, (_, i) => i)
  for (let j = 1; j <= long.length; j++) {
    const next = new Array<number>(short.length + 1).fill(limit + 1)
    if (j <= limit) next[0] = j
    const from = Math.max(1, j - limit)
    const to = Math.min(short.length, j + limit)
    for (let i = from; i <= to; i++) next[i] = cell(row, next, i, short[i - 1] === long[j - 1])
    row = next
  }
  return row[short.length] ?? limit + 1
}

const cell = (row: readonly number[], next: readonly number[], i: number, same: boolean): number =>
  Math.min((row[i - 1] ?? 0) + (same ? 0 : 1), (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1)
