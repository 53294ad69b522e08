import {facts as allFacts} from '../../locales/index.js'
import type {Side} from './pair.js'

/** Words of another script in a row, in small letters, that are no name. */
const strangeWords = 3
/** Common words of another language of the script in a row of words that has none of its own. */
const foreignWords = 3
/** What goes on with a name has a common word among its first. */
const nameWords = 2
const aside = /[([«“"‘][^)\]»”"’]*[)\]»”"’]/gu

/** Tell whether some words in a row are of another language, whichever that of the source is. */
export function foreignRun(side: Side): boolean {
  const words = wordsOf(side)
  const own = side.facts.script === 'Arab' ? /^\p{Script=Arabic}/u : /^\p{Script=Latin}/u
  return (
    runs(words, (word) => /^[\p{Ll}\p{Lo}]/u.test(word) && !own.test(word)).some(
      (run) => run.words.length >= strangeWords && !run.named,
    ) ||
    others(side).some((common) =>
      runs(words, (word) => /^\p{Ll}/u.test(word) && !side.facts.commonWords.has(word)).some((run) =>
        isForeign(run, common),
      ),
    )
  )
}

/** Give the common words of the other languages of the script. */
const others = ({facts}: Side): readonly ReadonlySet<string>[] =>
  Object.values(allFacts)
    .filter(({locale, script}) => locale !== facts.locale && script === facts.script)
    .map(({commonWords}) => commonWords)

/** Give the words outside figures, addresses, brackets and quotation marks; each of these is a `·`. */
function wordsOf({text, placeables}: Side): readonly string[] {
  let left = text
  for (const {start, end} of placeables)
    left = left.slice(0, start) + '·'.repeat(end - start) + left.slice(end)
  return left.replace(aside, ' · ').match(/\p{L}[\p{L}\p{M}]*|·+/gu) ?? []
}

interface Run {
  readonly words: string[]
  /** Whether a word with a capital stands before it, which may be part of a name: `Office national de la paix`. */
  readonly named: boolean
}

/** Cut words into runs of those that belong. */
function runs(words: readonly string[], belongs: (word: string) => boolean): readonly Run[] {
  const found: Run[] = []
  let run: Run | null = null
  for (const [index, word] of words.entries()) {
    if (!belongs(word)) run = null
    else if (run) run.words.push(word)
    else {
      run = {words: [word], named: index > 1 && /^\p{Lu}/u.test(words[index - 1] ?? '')}
      found.push(run)
    }
  }
  return found
}

/** Tell whether a run has common words of another language, and not as what a name goes on with. */
function isForeign({words, named}: Run, common: ReadonlySet<string>): boolean {
  const first = words.findIndex((word) => common.has(word))
  return words.filter((word) => common.has(word)).length >= foreignWords && !(named && first < nameWords)
}
