import {bothCases, characterClass} from './class.js'
import {escaped, wordSet} from './escape.js'
import {flagsOf, opening} from './group.js'
import {type Atom, quantified} from './quantifier.js'
import {accept, acceptMatch, literal, read, type Source, take, Untranslatable} from './source.js'

const lineEnd = '\\n\\r\\u0085\\u2028\\u2029'
const word = `[${wordSet}]`

/** Places in ICU's and Java's words, in JavaScript's. `\b` there knows every script's letters. */
const places: Readonly<Record<string, string>> = {
  b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  A: '^',
  z: '$',
  Z: `(?=[${lineEnd}]?$)`,
}

/**
 * Translate an ICU or Java regular expression (what SRX 2.0 is written in) to JavaScript's with flag `v`.
 * What has no equal is thrown as `Untranslatable`: back references, atomic groups, `\G`, `\X`, flag `x`.
 */
export function translateRegex(pattern: string): string {
  const source = read(pattern)
  const written = alternatives(source)
  if (source.at < pattern.length) throw new Untranslatable('a bracket too many', source.at)
  return written
}

function alternatives(source: Source): string {
  let written = ''
  while (source.at < source.pattern.length && source.pattern[source.at] !== ')') {
    written += accept(source, '|') ? '|' : piece(source)
  }
  return written
}

function piece(source: Source): string {
  if (accept(source, '(')) return group(source)
  if (accept(source, '\\')) return escape(source)
  if (accept(source, '^')) return source.multiline ? `(?:^|(?<=[${lineEnd}]))` : '^'
  if (accept(source, '$')) return source.multiline ? `(?=[${lineEnd}]|$)` : (places['Z'] as string)
  return quantified(source, single(source)).written
}

function single(source: Source): Atom {
  if (accept(source, '[')) return {written: characterClass(source), single: true}
  if (accept(source, '.')) return {written: source.dotAll ? '[\\s\\S]' : `[^${lineEnd}]`, single: true}
  const at = source.at
  const char = take(source)
  if (/[*+?{]/.test(char)) throw new Untranslatable(`${char} with nothing before it`, at)
  return character(char, source.ignoreCase)
}

function character(char: string, ignoreCase: boolean): Atom {
  const forms = bothCases(char, ignoreCase)
  return {written: forms === literal(char) ? forms : `[${forms}]`, single: true}
}

function group(source: Source): string {
  const start = source.at - 1
  const open = opening(source)
  if (open.type === 'comment') return ''
  const outside = flagsOf(source)
  Object.assign(source, open.flags)
  if (open.type === 'flags') return ''
  const written = `${open.written}${alternatives(source)})`
  if (!accept(source, ')')) throw new Untranslatable('a bracket that is not closed', start)
  Object.assign(source, outside)
  return quantified(source, {written, single: false}).written
}

function escape(source: Source): string {
  if (accept(source, 'Q')) return quoted(source)
  const place = acceptMatch(source, /[bBAzZ]/y)
  if (place !== null) return places[place[0]] as string
  if (accept(source, 'R'))
    return quantified(source, {written: `(?:\\r\\n|[${lineEnd}\\v\\f])`, single: false}).written
  const found = escaped(source)
  const atom: Atom =
    found.type === 'set'
      ? {written: `[${found.value}]`, single: true}
      : character(found.value, source.ignoreCase)
  return quantified(source, atom).written
}

function quoted(source: Source): string {
  const end = source.pattern.indexOf('\\E', source.at)
  const text = source.pattern.slice(source.at, end < 0 ? undefined : end)
  source.at += text.length + (end < 0 ? 0 : 2)
  return [...text].map((char) => character(char, source.ignoreCase).written).join('')
}
