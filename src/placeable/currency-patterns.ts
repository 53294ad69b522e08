import type {QuantityFacts} from '../../locales/quantities.js'
import {anyOf, cases, space} from './pattern.js'

/** What finds currencies and percent in one language, beside a number (sticky) and anywhere (global). */
export interface CurrencyPatterns {
  readonly after: RegExp
  readonly before: RegExp
  readonly anywhere: RegExp
  readonly percentAfter: RegExp
  readonly codes: ReadonlyMap<string, string>
  readonly sums: RegExp
}

/** Compile the names of currencies. */
export function currencyPatterns(facts: QuantityFacts): CurrencyPatterns {
  const entries = Object.entries(facts.currencies).flatMap(([code, names]) =>
    names.flatMap((name) => spellings(name).map((form) => [form, code] as const)),
  )
  const codes = new Map(entries)
  const names = anyOf([...codes.keys()])
  const signs = anyOf([...codes.keys()].filter((name) => !/\p{Ll}|[\u0600-\u06ff]/u.test(name)))
  const linked = `${space}*(?:${anyOf([...facts.currencyLinks, ''])})`
  return {
    after: new RegExp(`${linked}(?:${names})(?![\\p{L}])`, 'uy'),
    before: new RegExp(`(?:(?<!\\p{L})(?:${signs}))${space}?$`, 'u'),
    anywhere: new RegExp(`(?<!\\p{L})(?:${anyOf([...facts.proclitics, ''])})(${names})(?!\\p{L})`, 'gu'),
    percentAfter: new RegExp(`${space}*(?:[%٪]|(?:${anyOf(facts.percent.words)})(?!\\p{L}))`, 'uiy'),
    codes,
    sums: new RegExp(`${space}*(${anyOf([...Object.keys(facts.sums), '\u0000'])})(?![\\p{L}])`, 'uy'),
  }
}

/** A name in small letters may be capitalised; a code or a sign stands as it is. */
const spellings = (name: string): readonly string[] => (/^\p{Ll}{3}/u.test(name) ? cases(name) : [name])
