import {type Escaped, escaped} from './escape.js'
import {property} from './property.js'
import {accept, acceptMatch, literal, type Source, take, Untranslatable} from './source.js'

/** Widest range whose letters are written in both cases one by one. */
const maxCasedRangePoints = 2048

const posix = /\[:(\^?)([^:\]]+):\]/y

/** Read a class after its `[` and write it for flag `v`: unions, nested classes, `&&`, `--` and ICU's `[a-z]-[b]`. */
export function characterClass(source: Source): string {
  const negated = accept(source, '^')
  let operands = ''
  let union = ''
  for (let first = true; first || !accept(source, ']'); first = false) {
    const operator = acceptMatch(source, /&&|--|&(?=\[)|-(?=\[)/y)
    if (operator !== null) {
      operands = combine(operands, union) + (operator[0].startsWith('&') ? '&&' : '--')
      union = ''
    } else union += item(source)
  }
  const whole = operands === '' ? union : combine(operands, union)
  return `[${negated ? '^' : ''}${whole}]`
}

/** Operators of two kinds may not stand side by side, so that what is on the left gets brackets of its own. */
const combine = (left: string, right: string): string => (left === '' ? `[${right}]` : `[${left}[${right}]]`)

function item(source: Source): string {
  const name = acceptMatch(source, posix)
  if (name !== null) return posixSet(name, source)
  if (accept(source, '[')) return characterClass(source)
  const low = member(source)
  if (low.type === 'set') return low.value
  if (!/^-[^\][]/.test(source.pattern.slice(source.at, source.at + 2)))
    return bothCases(low.value, source.ignoreCase)
  take(source)
  const high = member(source)
  if (high.type === 'set') throw new Untranslatable('a range that ends in a set', source.at)
  return range(low.value, high.value, source.ignoreCase)
}

const member = (source: Source): Escaped =>
  accept(source, '\\') ? escaped(source) : {type: 'char', value: take(source)}

function posixSet(match: RegExpExecArray, source: Source): string {
  const inside = property(match[2] as string, source.ignoreCase)
  if (inside === null) throw new Untranslatable(`the property ${match[2]}`, source.at)
  return match[1] === '^' ? `[^${inside}]` : inside
}

function range(low: string, high: string, ignoreCase: boolean): string {
  const written = `${literal(low)}-${literal(high)}`
  const first = low.codePointAt(0) as number
  const last = high.codePointAt(0) as number
  if (!ignoreCase) return written
  if (last - first > maxCasedRangePoints) throw new Untranslatable('so wide a range without case', 0)
  const points = Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index)
  const others = points.map((point) => bothCases(String.fromCodePoint(point), true))
  return written + others.join('')
}

/** Write a character, in both cases when case is ignored, as the inside of a class. */
export function bothCases(char: string, ignoreCase: boolean): string {
  if (!ignoreCase) return literal(char)
  const forms = [char, char.toLowerCase(), char.toUpperCase()].filter((form) => [...form].length === 1)
  return [...new Set(forms)].map(literal).join('')
}
