import type {Inline} from '../model/inline.js'

/** Give, for each start and end that are well nested in this content, the index of the other. */
export function pairsOf(content: readonly Inline[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: {readonly id: string; readonly index: number}[] = []
  content.forEach((part, index) => {
    if (part.type === 'sc') open.push({id: part.id, index})
    if (part.type !== 'ec') return
    const at = open.findLastIndex((each) => each.id === part.id)
    const start = open[at]
    if (!start) return
    // What was opened since stays without an end: it crosses this pair, or its end lies in another segment.
    open.splice(at)
    pairs.set(start.index, index).set(index, start.index)
  })
  return pairs
}

/** Give the ids of the pairs that are whole and well nested here, and that `accepts` takes. */
export function nestedIds(
  content: readonly Inline[],
  accepts: (start: number, end: number) => boolean = () => true,
): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [start, end] of pairsOf(content)) {
    const part = content[start]
    if (part?.type === 'sc' && accepts(start, end)) ids.add(part.id)
  }
  return ids
}
