import {fold} from './fold.js'
import {normalise} from './normalise.js'
import {tokeniseText} from './tokenise.js'

/** A run of text: in both, only in the first (`removed`), or only in the second (`added`). */
export interface DifferencePart {
  readonly type: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Most words of a side that are compared; beyond, the rest is shown as replaced. */
const maxWords = 400

/** Compare two plain texts word by word, for display. Joining `same` and `added` gives `b` byte for byte. */
export const difference = (a: string, b: string): readonly DifferencePart[] => compare(pieces(a), pieces(b))

/** Compare two texts that were cut into pieces, as `difference` does by words. */
export function compare(left: readonly Piece[], right: readonly Piece[]): readonly DifferencePart[] {
  const lengths = commonLengths(left, right)
  const parts: DifferencePart[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [l, r] = [left[i], right[j]]
    if (l && r && l.key === r.key) {
      parts.push({type: 'same', text: r.text})
      i++
      j++
    } else if (l && (!r || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      parts.push({type: 'removed', text: l.text})
      i++
    } else if (r) {
      parts.push({type: 'added', text: r.text})
      j++
    }
  }
  return merge(parts)
}

/** What is compared as a whole: `key` tells whether two are the same. */
export interface Piece {
  readonly key: string
  readonly text: string
}

/** Cut a text into words, each with what follows it. */
export function pieces(text: string): readonly Piece[] {
  const tokens = tokeniseText(text).slice(0, maxWords)
  const found = tokens.map((token, i) => {
    const end = i + 1 < tokens.length ? (tokens[i + 1]?.start ?? text.length) : text.length
    const slice = text.slice(i === 0 ? 0 : token.start, end)
    return {key: fold(normalise(slice)) === '' ? slice : normalise(slice), text: slice}
  })
  return found.length === 0 && text !== '' ? [{key: text, text}] : found
}

type Table = readonly Uint16Array[]
const at = (table: Table, i: number, j: number): number => table[i]?.[j] ?? 0

function commonLengths(left: readonly Piece[], right: readonly Piece[]): Table {
  const table = Array.from({length: left.length + 1}, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i]
      if (!row) continue
      row[j] =
        left[i]?.key === right[j]?.key
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

function merge(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const merged: DifferencePart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last?.type === part.type) merged[merged.length - 1] = {type: part.type, text: last.text + part.text}
    else merged.push(part)
  }
  return merged
}
