import type {LocaleFacts} from '../../locales/facts.js'
import type {FoundTerm} from '../model/match.js'
import {lexiconOf} from '../placeable/lexicon.js'
import {bare} from '../placeable/bare.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading} from './pair.js'

const shortestStem = 3

/** Each term of the source has its preferred or an admitted equivalent in the target, and no deprecated one. */
export const terms: Check = (reading) => {
  const found = reading.pair.terms ?? []
  if (found.length === 0) return []
  const words = wordsOf(reading.target.text, reading.target.facts)
  return found.flatMap((term) => judge(term, words, reading))
}

function judge(term: FoundTerm, words: readonly Word[], reading: Reading): readonly Finding[] {
  const {equivalents} = term
  const [first] = equivalents
  if (!first) return []
  const place = (text: string): Place | null => find(words, wordsOf(text, reading.target.facts))
  const right = equivalents.filter(({status}) => status !== 'deprecated')
  const deprecated = equivalents.filter(({status}) => status === 'deprecated')
  const rightPlaces = right.map(({text}) => place(text)).filter((one) => one !== null)
  const expected = right[0]?.text ?? '—'
  const used = deprecated.flatMap(({text}) => {
    const at = place(text)
    // A preferred term may contain a deprecated one.
    return at && !rightPlaces.some((one) => one.start <= at.start && at.end <= one.end) ? [{at, text}] : []
  })
  if (used.length > 0) return used.map(({at, text}) => finding('term-deprecated', at, {got: text, expected}))
  if (right.length === 0 || rightPlaces.length > 0) return []
  const source = reading.source.text.slice(term.start, term.end)
  return [finding('term-missing', whole(reading), {got: source, expected})]
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A word's place, and what it may be once glued words and endings are off. */
interface Word extends Place {
  readonly keys: readonly string[]
}

function wordsOf(text: string, facts: LocaleFacts): readonly Word[] {
  const {fold} = lexiconOf(facts)
  const read = bare(text)
  return [...read.text.matchAll(/[\p{L}\p{M}\d]+/gu)].map((match) => ({
    start: read.at[match.index] ?? 0,
    end: (read.at[match.index + match[0].length - 1] ?? 0) + 1,
    keys: keysOf(fold(match[0]), facts, fold),
  }))
}

function keysOf(word: string, facts: LocaleFacts, fold: (word: string) => string): readonly string[] {
  const heads = facts.quantities.proclitics
    .map(fold)
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= shortestStem)
    .map((prefix) => word.slice(prefix.length))
  const tails = [word, ...heads].flatMap((stem) =>
    facts.wording.inflections
      .filter((ending) => stem.endsWith(ending) && stem.length - ending.length >= shortestStem)
      .map((ending) => stem.slice(0, -ending.length)),
  )
  return [word, ...heads, ...tails]
}

/** Find a term's words in a row; each agrees with any shared key. */
function find(words: readonly Word[], term: readonly Word[]): Place | null {
  const agrees = (one: Word, other: Word): boolean => one.keys.some((key) => other.keys.includes(key))
  for (let at = 0; at + term.length <= words.length && term.length > 0; at++) {
    const here = words.slice(at, at + term.length)
    if (here.every((word, index) => agrees(word, term[index] ?? word)))
      return {start: here[0]?.start ?? 0, end: here.at(-1)?.end ?? 0}
  }
  return null
}
