import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import type {Placeable} from '../placeable/placeable.js'
import {carriedIn} from './carried.js'
import {folded} from './fold.js'
import {codeName, tokeniseText} from './tokenise.js'

/**
 * Tell whether the figures, dates and references that differ between two contents of one locale stand for one another
 * though words differ too: as many of the same kinds in the same order, each between the same two words; no word and no
 * figure has moved. `3 % à Rabat, 5 % à Fès` is not told from `5 % à Fès, 4 % à Rabat` otherwise.
 */
export function samePlaces(a: readonly Inline[], b: readonly Inline[], facts: LocaleFacts): boolean {
  const [left, right] = [piecesOf(a, facts), piecesOf(b, facts)]
  const [was, is] = [placed(left), placed(right)]
  if (was.length !== is.length) return false
  for (const [i, from] of was.entries()) {
    const to = is[i]
    if (!to || from.name !== to.name) return false
    if (from.value === to.value) continue
    if (is.some(({value}) => value === from.value) || was.some(({value}) => value === to.value)) return false
    if (from.before !== to.before || from.after !== to.after) return false
  }
  return nothingMoved(
    left.map(({name}) => name),
    right.map(({name}) => name),
  )
}

/** A word, mark or code; or something carried over, named by its kind. */
interface Piece {
  readonly name: string
  readonly value: string | null
}

function piecesOf(content: readonly Inline[], facts: LocaleFacts): readonly Piece[] {
  return content.flatMap((part) =>
    part.type === 'text' ? textPieces(part.value, facts) : [{name: codeName(part), value: null}],
  )
}

function textPieces(text: string, facts: LocaleFacts): readonly Piece[] {
  const pieces: Piece[] = []
  const words = (from: number, to: number): void => {
    for (const token of tokeniseText(text.slice(from, to)))
      pieces.push({name: folded(token.text), value: null})
  }
  let at = 0
  for (const one of carriedIn(text, facts)) {
    words(at, one.start)
    pieces.push({name: `{${one.kind}}`, value: valueOf(one)})
    at = one.end
  }
  words(at, text.length)
  return pieces
}

const valueOf = (one: Placeable): string => `${one.kind} ${one.value}`

function placed(
  pieces: readonly Piece[],
): readonly (Piece & {readonly before: string; readonly after: string})[] {
  return pieces.flatMap((piece, i) =>
    piece.value === null
      ? []
      : {...piece, before: pieces[i - 1]?.name ?? '', after: pieces[i + 1]?.name ?? ''},
  )
}

/** Tell whether what two lists have in common stands in the same order in both. */
function nothingMoved(a: readonly string[], b: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const name of a) left.set(name, (left.get(name) ?? 0) + 1)
  let shared = 0
  for (const name of b) {
    const count = left.get(name) ?? 0
    if (count > 0) shared++
    left.set(name, count - 1)
  }
  return commonLength(a, b) === shared
}

/** Give the length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const name of a) {
    const next = [0]
    for (const [j, other] of b.entries())
      next.push(name === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}
