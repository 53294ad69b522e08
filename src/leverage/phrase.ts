import type {InflectionFacts} from '../../locales/inflection.js'
import {folded} from './fold.js'
import {readings} from './readings.js'
import {tokeniseText, type Token} from './tokenise.js'

/** A word as it may be read: its stems, the likeliest first, and its place. */
export interface ReadWord {
  readonly stems: readonly string[]
  readonly isFigure: boolean
  /** Whether it is so common that nothing is looked for by it. */
  readonly isFunction: boolean
  readonly start: number
  readonly end: number
}

/** Read a plain text as words; figures are their own only stem, marks and words that lean on the next are left out. */
export function readWords(text: string, facts: InflectionFacts): readonly ReadWord[] {
  const leans = new Set(facts.elisions)
  return tokeniseText(text)
    .filter((token) => token.type !== 'mark' && !leans.has(token.text.toLowerCase().replace('\u2019', "'")))
    .map((token) => ({
      stems: stemsOf(token, facts),
      isFigure: token.type === 'number',
      isFunction: token.type === 'word' && facts.functionWords.has(folded(token.text)),
      start: token.start,
      // The apostrophe of a possessive is not of the word.
      end: /['\u2019]$/u.test(token.text) ? token.end - 1 : token.end,
    }))
}

/** Tell whether two words share a stem. */
export const sameWord = (a: ReadWord, b: ReadWord): boolean => a.stems.some((stem) => b.stems.includes(stem))

/** Find a run of words within words: the index of its first one, or -1. */
export const findRun = (words: readonly ReadWord[], run: readonly ReadWord[], from = 0): number =>
  words.findIndex(
    (_, i) =>
      i >= from &&
      run.every((word, k) => {
        const other = words[i + k]
        return other !== undefined && sameWord(word, other)
      }),
  )

const stemsOf = (token: Token, facts: InflectionFacts): readonly string[] =>
  token.type === 'number' ? [token.text] : readings(token.text, facts)
