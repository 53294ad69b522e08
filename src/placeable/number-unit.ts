import type {Lexicon} from './lexicon.js'
import type {NumberPlaceable} from './placeable.js'

/** Add to a number the percent sign or the currency that stands beside it. */
export function withUnit(number: NumberPlaceable, text: string, lexicon: Lexicon): NumberPlaceable {
  if (number.kind === 'ordinal' || number.form === 'attached') return number
  return (
    percent(number, text, lexicon) ?? sum(number, text, lexicon) ?? currency(number, text, lexicon) ?? number
  )
}

function percent(number: NumberPlaceable, text: string, {money}: Lexicon): NumberPlaceable | null {
  const after = sticky(money.percentAfter, text, number.end)
  if (after) {
    const unit = /[%٪]/.test(after[0]) ? 'sign' : 'word'
    return {...number, kind: 'percent', end: number.end + after[0].length, value: `${number.amount}%`, unit}
  }
  if (!/[%٪]/.test(text.charAt(number.start - 1))) return null
  return {...number, kind: 'percent', start: number.start - 1, value: `${number.amount}%`, unit: 'sign'}
}

/** `120 MDH` and `$120m` say a scale and a currency at once. */
function sum(number: NumberPlaceable, text: string, {money, facts}: Lexicon): NumberPlaceable | null {
  const after = sticky(money.scaledAfter, text, number.end)
  const before = after ? null : currencyBefore(number, text, money)
  const match = after ?? (before && sticky(money.scaled, text, number.end))
  const scale = match && facts.scaleSigns[match[1] ?? '']
  if (!match || !scale) return null
  const scaled = (amount: string): string => String(Number((Number(amount) * scale).toPrecision(15)))
  const large = {...number, mantissa: number.amount, scale, amount: scaled(number.amount)}
  const span = {start: number.start - (before?.length ?? 0), end: number.end + match[0].length}
  const [code] = codeIn(before ?? match[0], money.codes)
  return named({...large, readings: number.readings.map(scaled)}, [code, ''], span)
}

const currencyBefore = ({start}: NumberPlaceable, text: string, {before}: Lexicon['money']): string | null =>
  before.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? null

function currency(number: NumberPlaceable, text: string, {money}: Lexicon): NumberPlaceable | null {
  const after = sticky(money.after, text, number.end)
  if (after) return named(number, codeIn(after[0], money.codes), {end: number.end + after[0].length})
  const before = currencyBefore(number, text, money)
  if (before === null) return null
  return named(number, codeIn(before, money.codes), {start: number.start - before.length})
}

function named(
  number: NumberPlaceable,
  [code, name]: readonly [string, string],
  span: {start?: number; end?: number},
): NumberPlaceable {
  const unit = /^\p{L}*\p{Ll}|[\u0600-\u06ff]/u.test(name) ? 'word' : 'sign'
  return {...number, ...span, kind: 'currency', currency: code, value: `${number.amount} ${code}`, unit}
}

/** Give the code and name of the currency that a match ends or begins with. */
function codeIn(matched: string, codes: ReadonlyMap<string, string>): readonly [string, string] {
  const text = matched
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .trim()
  let best: readonly [string, string] = ['', '']
  for (const [name, code] of codes)
    if (text.endsWith(name) && name.length > best[1].length) best = [code, name]
  return best
}

/** Match a sticky pattern at a place. */
function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
