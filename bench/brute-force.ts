import {wordsOf} from '../src/leverage/words.js'
import {wordSimilarity} from '../src/leverage/similarity.js'
import {textContent} from '../src/model/inline.js'

/** Give the best similarity of each query among all sentences, 0 when under `least`: the truth for recall. */
export function bruteForce(
  sentences: readonly string[],
  queries: readonly string[],
  least: number,
): readonly number[] {
  const wanted = queries.map((text) => {
    const words = wordsOf(textContent(text))
    return {words, set: new Set(words)}
  })
  const best = queries.map(() => 0)
  for (const sentence of sentences) {
    const words = wordsOf(textContent(sentence))
    wanted.forEach((query, i) => {
      const floor = Math.max(least, (best[i] ?? 0) + 1)
      const longer = Math.max(words.length, query.words.length)
      // The words in common bound the similarity from above: most sentences need no distance.
      let common = 0
      for (const word of words) if (query.set.has(word)) common++
      if (common * 100 < floor * longer - 100) return
      best[i] = Math.max(best[i] ?? 0, wordSimilarity(query.words, words, floor))
    })
  }
  return best
}
