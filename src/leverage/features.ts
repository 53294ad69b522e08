import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {hash31} from './hash.js'
import {readWords, type ReadWord} from './phrase.js'
import {withoutAccents} from './without-accents.js'

/** What stands for every figure in a pair, so that two communiqués a year apart still find each other. */
const figure = '#'

/**
 * Words are told apart by 23 bits, salted with the locale so that one index serves all. Pairs, most of which stand
 * in one text only, share 2^20 cells: an index has a price for each of its entries, and a few strangers cost little.
 */
const wordCells = 2 ** 23
const pairCells = 2 ** 20
/** Of the pairs this share is kept; near texts share enough of them. */
const pairsPerKept = 2

/**
 * Give the features that near contents share: one for each reading of each word that says something, without its
 * accents, which are forgotten in capitals and in searches, and one for some pairs of such words that follow one another. Each is a number of 24 bits; they are in order.
 */
export function features(content: readonly Inline[], facts: LocaleFacts): readonly number[] {
  const words = tellingWords(readWords(plainText(content), facts.inflection))
  const found = new Set(words.flatMap((word) => wordFeatures(word, facts)))
  words.forEach((word, i) => {
    const next = words[i + 1]
    const pair = next && pairFeature(stemsOf(word)[0] ?? '', stemsOf(next)[0] ?? '', facts)
    if (pair) found.add(pair)
  })
  return [...found].sort((a, b) => a - b)
}

/** Leave out function words, unless there are no others. */
export function tellingWords(words: readonly ReadWord[]): readonly ReadWord[] {
  const telling = words.filter((word) => !word.isFunction)
  return telling.length > 0 ? telling : words
}

/** Give a feature for each reading of a word. */
export const wordFeatures = (word: ReadWord, facts: LocaleFacts): readonly number[] => [
  ...new Set(word.stems.map((stem) => hash31(`${facts.locale} ${withoutAccents(stem)}`) % wordCells)),
]

/** Give a feature for each reading of two words that follow one another; none when one of them is not kept. */
export function pairFeatures(first: ReadWord, second: ReadWord, facts: LocaleFacts): readonly number[] {
  const pairs = stemsOf(first).flatMap((one) => stemsOf(second).map((two) => pairFeature(one, two, facts)))
  const kept = pairs.filter((pair) => pair !== null)
  return kept.length === pairs.length ? kept : []
}

function pairFeature(first: string, second: string, facts: LocaleFacts): number | null {
  const pair = `${facts.locale} ${withoutAccents(first)} ${withoutAccents(second)}`
  const cell = hash31(pair) % (pairsPerKept * pairCells)
  return cell < pairCells ? wordCells + cell : null
}

const stemsOf = (word: ReadWord): readonly string[] => (word.isFigure ? [figure] : word.stems)
