import type {Reading, Side} from './pair.js'

/** Words in a row, none a name, that no two languages share by chance; fewer tell when a common word is among them. */
const runWords = 5
const fewRunWords = 3
/** Letters of the source's script in a text of another, outside brackets and quotation marks. */
const strangeLetters = 8
const aside = /[([«“"‘][^)\]»”"’]*[)\]»”"’]/gu

/** Tell whether a part of the source stands in the target as it was. */
export function leftOver({source, target}: Reading): boolean {
  const [before, after] = [common(source), common(target)]
  if (source.facts.script !== target.facts.script) return strange(before, after)
  const telling = (word: string): boolean =>
    source.facts.commonWords.has(word) && !target.facts.commonWords.has(word)
  return (
    shares(before, after, runWords, () => true) ||
    shares(before, after, fewRunWords, (run) => run.some(telling))
  )
}

/** Give the words, names as `null`, without figures, addresses and what stands in brackets or quotation marks. */
function common({text, placeables}: Side): readonly (string | null)[] {
  let left = text
  for (const {start, end} of placeables)
    left = left.slice(0, start) + '·'.repeat(end - start) + left.slice(end)
  const words = left.replace(aside, ' · ').match(/\p{L}[\p{L}\p{M}]*|·/gu) ?? []
  return words.map((word) => (/^[\p{Ll}\p{Lo}]/u.test(word) ? word : null))
}

function strange(before: readonly (string | null)[], after: readonly (string | null)[]): boolean {
  const known = new Set(before)
  const found = after.filter((word) => word !== null && known.has(word))
  return [...new Set(found)].join('').length >= strangeLetters
}

/** Tell whether a run of words stands on both sides with no name right after it: `rue de la Paix` is one. */
function shares(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
  size: number,
  tells: (run: readonly string[]) => boolean,
): boolean {
  const runs = new Set(before.map((_, at) => before.slice(at, at + size).join(' ')))
  return after.some((_, at) => {
    const run = after.slice(at, at + size).filter((word) => word !== null)
    return run.length === size && after[at + size] !== null && tells(run) && runs.has(run.join(' '))
  })
}
