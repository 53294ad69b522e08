import type {Person} from './persons.js'
import {distance} from './transliteration.js'

/** Share of consonants that may differ: in one word of a name beside another, in a name of one word. */
const most = {beside: 0.5, alone: 0.34}
/** Words that may stand between two of a name: a joined `بن`, a name of two words. */
const gapWords = 1

/** Tell whether an Arabic text has a person's name: first and last word near each other, each as it may sound. */
export function isNamedIn({words}: Person, text: string): boolean {
  const spoken = text.replace(/[\u064b-\u0652\u0670\u0640]/gu, '').match(/\p{Script=Arabic}+/gu) ?? []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const near = words.length > 1 ? most.beside : most.alone
  const found = spoken.flatMap((_, at) => (sounds(first, spoken, at, near) ? [at] : []))
  if (words.length === 1) return found.length > 0
  const reach = words.length - 1 + gapWords
  return found.some((from) =>
    Array.from({length: reach}, (_, index) => from + index + 1).some((at) => sounds(last, spoken, at, near)),
  )
}

/** Tell whether a word of a text, alone or with the next, may be a name: with or without what is glued before it. */
function sounds(name: string, words: readonly string[], at: number, near: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  const next = words[at + 1] ?? ''
  const article = /^[ae]l/iu.test(name) ? [] : [/^ال/u]
  const bare = [word, word.replace(/^[وفبلك]/u, '')].map((one) =>
    article.reduce((left, pattern) => left.replace(pattern, ''), one),
  )
  return [...new Set(bare)].some(
    (one) => distance(name, one) <= near || (next !== '' && distance(name, one + next) <= most.alone),
  )
}
