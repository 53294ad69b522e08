import {facts} from '../locales/index.js'
import type {Locale} from '../src/model/locale.js'
import {seeded, sentencesOf, type Language} from './sentences.js'

const vocabularyWords = 30_000
/** Besides those that Zipf's law gives: together they are 43 % of all words, as in TICO-19's French. */
const functionShare = 0.2
const consonants = 'bcdfglmnprstv'
const vowels = 'aeiou'

/**
 * Make a language whose commonest words are the function words of a real one. `clauses` are recombined, so that sentences share parts as
 * those of one office do.
 */
export function language(seed: number, clauses: number, locale: Locale = 'fr'): Language {
  const random = seeded(seed)
  const common = [...facts[locale].inflection.functionWords]
  const words = [...common, ...Array.from({length: vocabularyWords - common.length}, (_, i) => wordOf(i))]
  const zipf = () => Math.min(vocabularyWords - 1, Math.floor(vocabularyWords ** random()) - 1)
  const functionWord = () => Math.floor(common.length ** random()) - 1
  const successor = (word: number) =>
    random() < functionShare
      ? functionWord()
      : random() < 0.4
        ? (word * 31 + Math.floor(random() ** 3 * 12) * 7919) % vocabularyWords
        : zipf()
  const clause = () => {
    const list = [zipf()]
    const length = 4 + Math.floor(random() * 8)
    while (list.length < length) list.push(random() < 0.02 ? -1 : successor(Math.max(0, list.at(-1) ?? 0)))
    return list.map((word) => (word < 0 ? String(Math.floor(random() * 3_000)) : (words[word] ?? '')))
  }
  const pool = Array.from({length: clauses}, clause)
  return sentencesOf(pool, ', ', random, () => words[zipf()] ?? '')
}

function wordOf(index: number): string {
  let [rest, word] = [index + 72, '']
  while (rest > 0) {
    const c = rest % consonants.length
    rest = Math.floor(rest / consonants.length)
    word += `${consonants[c]}${vowels[(rest + c) % vowels.length]}`
    rest = Math.floor(rest / vowels.length)
  }
  return word + (index % 3 === 0 ? 'tion' : '')
}
