import {fold} from './fold.js'
import {hash31} from './hash.js'

/** Words of a run; figures count, so that last year's text of a yearly communiqué is near and not the same. */
const runWords = 3
/** Hashes of a sketch: enough to find a text that shares a tenth of its runs, nearly always. */
const sketchHashes = 96

/** Give a hash for each run of three words of a text, each once; of a shorter text one for all of it. */
export function runsOf(text: string): ReadonlySet<number> {
  const words = fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  const last = Math.max(0, words.length - runWords)
  for (let i = 0; i <= last; i += 1) runs.add(hash31(words.slice(i, i + runWords).join(' ')))
  return runs
}

/** Give the smallest hashes of a text (Broder's bottom-k sketch): those of near texts overlap. */
export const sketchOf = (runs: ReadonlySet<number>): readonly number[] =>
  [...runs].sort((a, b) => a - b).slice(0, sketchHashes)

/** Say how much two texts have in common, 0–100: shared runs of words over all (Jaccard), rounded down. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((run) => b.has(run)).length
  const all = a.size + b.size - shared
  return all === 0 ? 100 : Math.floor((100 * shared) / all)
}
