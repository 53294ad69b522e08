import {property} from './property.js'
import {accept, acceptMatch, type Source, take, Untranslatable} from './source.js'

/** What an escape stands for: one code point, or a set as the inside of a class. */
export type Escaped =
  {readonly type: 'char'; readonly value: string} | {readonly type: 'set'; readonly value: string}

const set = (value: string): Escaped => ({type: 'set', value})
const char = (point: number): Escaped => ({type: 'char', value: String.fromCodePoint(point)})

/** ICU's `\w`, which is Unicode's (UTS #18, annex C), where JavaScript's is ASCII. */
export const wordSet = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d'

const sets: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: wordSet,
  W: `[^${wordSet}]`,
  s: '\\s\\u0085',
  S: '[^\\s\\u0085]',
  h: '\\t\\p{Zs}',
  H: '[^\\t\\p{Zs}]',
  v: '\\n\\v\\f\\r\\u0085\\u2028\\u2029',
  V: '[^\\n\\v\\f\\r\\u0085\\u2028\\u2029]',
}

const controls: Readonly<Record<string, number>> = {t: 9, n: 10, f: 12, r: 13, a: 7, e: 27}

const code =
  /u([\da-fA-F]{4})|x\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|U([\da-fA-F]{8})|u\{([\da-fA-F]{1,6})\}/y
const octal = /0([0-3]?[0-7]{1,2})/y
const propertyName = /([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/y

/** Read what follows a backslash that stands for a character or a set of them. */
export function escaped(source: Source): Escaped {
  const start = source.at
  const hex = acceptMatch(source, code)
  if (hex !== null) return char(parseInt(hex.slice(1).find((each) => each !== undefined) as string, 16))
  const oct = acceptMatch(source, octal)
  if (oct !== null) return char(parseInt(oct[1] as string, 8))
  const name = acceptMatch(source, propertyName)
  if (name !== null) return propertySet(name, source.ignoreCase, start)
  if (accept(source, 'c')) return char((take(source).codePointAt(0) as number) ^ 64)
  const next = take(source)
  const known = sets[next]
  if (known !== undefined) return set(known)
  const control = controls[next]
  if (control !== undefined) return char(control)
  if (/[1-9k]/.test(next)) throw new Untranslatable('a back reference', start - 1)
  if (/[a-zA-Z0]/.test(next)) throw new Untranslatable(`\\${next}`, start - 1)
  return {type: 'char', value: next}
}

function propertySet(match: RegExpExecArray, ignoreCase: boolean, at: number): Escaped {
  const name = match[3] ?? (match[4] as string)
  const inside = property(name, ignoreCase)
  if (inside === null) throw new Untranslatable(`the property ${name}`, at - 1)
  const negated = (match[1] === 'P') !== (match[2] === '^')
  return set(negated ? `[^${inside}]` : inside)
}
