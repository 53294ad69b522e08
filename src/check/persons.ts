import type {LocaleFacts} from '../../locales/facts.js'
import {personPatterns} from './person-patterns.js'

/** A person named in a Latin text: the words of the name that have a capital, in order. */
export interface Person {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

/** Find persons by the title or office before their names, by a given name, or by the commas after an office. */
export function persons(text: string, facts: LocaleFacts): readonly Person[] {
  // Only scripts with capitals show where a name ends.
  if (facts.script !== 'Latn') return []
  const {titled, row, apart} = personPatterns(facts)
  const patterns = setOff.test(text) ? [titled, apart] : [titled]
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({groups, index, 0: all}) =>
      person({title: groups?.['title'], name: groups?.['name'] ?? '', at: index + all.length}, facts),
    ),
  )
  const named = [...text.matchAll(row)].flatMap((match) => withGiven(match, facts))
  return [...found, ...named].filter(
    (one, index, all) => !all.slice(0, index).some((other) => overlaps(one, other)),
  )
}

/** What a name set off by commas begins with; without it no pattern need look. */
const setOff = /,[ \u00a0\u202f]\p{Lu}/u

const overlaps = (one: Person, other: Person): boolean => one.start < other.end && other.start < one.end

interface Name {
  readonly title?: string | undefined
  readonly name: string
  /** Where it ends. */
  readonly at: number
}

/** Give the person of a name: in two words at least, unless a civil title says that one is a name. */
function person({title = '', name, at}: Name, {names}: LocaleFacts): readonly Person[] {
  const words = name.split(/[\s\u00a0\u202f-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  if (words.some((word) => names.notNames.includes(word) || isRank(word))) return []
  if (!names.civil.includes(title) && words.length < 2) return []
  return [{start: at - name.length, end: at, words}]
}

/** The number of a king or pope: `Mohammed VI`. */
const isRank = (word: string): boolean => /^[IVX]+(?:er|e|ᵉ)?$/.test(word)

/** Give the person of a row of words with capitals: from the first given name to the first word that is none. */
function withGiven({0: row, index}: RegExpExecArray, facts: LocaleFacts): readonly Person[] {
  const {given} = personPatterns(facts)
  const words = [...row.matchAll(/[^\s\u00a0\u202f]+/gu)]
  const first = words.findIndex(([word]) => isGiven(word, given))
  if (first < 0) return []
  const goesOn = (word: string): boolean =>
    isGiven(word, given) || facts.names.particles.includes(word.toLowerCase())
  const last = words.findIndex(([word], at) => at > first && !goesOn(word))
  const [from, to] = [words[first], words[last < 0 ? words.length - 1 : last]]
  if (!from || !to) return []
  const name = row.slice(from.index, to.index + to[0].length)
  return person({name, at: index + to.index + to[0].length}, facts)
}

const isGiven = (word: string, given: ReadonlySet<string>): boolean => given.has(word.split('-')[0] ?? word)
