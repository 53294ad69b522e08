/** Largest table, in cells, that is filled to align a stretch without a landmark. */
const maxCells = 250_000

/**
 * Pair equal values of two lists so that pairs do not cross: what values that are unique in both suggest (patience
 * diff), the longest common subsequence in short stretches between them, and the nearest next in long ones.
 * Answers for each index of `after` an index of `before`, or -1.
 */
export function pairInOrder(before: readonly number[], after: readonly number[]): Int32Array {
  const pairs = new Int32Array(after.length).fill(-1)
  const todo: Stretch[] = [{a: 0, aEnd: before.length, b: 0, bEnd: after.length}]
  for (let stretch = todo.pop(); stretch; stretch = todo.pop()) {
    const rest = trim(stretch, before, after, pairs)
    if (rest.a === rest.aEnd || rest.b === rest.bEnd) continue
    const landmarks = landmarksOf(rest, before, after)
    if (landmarks.length > 0) todo.push(...between(rest, landmarks))
    else if ((rest.aEnd - rest.a) * (rest.bEnd - rest.b) <= maxCells) byTable(rest, before, after, pairs)
    else byNearest(rest, before, after, pairs)
  }
  return pairs
}

/** A range of each list. */
interface Stretch {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

type List = readonly number[]

/** Pair what is equal at both ends. */
function trim({a, aEnd, b, bEnd}: Stretch, before: List, after: List, pairs: Int32Array): Stretch {
  while (a < aEnd && b < bEnd && before[a] === after[b]) pairs[b++] = a++
  while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) pairs[--bEnd] = --aEnd
  return {a, aEnd, b, bEnd}
}

/** Cut a stretch at its landmarks; each landmark begins the stretch after it, where `trim` pairs it. */
function between(rest: Stretch, landmarks: readonly (readonly [number, number])[]): readonly Stretch[] {
  const starts = [[rest.a, rest.b] as const, ...landmarks]
  return starts.map(([a, b], index) => {
    const [aEnd, bEnd] = starts[index + 1] ?? [rest.aEnd, rest.bEnd]
    return {a, aEnd, b, bEnd}
  })
}

/** Give the longest run of pairs, rising in both lists, of values that stand once in each. */
function landmarksOf({a, aEnd, b, bEnd}: Stretch, before: List, after: List): readonly [number, number][] {
  const inA = uniquePlaces(before, a, aEnd)
  const inB = uniquePlaces(after, b, bEnd)
  const found: [number, number][] = []
  for (const [value, place] of inB) {
    const other = inA.get(value)
    if (place >= 0 && other !== undefined && other >= 0) found.push([other, place])
  }
  return longestRise(found.sort((x, y) => x[1] - y[1]))
}

/** Give where each value stands in a range; -1 when it stands there twice. */
function uniquePlaces(list: List, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let i = start; i < end; i++) {
    const value = list[i] as number
    places.set(value, places.has(value) ? -1 : i)
  }
  return places
}

/** Give the longest subsequence whose first members rise (Fredman 1975). */
function longestRise(pairs: readonly [number, number][]): readonly [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  const first = (index: number | undefined): number => pairs[index ?? -1]?.[0] ?? -1
  pairs.forEach(([value], i) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (first(tails[middle]) < value) low = middle + 1
      else high = middle
    }
    previous[i] = tails[low - 1] ?? -1
    tails[low] = i
  })
  const rise: [number, number][] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) rise.push(pairs[i] as [number, number])
  return rise.reverse()
}

function byTable({a, aEnd, b, bEnd}: Stretch, before: List, after: List, pairs: Int32Array): void {
  const width = bEnd - b + 1
  const lengths = new Uint16Array((aEnd - a + 1) * width)
  const at = (i: number, j: number): number => lengths[(i - a) * width + (j - b)] ?? 0
  for (let i = aEnd - 1; i >= a; i--) {
    for (let j = bEnd - 1; j >= b; j--) {
      const best = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
      lengths[(i - a) * width + (j - b)] = best
    }
  }
  for (let [i, j] = [a, b]; i < aEnd && j < bEnd;) {
    if (before[i] === after[j]) pairs[j++] = i++
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
}

function byNearest({a, aEnd, b, bEnd}: Stretch, before: List, after: List, pairs: Int32Array): void {
  const places = new Map<number, number[]>()
  for (let i = aEnd - 1; i >= a; i--) {
    const value = before[i] as number
    const known = places.get(value)
    if (known) known.push(i)
    else places.set(value, [i])
  }
  let from = a
  for (let j = b; j < bEnd; j++) {
    const known = places.get(after[j] as number)
    while (known && (known.at(-1) ?? from) < from) known.pop()
    const place = known?.pop()
    if (place === undefined) continue
    pairs[j] = place
    from = place + 1
  }
}
