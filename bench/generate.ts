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
const consonants = 'bcdfglmnprstv'
const vowels = 'aeiou'

/** Sentences of a language that does not exist, with the frequencies of one that does: Zipf's law, and collocations. */
export interface Language {
  sentence(): string
  /** Change about `share` of a sentence's words. */
  edit(sentence: string, share: number): string
}

/** Make a language. `clauses` are recombined, so that sentences share parts as those of one office do. */
export function language(seed: number, clauses: number): Language {
  const random = seeded(seed)
  const words = Array.from({length: vocabularyWords}, (_, i) => wordOf(i))
  const zipf = () => Math.min(vocabularyWords - 1, Math.floor(vocabularyWords ** random()) - 1)
  const successor = (word: number) =>
    random() < 0.4 ? (word * 31 + Math.floor(random() ** 3 * 12) * 7919) % vocabularyWords : zipf()
  const clause = () => {
    const list = [zipf()]
    const length = 4 + Math.floor(random() * 8)
    while (list.length < length) list.push(random() < 0.02 ? -1 : successor(Math.max(0, list.at(-1) ?? 0)))
    return list.map((word) => (word < 0 ? String(Math.floor(random() * 3_000)) : words[word])).join(' ')
  }
  const pool = Array.from({length: clauses}, clause)
  const sentence = () => {
    if (random() < 0.08) return pool[Math.floor(random() * clauses)]?.split(' ').slice(0, 3).join(' ') ?? ''
    const parts = 1 + Math.floor(random() * 3)
    return `${Array.from({length: parts}, () => pool[Math.floor(random() * clauses)]).join(', ')}.`
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
  let [rest, word] = [index + 7, '']
  while (rest > 0) {
    const c = rest % consonants.length
    rest = Math.floor(rest / consonants.length)
    word += `${consonants[c]}${vowels[(rest + c) % vowels.length]}`
    rest = Math.floor(rest / vowels.length)
  }
  return word + (index % 3 === 0 ? 'l' : '')
}
