import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, space} from '../placeable/pattern.js'

/** What finds halves, thirds and twos in one language. */
export interface PartPatterns {
  /** A part of one; group 1 or 2 is its phrase. */
  readonly fraction: RegExp
  /** A part and a link, at the end of what stands before a scale; group 1 is its phrase. */
  readonly before: RegExp
  /** "And a half", at the head of what stands after a number. */
  readonly halfAfter: RegExp
  /** "And a half", at the end of what stands before a scale. */
  readonly halfBefore: RegExp
  readonly twos: RegExp
}

const compiled = new WeakMap<LocaleFacts, PartPatterns>()
const none = '\u0000'

/** Give the compiled patterns of a locale. */
export function partPatterns(facts: LocaleFacts): PartPatterns {
  const known = compiled.get(facts)
  if (known) return known
  const {fractions, fractionsBefore, notBefore, links, andHalf, suffixes, twos} = facts.parts
  const glued = `(?<![\\p{L}\\p{N}])(?:${anyOf([...facts.quantities.proclitics, ''])})`
  const phrase = `(${anyOf(Object.keys(fractions))})`
  const [some, mark] = fractionsBefore
  const led = `(?<!${mark || none})(${anyOf([...Object.keys(some), none])})(?=${space}${mark})`
  const half = `(?:${anyOf([...andHalf, none])})`
  const patterns = {
    fraction: new RegExp(
      `${glued}(?:${phrase}(?:${anyOf([...suffixes, ''])})(?!\\p{L})(?!${space}(?:${anyOf([...notBefore, none])}))|${led})`,
      'giu',
    ),
    before: new RegExp(`${glued}${phrase}(?:-|${space}(?:${anyOf(links)}))$`, 'iu'),
    halfAfter: new RegExp(`^${space}${half}(?!\\p{L})`, 'iu'),
    halfBefore: new RegExp(`${space}${half}${space}$`, 'iu'),
    twos: new RegExp(`${glued}(?:${anyOf([...twos, none])})(?!\\p{L})`, 'giu'),
  }
  compiled.set(facts, patterns)
  return patterns
}
