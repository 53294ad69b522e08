import type {InflectionFacts} from '../../locales/inflection.js'
import {folded} from './fold.js'
import {keepSome} from './keep-some.js'

/** Most doubtful prefixes taken off one word: `و` then `ل` of `ولرئيس`. */
const maxDoubtfulPrefixes = 2

const keptByFacts = new WeakMap<InflectionFacts, (word: string) => readonly string[]>()

/** Give the stems that a word may have, the likeliest first. Two words that share one are held to be the same. */
export function readings(word: string, facts: InflectionFacts): readonly string[] {
  const kept = keptByFacts.get(facts) ?? keepSome((one) => read(one, facts))
  keptByFacts.set(facts, kept)
  return kept(word)
}

function read(word: string, facts: InflectionFacts): readonly string[] {
  const letters = facts.letters.reduce((value, [from, to]) => value.replaceAll(from, to), folded(word))
  const stems = facts.endings.reduce(
    (words, round) => words.flatMap((one) => withoutEnding(one, round, facts.leastLetters)),
    openings(letters, facts, maxDoubtfulPrefixes),
  )
  return [...new Set(stems)]
}

function openings(word: string, facts: InflectionFacts, depth: number): readonly string[] {
  const certain = facts.prefixes.find(([prefix]) => leaves(word, prefix, facts))
  if (certain !== undefined) {
    const [prefix, ...heads] = certain
    return heads.map((head) => head + word.slice(prefix.length))
  }
  const doubtful = depth > 0 && facts.doubtfulPrefixes.some((prefix) => leaves(word, prefix, facts))
  return doubtful ? [word, ...openings(word.slice(1), facts, depth - 1)] : [word]
}

const leaves = (word: string, prefix: string, facts: InflectionFacts): boolean =>
  word.startsWith(prefix) && word.length - prefix.length >= facts.leastLetters

function withoutEnding(
  word: string,
  round: InflectionFacts['endings'][number],
  leastLetters: number,
): readonly string[] {
  for (const [ending, ...insteads] of round) {
    if (!word.endsWith(ending)) continue
    const start = word.slice(0, -ending.length)
    const long = insteads.map((instead) => start + instead).filter((one) => one.length >= leastLetters)
    if (long[0] !== undefined && start.length + (insteads[0]?.length ?? 0) >= leastLetters) return long
  }
  return [word]
}
