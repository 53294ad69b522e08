import type {QuantityFacts} from '../../locales/quantities.js'
import {anyOf, space} from './pattern.js'

/** What finds times of day in one language. Groups: hour, minute, word, fraction, less, past, until, am, pm. */
export interface TimePatterns {
  readonly named: RegExp
  readonly patterns: readonly RegExp[]
}

/** Compile the ways to say an hour. */
export function timePatterns(facts: QuantityFacts): TimePatterns {
  const {hour, before, teens, hourEnding, minuteWords, am, pm, fractions, lessFractions} = facts.time
  const half = `(?:${space}+(?:(?<am>${anyOf(am)})|(?<pm>${anyOf(pm)}))(?![\\p{L}]))`
  const near = `(?:${space}?(?:(?<am>${anyOf(am)})|(?<pm>${anyOf(pm)}))(?![\\p{L}]))`
  const plainNear = `${space}?(?:${anyOf([...am, ...pm])})(?![\\p{L}])`
  const open = '(?<![\\p{L}\\p{N}:.,/+-])'
  const sources = [
    `(?<![\\p{N}:.,+-])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?![:\\d])${near}?`,
    `${open}(?<hour>1[0-2]|0?\\d)(?:[.](?<minute>[0-5]\\d))?${near}`,
    // `12.30 to 2 p.m.`: what marks the half of the day may stand once for both.
    `${open}(?<hour>1[0-2]|0?\\d)[.](?<minute>[0-5]\\d)(?=${space}?(?:${anyOf(facts.rangeWords)})${space}?\\d{1,2}(?:[.:][0-5]\\d)?${plainNear})`,
  ]
  if (hour.length > 0)
    sources.push(
      `${open}(?<hour>[01]?\\d|2[0-4])${space}?(?:${anyOf(hour)})(?:${space}?(?<minute>[0-5]\\d)(?!\\d))?(?![\\p{L}\\p{N}/])`,
    )
  if (before.length > 0) {
    const led = `(?:${anyOf(before)})${space}+`
    const less = `(?<less>${anyOf([...Object.keys(lessFractions), '\u0000'])})`
    const more = `(?:${anyOf(facts.joiners)})(?<fraction>${anyOf(Object.keys(fractions))})`
    const counted = `\\d{1,2}|\\p{L}+(?:${space}\\p{L}+)?`
    const minutes = `(?:(?:${anyOf(facts.joiners)})(?<past>${counted})|(?:${anyOf(facts.time.less)})${space}(?<until>${counted}))${space}(?:${anyOf(minuteWords)})(?!\\p{L})`
    const part = `(?:${space}+(?:${minutes}|${more}|${less}))?`
    const teen = `(?:${space}(?:${anyOf([...teens, '\u0000'])})(?!\\p{L}))?`
    const halfAlone = `${space}+(?:(?<am>${anyOf(am.filter(isWord))})|(?<pm>${anyOf(pm.filter(isWord))}))(?!\\p{L})`
    sources.push(
      `${led}(?<hour>[01]?\\d|2[0-4])(?![\\d:])${part}${half}?`,
      `${led}(?<word>\\p{L}+${teen})${part}${half}?`,
      `(?<!\\p{L})(?<word>\\p{L}+${hourEnding}${teen})${part}${halfAlone}`,
    )
  }
  const named = new RegExp(`(?<![\\p{L}-])(?:${anyOf(Object.keys(facts.time.named))})(?![\\p{L}-])`, 'gu')
  return {named, patterns: sources.map((source) => new RegExp(source, 'gu'))}
}

/** One letter marks a half of the day only after `الساعة` and figures. */
const isWord = (mark: string): boolean => mark.length > 1
