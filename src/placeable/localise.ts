import type {LocaleFacts} from '../../locales/facts.js'
import type {QuantityFacts} from '../../locales/quantities.js'
import type {DatePlaceable, NumberPlaceable, Placeable} from './placeable.js'

const largeDigits = 5
const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Write a placeable by a locale's conventions. Numbers in words are written in figures; references, addresses
 * and acronyms stand as they were written.
 */
export function localise(placeable: Placeable, locale: LocaleFacts): string {
  const facts = locale.quantities
  switch (placeable.kind) {
    case 'number':
    case 'percent':
    case 'currency':
      return quantity(placeable, facts, locale.tag)
    case 'ordinal':
      return placeable.amount
    case 'range':
      return `${placeable.from}–${placeable.to}${placeable.percent === '' ? '' : facts.percent.sign}`
    case 'date':
      return date(placeable, facts)
    case 'weekday':
      return facts.calendar.weekdays[placeable.weekday] ?? ''
    case 'time':
      return `${two(placeable.hour)}${facts.time.separator}${two(placeable.minute)}`
    default:
      return placeable.text
  }
}

function quantity(one: NumberPlaceable, facts: QuantityFacts, tag: string): string {
  const scaled = one.scale > 1
  const number = scaled
    ? `${figure(one.mantissa, false, facts)}\u00a0${scaleWord(one, facts, tag)}`
    : figure(one.amount, one.grouped, facts)
  if (one.kind === 'percent')
    return one.unit === 'word' ? `${number} ${facts.percent.words[0] ?? '%'}` : number + facts.percent.sign
  if (one.kind !== 'currency') return number
  const link = scaled ? facts.scaledCurrencyLink : ''
  return `${number} ${link}${facts.currencies[one.currency]?.[0] ?? one.currency}`
}

/** Write the scale in the form that the number before it wants. */
function scaleWord({mantissa, scale}: NumberPlaceable, facts: QuantityFacts, tag: string): string {
  const forms = facts.scaleForms[String(scale)] ?? {}
  const rule = new Intl.PluralRules(tag).select(Number(mantissa))
  return forms[rule] ?? forms['other'] ?? String(scale)
}

/** Write digits with the locale's separators; four digits without groups stay so (years). */
function figure(amount: string, grouped: boolean, facts: QuantityFacts): string {
  const negative = amount.startsWith('-')
  const [whole = '', fraction] = amount.replace('-', '').split('.')
  const groups = grouped || whole.length >= largeDigits
  const head = groups ? whole.replace(/\B(?=(?:\d{3})+$)/g, facts.group) : whole
  return `${negative ? '-' : ''}${head}${fraction === undefined ? '' : facts.decimal + fraction}`
}

function date(one: DatePlaceable, facts: QuantityFacts): string {
  if (one.form === 'digits' && one.day !== null && one.year !== null)
    return `${two(one.day)}/${two(one.month)}/${String(one.year)}`
  const {calendar} = facts
  const hijri = one.calendar === 'hijri'
  const month = (hijri ? calendar.hijriMonths : calendar.months)[one.month - 1] ?? ''
  const first = hijri ? '1' : (calendar.firstDay[0] ?? '1')
  const parts = [
    one.weekday === null ? '' : (calendar.weekdays[one.weekday] ?? ''),
    one.day === null ? '' : one.day === 1 ? first : String(one.day),
    month,
    one.year === null ? '' : String(one.year),
    hijri && one.year !== null ? (calendar.hijriMarks[0] ?? '') : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
