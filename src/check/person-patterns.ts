import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, cases, space} from '../placeable/pattern.js'

/** What finds persons in one language. Groups: title, name. */
export interface PersonPatterns {
  /** `Mr. Karim Lahlou`, `Ambassador Claire Fontaine`. */
  readonly titled: RegExp
  /** Words with capitals in a row, which are a name when one of `given` begins it: `António Guterres`. */
  readonly row: RegExp
  readonly given: ReadonlySet<string>
  /** `the Director of the Office, Amy Pope,`. */
  readonly apart: RegExp
}

const compiled = new WeakMap<LocaleFacts, PersonPatterns>()
/** Between an office and the comma before the name of who holds it. */
const mostCharacters = 90

/** Give the compiled patterns of a locale. */
export function personPatterns(facts: LocaleFacts): PersonPatterns {
  const known = compiled.get(facts)
  if (known) return known
  const {civil, offices, headed, given, particles} = facts.names
  const word = `\\p{Lu}[\\p{L}\\p{M}’']+(?:-\\p{L}[\\p{L}\\p{M}’']+)*`
  const more = `(?:${space}(?:(?:${anyOf(particles)})${space}){0,2}${word})`
  const heads = anyOf(headed.flatMap(cases))
  const patterns = {
    titled: new RegExp(
      `(?<!\\p{L})(?<title>${anyOf([...civil, ...offices.flatMap(cases)])})${space}(?<name>${word}${more}{0,4})`,
      'gu',
    ),
    row: new RegExp(`(?<![\\p{L}-])(?<name>${word}${more}{1,3})`, 'gu'),
    given: new Set(given),
    apart: new RegExp(
      `(?<!\\p{L})(?:${heads})(?!\\p{L})[^,.;:!?«»“”()]{0,${mostCharacters}},${space}(?<name>${word}${more}{1,3})(?=,|[.]?$)`,
      'gu',
    ),
  }
  compiled.set(facts, patterns)
  return patterns
}
