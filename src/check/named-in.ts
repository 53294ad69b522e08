import type {Person} from './persons.js'
import {consonants, distance} from './transliteration.js'

/** Shares of consonants that may differ: in a word of a name beside another, in both together, in a name of one word. */
const most = {beside: 0.5, both: 0.7, alone: 0.34}
/** Words that may stand between two of a name: a joined `بن`, a name of two words. */
const gapWords = 1
/** A word with fewer sounds like too many others. */
const fewestConsonants = 2

/** Tell whether an Arabic text has a person's name: first and last word near each other, each as it may sound. */
export function isNamedIn(person: Person, text: string, titles: readonly string[]): boolean {
  const words = person.words.filter((word) => consonants(word).length >= fewestConsonants)
  if (words.length === 0) return true
  const clauses = text.replace(/[\u064b-\u0652\u0670\u0640]/gu, '').split(/[،؛,;:.()«»“”"؟?!]/u)
  return clauses.some((clause) => isSpoken(words, clause.match(/\p{Script=Arabic}+/gu) ?? [], titles))
}

/** Tell whether a clause has a name; a title in it begins another. */
function isSpoken(words: readonly string[], clause: readonly string[], titles: readonly string[]): boolean {
  const spoken = clause.map((word) => (titles.includes(word.replace(/^[وفبلك]/u, '')) ? '' : word))
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const apart = (name: string, at: number): number => leastDistance(name, spoken, at)
  if (words.length === 1) return spoken.some((_, at) => apart(first, at) <= most.alone)
  const reach = words.length - 1 + gapWords
  return spoken.some((_, from) => {
    const head = apart(first, from)
    if (head > most.beside) return false
    return Array.from({length: reach}, (__, index) => apart(last, from + index + 1)).some(
      (tail) => tail <= most.beside && head + tail <= most.both,
    )
  })
}

/** Give how far a name is from a word of a text, alone or with the next: with or without what is glued before it. */
function leastDistance(name: string, words: readonly string[], at: number): number {
  const word = words[at]
  if (word === undefined || word === '') return 1
  const next = words[at + 1] ?? ''
  const article = /^[ae]l/iu.test(name) ? /^$/u : /^ال/u
  const bare = [word, word.replace(/^[وفبلك]/u, '')].map((one) => one.replace(article, ''))
  return Math.min(...bare.flatMap((one) => [distance(name, one), distance(name, one + next)]))
}
