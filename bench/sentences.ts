/** Words of a sentence; most have 10 to 30. */
const leastWords = 8
const mostWords = 40

/** Sentences of a language, real or not, with the frequencies of a real one. */
export interface Language {
  /** 8 to 40 words. */
  sentence(): string
  /** Change about `share` of a sentence's words. */
  edit(sentence: string, share: number): string
}

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

/**
 * Recombine `clauses`, so that sentences share parts as those of one office do; `another` gives a word to put in the place
 * of one or beside it, `comma` stands between two clauses.
 */
export function sentencesOf(
  clauses: readonly (readonly string[])[],
  comma: string,
  random: () => number,
  another: () => string,
): Language {
  const sentence = () => {
    const length = leastWords + Math.floor((mostWords - leastWords + 1) * random() ** 1.3)
    let text = ''
    for (let count = 0; count < length;) {
      const part = (clauses[Math.floor(random() * clauses.length)] ?? []).slice(0, length - count)
      text += `${text === '' ? '' : comma}${part.join(' ')}`
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
        return kind < 0.5 ? [another()] : kind < 0.75 ? [] : [word, another()]
      })
      .join(' ')
  return {sentence, edit}
}
