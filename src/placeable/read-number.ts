import type {QuantityFacts} from '../../locales/quantities.js'

/** One number as digits, without scale: canonical `amount`, and other amounts it may be read as. */
export interface ReadNumber {
  readonly amount: string
  readonly readings: readonly string[]
  readonly grouped: boolean
}

const groupLength = 3

/** Read digits with separators (`1 234,5`, `1,234.5`, `١٬٢٣٤`) by a locale's conventions; digits are 0–9 already. */
export function readNumber(written: string, facts: QuantityFacts): ReadNumber {
  const text = written.replace(/[\s\u00a0\u202f\u2009٬'’]/g, '')
  const spaced = text !== written
  const marks = text.replace(/\d/g, '')
  if (marks === '') return one(text, spaced)
  if (text.includes('٫')) return one(text.replace(/[.,]/g, '').replace('٫', '.'), spaced)
  const last = marks.charAt(marks.length - 1)
  if (new Set(marks).size > 1) return one(decimalAt(text, text.lastIndexOf(last)), true)
  if (marks.length > 1) return one(text.replace(/[.,]/g, ''), true)
  return single(text, last, spaced, facts)
}

/** Read a number with one mark: three digits after it may be a group or decimals, as the locale has it. */
function single(text: string, mark: string, spaced: boolean, facts: QuantityFacts): ReadNumber {
  const at = text.indexOf(mark)
  const decimal = decimalAt(text, at)
  const joined = text.replace(mark, '')
  if (spaced || text.length - at - 1 !== groupLength || text.startsWith('0')) return one(decimal, spaced)
  const mayDecimal = facts.decimals.includes(mark)
  const mayGroup = facts.groups.includes(mark)
  if (mayDecimal && mayGroup)
    return mark === facts.decimal
      ? {amount: plain(decimal), readings: [plain(joined)], grouped: false}
      : {amount: plain(joined), readings: [plain(decimal)], grouped: true}
  return mayGroup ? one(joined, true) : one(decimal, false)
}

const one = (amount: string, grouped: boolean): ReadNumber => ({amount: plain(amount), readings: [], grouped})

const decimalAt = (text: string, at: number): string =>
  `${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`

/** Write a decimal without idle zeros: `007` is `7`, `12.50` is `12.5`. */
export function plain(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const head = whole.replace(/^0+(?=\d)/, '')
  const tail = fraction.replace(/0+$/, '')
  return tail === '' ? head : `${head === '' ? '0' : head}.${tail}`
}
