import type {QuantityFacts} from '../../locales/quantities.js'
import {anyOf, cases, space} from './pattern.js'

/** What finds currencies and percent in one language, beside a number (sticky) and anywhere (global). */
export interface CurrencyPatterns {
  readonly after: RegExp
  readonly before: RegExp
  readonly anywhere: RegExp
  readonly percentAfter: RegExp
  readonly codes: ReadonlyMap<string, string>
  /** An abbreviated scale after the figures, then the currency; group 1 is the scale. */
  readonly scaledAfter: RegExp
  /** An abbreviated scale after the figures alone, for a currency before them. */
  readonly scaled: RegExp
}

/** Compile the names of currencies. */
export function currencyPatterns(facts: QuantityFacts): CurrencyPatterns {
  const entries = Object.entries(facts.currencies).flatMap(([code, names]) =>
    names.flatMap((name) => spellings(name).map((form) => [form, code] as const)),
  )
  const codes = new Map(entries)
  const names = anyOf([...codes.keys()])
  const signs = anyOf([...codes.keys()].filter((name) => !/\p{Ll}|[\u0600-\u06ff]/u.test(name)))
  const scales = anyOf([...Object.keys(facts.scaleSigns), '\u0000'])
  const linked = `${space}*(?:${anyOf([...facts.currencyLinks, ''])})`
  return {
    after: new RegExp(`${linked}(?:${names})(?![\\p{L}])`, 'uy'),
    before: new RegExp(`(?:(?<!\\p{L})(?:${signs}))${space}?$`, 'u'),
    anywhere: new RegExp(`(?<!\\p{L})(?:${anyOf([...facts.proclitics, ''])})(${names})(?!\\p{L})`, 'gu'),
    percentAfter: new RegExp(`${space}*(?:[%٪]|(?:${anyOf(facts.percent.words)})(?!\\p{L}))`, 'uiy'),
    codes,
    scaledAfter: new RegExp(`${space}*(${scales})${space}*(?:${names})(?![\\p{L}])`, 'uy'),
    scaled: new RegExp(`${space}?(${scales})(?![\\p{L}\\d.])`, 'uy'),
  }
}

/** A name in small letters may be capitalised; a code or a sign stands as it is. */
const spellings = (name: string): readonly string[] => (/^\p{Ll}{3}/u.test(name) ? cases(name) : [name])
