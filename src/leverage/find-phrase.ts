import type {LocaleFacts} from '../../locales/facts.js'
import {findRun, readWords, sameWord, type ReadWord} from './phrase.js'
import {withoutAccents} from './without-accents.js'

/** Where a searched text was found in a plain text, in UTF-16 units, and how well. */
export interface Found {
  readonly ranges: readonly Range[]
  /** 3 as it is written, 2 as a phrase in other forms, 1 all its words somewhere. */
  readonly grade: 1 | 2 | 3
}

export type Range = readonly [start: number, end: number]

/**
 * Find a searched text in another, in any inflection; null when a word of it is missing. A text searched without a
 * single accent is found with accents, too.
 */
export function findPhrase(text: string, searched: string, facts: LocaleFacts): Found | null {
  const wanted = readWords(searched, facts.inflection)
  const isBare = withoutAccents(searched) === searched
  const words = readWords(text, facts.inflection).map((word) => (isBare ? bare(word) : word))
  if (wanted.length === 0) return null
  const runs: Range[] = []
  for (let at = findRun(words, wanted); at >= 0; at = findRun(words, wanted, at + wanted.length))
    runs.push([words[at]?.start ?? 0, words[at + wanted.length - 1]?.end ?? 0])
  const [first] = runs
  if (first) {
    const literal = runs.some(
      ([start, end]) => text.slice(start, end).toLowerCase() === searched.trim().toLowerCase(),
    )
    return {ranges: runs, grade: literal ? 3 : 2}
  }
  const ranges = wanted.flatMap((word): Range[] => {
    const other = words.find((one) => sameWord(one, word))
    return other ? [[other.start, other.end]] : []
  })
  return ranges.length === wanted.length ? {ranges, grade: 1} : null
}

const bare = (word: ReadWord): ReadWord => ({
  ...word,
  stems: [...new Set([...word.stems, ...word.stems.map(withoutAccents)])],
})
