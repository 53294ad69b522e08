import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, space} from '../placeable/pattern.js'

/** What finds halves, thirds and twos in one language. */
export interface PartPatterns {
  /** A part of one; group 1 or 2 is its phrase. */
  readonly fraction: RegExp
  /** A part and a link, at the end of what stands before a scale; group 1 is its phrase. */
  readonly before: RegExp
  /** "And a half", at the head of what stands after a number, or after its noun. */
  readonly halfAfter: RegExp
  /** "And a half", at the end of what stands before a scale. */
  readonly halfBefore: RegExp
  /** Words that say a number; group 1 is one of them. */
  readonly sayings: RegExp
  /** A noun in the dual. */
  readonly dual: RegExp
  /** How a dual ends: where it does not match, none is there. */
  readonly dualEnd: RegExp
  /** At the head of what stands after a number and its noun. */
  readonly belowZero: RegExp
  /** The same after a second number: `between five and three degrees below zero`. */
  readonly sharedBelowZero: RegExp
  /** The same anywhere: its zero is no number. */
  readonly zeros: RegExp
  readonly zero: RegExp
}

const compiled = new WeakMap<LocaleFacts, PartPatterns>()
const none = '\u0000'

/** Give the compiled patterns of a locale. */
export function partPatterns(facts: LocaleFacts): PartPatterns {
  const known = compiled.get(facts)
  if (known) return known
  const {fractions, fractionsBefore, notBefore, links, andHalf, suffixes, sayings, belowZero, dual} =
    facts.parts
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
    halfAfter: new RegExp(`^(?:[-\u2011]|${space})(?:\\p{L}+${space})?${half}(?!\\p{L})`, 'iu'),
    halfBefore: new RegExp(`${space}${half}${space}$`, 'iu'),
    sayings: new RegExp(`${glued}(${anyOf([...Object.keys(sayings), none])})(?!\\p{L})`, 'giu'),
    dualEnd: new RegExp(`(?:${dual === '' ? none : facts.quantities.dualEndings.join('|')})(?!\\p{L})`, 'u'),
    dual: new RegExp(`(?<!\\p{L})${dual || none}(?!\\p{L})`, 'gu'),
    belowZero: new RegExp(`^(?:${space}\\p{L}+)?${space}(?:${anyOf(belowZero)})(?!\\p{L})`, 'iu'),
    sharedBelowZero: new RegExp(
      `^(?:${space}[\\p{L}\\d-]+){1,5}${space}(?:${anyOf(belowZero)})(?!\\p{L})`,
      'iu',
    ),
    zero: new RegExp(anyOf([...belowZero, none]), 'iu'),
    zeros: new RegExp(anyOf([...belowZero, none]), 'giu'),
  }
  compiled.set(facts, patterns)
  return patterns
}
