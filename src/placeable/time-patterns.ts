import type {QuantityFacts} from '../../locales/quantities.js'
import {anyOf, space} from './pattern.js'

/** What finds times of day in one language. Groups: hour, minute, word, fraction, am, pm. */
export interface TimePatterns {
  readonly named: RegExp
  readonly patterns: readonly RegExp[]
}

/** Compile the ways to say an hour. */
export function timePatterns(facts: QuantityFacts): TimePatterns {
  const {hour, before, am, pm, fractions} = facts.time
  const half = `(?:${space}+(?:(?<am>${anyOf(am)})|(?<pm>${anyOf(pm)}))(?![\\p{L}]))`
  const near = `(?:${space}?(?:(?<am>${anyOf(am)})|(?<pm>${anyOf(pm)}))(?![\\p{L}]))`
  const open = '(?<![\\p{L}\\p{N}:.,/+-])'
  const sources = [
    `(?<![\\p{N}:.,+-])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?![:\\d])${near}?`,
    `${open}(?<hour>1[0-2]|0?\\d)(?:[.](?<minute>[0-5]\\d))?${near}`,
  ]
  if (hour.length > 0)
    sources.push(
      `${open}(?<hour>[01]?\\d|2[0-4])${space}?(?:${anyOf(hour)})(?:${space}?(?<minute>[0-5]\\d)(?!\\d))?(?![\\p{L}\\p{N}/])`,
    )
  if (before.length > 0) {
    const led = `(?:${anyOf(before)})${space}+`
    const part =
      Object.keys(fractions).length > 0
        ? `(?:${space}+(?:${anyOf(facts.joiners)})(?<fraction>${anyOf(Object.keys(fractions))}))?`
        : ''
    sources.push(`${led}(?<hour>[01]?\\d|2[0-4])(?![\\d:])${half}?`, `${led}(?<word>\\p{L}+)${part}${half}?`)
  }
  const named = new RegExp(`(?<![\\p{L}-])(?:${anyOf(Object.keys(facts.time.named))})(?![\\p{L}-])`, 'gu')
  return {named, patterns: sources.map((source) => new RegExp(source, 'gu'))}
}
