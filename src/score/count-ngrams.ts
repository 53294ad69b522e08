/** Count the runs of `size` items; a run's key joins them with U+0000. */
export function countNgrams(items: readonly string[], size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= items.length; at += 1) {
    const key = items.slice(at, at + size).join('\0')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Sum what two counts have in common. */
export function countCommon(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [key, count] of left) sum += Math.min(count, right.get(key) ?? 0)
  return sum
}

/** Split at white space. */
export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
