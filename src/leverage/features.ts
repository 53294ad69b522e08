import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {hash31} from './hash.js'
import {readWords, type ReadWord} from './phrase.js'

/** What stands for every figure, so that two communiqués a year apart still find each other. */
const figure = '#'

/**
 * Give the features that near contents share: a hash of each stem, of each stem's other readings, and of each two
 * stems that follow one another. Hashes are of 31 bits and salted with the locale, so that one index serves all.
 */
export function features(content: readonly Inline[], facts: LocaleFacts): readonly number[] {
  const words = readWords(plainText(content), facts.inflection)
  const found = new Set(words.flatMap((word) => wordFeatures(word, facts)))
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (next) found.add(hash31(`${facts.locale} ${stemsOf(word)[0] ?? ''} ${stemsOf(next)[0] ?? ''}`))
  })
  return [...found].sort((a, b) => a - b)
}

/** Give a feature for each reading of a word. */
export const wordFeatures = (word: ReadWord, facts: LocaleFacts): readonly number[] =>
  stemsOf(word).map((stem) => hash31(`${facts.locale} ${stem}`))

/** Give a feature for each reading of two words that follow one another. */
export const pairFeatures = (first: ReadWord, second: ReadWord, facts: LocaleFacts): readonly number[] =>
  stemsOf(first).flatMap((one) => stemsOf(second).map((two) => hash31(`${facts.locale} ${one} ${two}`)))

const stemsOf = (word: ReadWord): readonly string[] => (word.isFigure ? [figure] : word.stems)
