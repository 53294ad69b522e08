import type {InflectionFacts} from '../../locales/inflection.js'
import {fold} from './fold.js'
import {normalise} from './normalise.js'

/** Most doubtful prefixes taken off one word: `و` then `ل` of `ولرئيس`. */
const maxDoubtfulPrefixes = 2

/** Give the stems that a word may have, the likeliest first. Two words that share one are held to be the same. */
export function readings(word: string, facts: InflectionFacts): readonly string[] {
  const letters = facts.letters.reduce(
    (value, [from, to]) => value.replaceAll(from, to),
    fold(normalise(word)),
  )
  return [
    ...new Set(openings(letters, facts, maxDoubtfulPrefixes).map((opening) => withoutEnding(opening, facts))),
  ]
}

/** Give the likeliest stem of a word. */
export const stem = (word: string, facts: InflectionFacts): string => readings(word, facts)[0] ?? ''

function openings(word: string, facts: InflectionFacts, depth: number): readonly string[] {
  const certain = facts.prefixes.find((prefix) => leaves(word, prefix, facts))
  if (certain !== undefined) return [word.slice(certain.length)]
  const doubtful = depth > 0 && facts.doubtfulPrefixes.some((prefix) => leaves(word, prefix, facts))
  return doubtful ? [word, ...openings(word.slice(1), facts, depth - 1)] : [word]
}

const leaves = (word: string, prefix: string, facts: InflectionFacts): boolean =>
  word.startsWith(prefix) && word.length - prefix.length >= facts.leastLetters

function withoutEnding(word: string, facts: InflectionFacts): string {
  for (const [ending, instead] of facts.endings) {
    const rest = word.length - ending.length + instead.length
    if (word.endsWith(ending) && rest >= facts.leastLetters) return word.slice(0, -ending.length) + instead
  }
  return word
}
