import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {hash31} from './hash.js'
import {readWords, type ReadWord} from './phrase.js'
import {withoutAccents} from './without-accents.js'

/** What stands for every figure in a pair, so that two communiqués a year apart still find each other. */
const figure = '#'

/**
 * Words are told apart by 23 bits, salted with the locale so that one index serves all. Pairs, most of which stand
 * in one text only, share 2^19 cells: an index has a price for each of its entries, and a few strangers cost little.
 */
const wordCells = 2 ** 23
const pairCells = 2 ** 19
/** Of the pairs of a short text one in two is kept, of a longer one, whose words say enough, one in eight. */
const shortWords = 16
const pairsPerKept = {short: 2, long: 8}
/** A text of more words than this is not near a short one. */
const farWords = 27

/**
 * Give the features that a content is kept under: one for each reading of each word that says something, without its
 * accents, which are forgotten in capitals and in searches, and one for some pairs of words that follow one another. Each is a
 * number of 24 bits; they are in order.
 */
export const features = (content: readonly Inline[], facts: LocaleFacts): readonly number[] =>
  featuresUpTo(content, facts, shortWords)

/** Give the features that contents near another may be kept under. */
export const searchedFeatures = (content: readonly Inline[], facts: LocaleFacts): readonly number[] =>
  featuresUpTo(content, facts, farWords)

function featuresUpTo(content: readonly Inline[], facts: LocaleFacts, short: number): readonly number[] {
  const words = readWords(plainText(content), facts.inflection)
  const found = new Set(tellingWords(words).flatMap((word) => wordFeatures(word, facts)))
  const perKept = words.length <= short ? pairsPerKept.short : pairsPerKept.long
  words.forEach((word, i) => {
    const next = words[i + 1]
    const pair = next && hash31(`${facts.locale} ${likeliest(word)} ${likeliest(next)}`)
    if (pair !== undefined && pair % perKept === 0)
      found.add(wordCells + (Math.floor(pair / pairsPerKept.long) % pairCells))
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

const likeliest = (word: ReadWord): string => (word.isFigure ? figure : withoutAccents(word.stems[0] ?? ''))
