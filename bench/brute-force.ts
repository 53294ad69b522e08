import {wordsOf} from '../src/leverage/words.js'
import {wordSimilarity} from '../src/leverage/similarity.js'
import {textContent} from '../src/model/inline.js'

/**
 * Give the best similarity of each query among all sentences, 0 when under `least`: the truth for recall. The words in
 * common bound a similarity from above, so that most sentences need no distance; none is left out otherwise.
 */
export function bruteForce(
  sentences: Iterable<string>,
  queries: readonly string[],
  least: number,
): readonly number[] {
  const wanted = queries.map((text) => wordsOf(textContent(text)))
  const holders = new Map<string, number[]>()
  wanted.forEach((words, query) => {
    for (const word of new Set(words)) holders.set(word, [...(holders.get(word) ?? []), query])
  })
  const best = queries.map(() => 0)
  const common = new Uint16Array(queries.length)
  for (const sentence of sentences) {
    const words = wordsOf(textContent(sentence))
    common.fill(0)
    for (const word of words)
      for (const query of holders.get(word) ?? []) common[query] = (common[query] ?? 0) + 1
    wanted.forEach((query, i) => {
      const floor = Math.max(least, (best[i] ?? 0) + 1)
      const longer = Math.max(words.length, query.length)
      if ((common[i] ?? 0) * 100 < floor * longer - 100) return
      best[i] = Math.max(best[i] ?? 0, wordSimilarity(query, words, floor))
    })
  }
  return best
}
