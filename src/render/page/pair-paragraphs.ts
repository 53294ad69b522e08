import {extract} from '../../document/extract.js'
import {saysAddress} from '../body/says-address.js'
import {shownFields, type Format} from '../../model/document.js'
import {plainText, type Inline} from '../../model/inline.js'

/** Most paragraphs of a side that are aligned; beyond, they are paired as they come. */
const maxParagraphs = 400

/** A document as it was handed in. */
interface Text {
  readonly text: string
  readonly format: Format
}

/**
 * Pair the paragraphs, items and cells of two documents that differ, as readers see them, without the signs of their markup:
 * [before, after], one side empty when one came or went. A link is followed by its address in brackets, as in print. Of
 * front matter the title counts, and what readers see below the text.
 */
export function pairParagraphs(before: Text, after: Text): readonly (readonly [string, string])[] {
  const [a, b] = [paragraphs(before), paragraphs(after)]
  const pairs: (readonly [string, string])[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a, b), [a.length, b.length] as const]) {
    while (i < x || j < y) {
      pairs.push([i < x ? (a[i] ?? '') : '', j < y ? (b[j] ?? '') : ''])
      if (i < x) i++
      if (j < y) j++
    }
    i = x + 1
    j = y + 1
  }
  return pairs
}

const seen: ReadonlySet<string> = new Set(shownFields)

const paragraphs = ({text, format}: Text): readonly string[] =>
  extract(text, format)
    .units.filter(({kind, name}) => kind !== 'front-matter' || name === 'title' || seen.has(name))
    .map(({content}) => plainText(withAddresses(content)).replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')

/** Put the address of an inline link after its text, unless that says it; one that is defined elsewhere shows none. */
const withAddresses = (content: readonly Inline[]): readonly Inline[] =>
  content.map((part, index) => {
    if (part.type !== 'ec' || part.kind !== 'link') return part
    const address = /^\]\(\s*<?([^\s<>)]+)/u.exec(part.data)?.[1]
    const start = content.findLastIndex((one, at) => at < index && one.type === 'sc' && one.id === part.id)
    const isSaid = address !== undefined && saysAddress(plainText(content.slice(start, index)), address)
    return address === undefined || isSaid ? part : {type: 'text', value: ` (${address})`}
  })

/** Give the places of a longest run of equal paragraphs, in order. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const [n, m] = [Math.min(a.length, maxParagraphs), Math.min(b.length, maxParagraphs)]
  const lengths = Array.from({length: n + 1}, () => new Uint16Array(m + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}
