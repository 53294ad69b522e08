import {facts} from '../locales/index.js'
import type {Locale} from '../src/model/locale.js'

/** Give numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const vocabularyWords = 30_000
/** Besides those that Zipf's law gives: together they are 43 % of all words, as in TICO-19's French. */
const functionShare = 0.2
const consonants = 'bcdfglmnprstv'
const vowels = 'aeiou'
/** Words of a sentence; most have 10 to 30. */
const leastWords = 8
const mostWords = 40

/** Sentences of a language that does not exist, with the frequencies of one that does: Zipf's law, and collocations. */
export interface Language {
  /** 8 to 40 words. */
  sentence(): string
  /** Change about `share` of a sentence's words. */
  edit(sentence: string, share: number): string
}

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
    return list.map((word) => (word < 0 ? String(Math.floor(random() * 3_000)) : words[word])).join(' ')
  }
  const pool = Array.from({length: clauses}, clause)
  const sentence = () => {
    const length = leastWords + Math.floor((mostWords - leastWords + 1) * random() ** 1.3)
    let text = ''
    for (let count = 0; count < length;) {
      const part = (pool[Math.floor(random() * clauses)] ?? '').split(' ').slice(0, length - count)
      text += `${text === '' ? '' : ', '}${part.join(' ')}`
      count += part.length
    }
    return `${text}.`
  }
  const edit = (text: string, share: number) =>
    text
      .split(' ')
      .flatMap((word) => {
        if (random() >= share) return [word]
        const kind = random()
        const other = words[zipf()] ?? ''
        return kind < 0.5 ? [other] : kind < 0.75 ? [] : [word, other]
      })
      .join(' ')
  return {sentence, edit}
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
