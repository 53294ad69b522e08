import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, cases, space} from '../placeable/pattern.js'

/** A person named in a Latin text: the words of the name that have a capital, in order. */
export interface Person {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

const compiled = new WeakMap<LocaleFacts, RegExp>()

/** Find persons by the title or office before their names. */
export function persons(text: string, facts: LocaleFacts): readonly Person[] {
  const {civil, offices, notNames} = facts.names
  if (civil.length + offices.length === 0) return []
  return [...text.matchAll(patternOf(facts))].flatMap((match) => {
    const {title = '', name = ''} = match.groups ?? {}
    const words = name.split(/[\s\u00a0\u202f-]+/u).filter((word) => /^\p{Lu}/u.test(word))
    if (words.some((word) => notNames.includes(word))) return []
    if (!civil.includes(title) && words.length < 2) return []
    const start = match.index + match[0].length - name.length
    return [{start, end: start + name.length, words}]
  })
}

function patternOf(facts: LocaleFacts): RegExp {
  const known = compiled.get(facts)
  if (known) return known
  const {civil, offices, particles} = facts.names
  const word = `\\p{Lu}[\\p{L}\\p{M}’']+(?:-\\p{L}[\\p{L}\\p{M}’']+)*`
  const more = `(?:${space}(?:(?:${anyOf(particles)})${space}){0,2}${word})`
  const pattern = new RegExp(
    `(?<!\\p{L})(?<title>${anyOf([...civil, ...offices.flatMap(cases)])})${space}(?<name>${word}${more}{0,4})`,
    'gu',
  )
  compiled.set(facts, pattern)
  return pattern
}
