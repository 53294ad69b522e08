/** A run of words that both texts have, or only the earlier, or only the later. */
export interface Run {
  readonly type: 'same' | 'gone' | 'new'
  readonly text: string
}

const word = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** Most words of each text that are compared; beyond, the texts stand one after the other. */
const maxWords = 1_200

/** Give what differs between two texts, word by word, by the longest common subsequence. */
export function difference(before: string, after: string): readonly Run[] {
  const a = before.match(word) ?? []
  const b = after.match(word) ?? []
  if (a.length > maxWords || b.length > maxWords) return joined([run('gone', before), run('new', after)])
  const lengths = commonLengths(a, b)
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push(run('same', a[i] ?? ''))
      i += 1
      j += 1
    } else if (j < b.length && (i === a.length || at(lengths, i, j + 1) > at(lengths, i + 1, j))) {
      runs.push(run('new', b[j] ?? ''))
      j += 1
    } else {
      runs.push(run('gone', a[i] ?? ''))
      i += 1
    }
  }
  return joined(runs)
}

const run = (type: Run['type'], text: string): Run => ({type, text})
const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0

/** Give at `[i][j]` the length of the longest common subsequence of what follows. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] as Uint16Array
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function joined(runs: readonly Run[]): readonly Run[] {
  const some: Run[] = []
  for (const one of runs) {
    const last = some.at(-1)
    if (last?.type === one.type) some[some.length - 1] = run(one.type, last.text + one.text)
    else if (one.text !== '') some.push(one)
  }
  return some
}
