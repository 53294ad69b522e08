/** How one word of a text became one of another. */
export type Edit = 'same' | 'replace' | 'insert' | 'delete'

export interface Distance {
  readonly edits: number
  /** What turns the hypothesis into the reference, from left to right. */
  readonly trace: readonly Edit[]
}

/** Words to either side of the diagonal that are looked at, as Tercom does. */
const beamWords = 25

/** Give the fewest edits from one text to another; of equal ones, first a replacement, then a deletion. */
export function editDistance(hypothesis: readonly string[], reference: readonly string[]): Distance {
  const width = reference.length + 1
  const cost = new Float64Array((hypothesis.length + 1) * width).fill(Infinity)
  const edit = new Array<Edit>(cost.length).fill('same')
  const set = (at: number, value: number, kind: Edit) => {
    if (value < (cost[at] ?? 0)) {
      cost[at] = value
      edit[at] = kind
    }
  }
  const of = (at: number): number => cost[at] ?? Infinity
  for (let j = 0; j < width; j += 1) set(j, j, j === 0 ? 'same' : 'insert')
  for (let i = 1; i <= hypothesis.length; i += 1) {
    const [from, to] = beam(i, hypothesis.length, reference.length)
    for (let j = from; j < to; j += 1) {
      const at = i * width + j
      if (j > 0) {
        const same = hypothesis[i - 1] === reference[j - 1]
        set(at, of(at - width - 1) + (same ? 0 : 1), same ? 'same' : 'replace')
      }
      set(at, of(at - width) + 1, 'delete')
      if (j > 0) set(at, of(at - 1) + 1, 'insert')
    }
  }
  return {edits: of(cost.length - 1), trace: walkBack(edit, width, hypothesis.length)}
}

function beam(row: number, rows: number, columns: number): readonly [from: number, to: number] {
  const ratio = columns / rows
  const width = beamWords < ratio / 2 ? Math.ceil(ratio / 2 + beamWords) : beamWords
  const middle = Math.floor(row * ratio)
  const to = row === rows ? columns + 1 : Math.min(columns + 1, middle + width)
  return [Math.max(0, middle - width), to]
}

function walkBack(edit: readonly Edit[], width: number, rows: number): readonly Edit[] {
  const trace: Edit[] = []
  let [i, j] = [rows, width - 1]
  while (i > 0 || j > 0) {
    const kind = edit[i * width + j] ?? 'same'
    trace.push(kind)
    if (kind !== 'insert') i -= 1
    if (kind !== 'delete') j -= 1
  }
  return trace.toReversed()
}
