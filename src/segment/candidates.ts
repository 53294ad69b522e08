import {icuStarts} from './icu-starts.js'
import {isSpace} from './space.js'

/** A place where a sentence may end: its end, and whether ICU (UAX #29) sees a boundary there. */
export interface Candidate {
  readonly end: number
  readonly icu: boolean
}

/** A terminator with what may close a sentence after it: quotes (spaced too), brackets, footnote marks. */
const terminated =
  /[.?!…؟۔](?:[.?!…؟۔"'’”»›)\]}*†‡⁰¹²³⁴-⁹]|\[[^\]\s]{1,6}\]|\(\p{Nd}{1,3}\)|\d{1,3}|[\s\p{Z}]{1,2}[»›])*/gu

/** What begins an item of a list written in a line: `2)`, `2.)`, a bullet. */
const listMark = /[•⁃▪]|\d{1,2}\.?\)/g

/** Give the candidates of a text, in order. */
export function candidates(text: string, icu: Intl.Segmenter): readonly Candidate[] {
  const others = [...ends(text, terminated), ...starts(text, listMark)]
  const icuEnds = icuStarts(text, icu).map((start) => backOverSpace(text, backOverMarks(text, start)))
  return merge(icuEnds, others.length > 1 ? others.sort((a, b) => a - b) : others)
}

function ends(text: string, pattern: RegExp): readonly number[] {
  const found: number[] = []
  pattern.lastIndex = 0
  while (pattern.test(text)) found.push(pattern.lastIndex)
  return found
}

function starts(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map((match) => backOverSpace(text, match.index))
}

/** ICU gives a direction mark to the white space in front of it; it opens the sentence. */
function backOverMarks(text: string, from: number): number {
  let place = from
  while (isDirectionMark(text.charCodeAt(place - 1))) place--
  return isSpace(text.charCodeAt(place - 1)) ? place : from
}

const isDirectionMark = (unit: number): boolean =>
  unit === 0x061c ||
  unit === 0x200e ||
  unit === 0x200f ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2066 && unit <= 0x2069)

function backOverSpace(text: string, from: number): number {
  let place = from
  while (place > 0 && isSpace(text.charCodeAt(place - 1))) place--
  return place
}

function merge(icu: readonly number[], others: readonly number[]): readonly Candidate[] {
  const merged: Candidate[] = []
  let next = 0
  for (const end of icu) {
    for (; (others[next] ?? Infinity) < end; next++) merged.push({end: others[next] as number, icu: false})
    while (others[next] === end) next++
    merged.push({end, icu: true})
  }
  for (; next < others.length; next++) merged.push({end: others[next] as number, icu: false})
  return merged
}
