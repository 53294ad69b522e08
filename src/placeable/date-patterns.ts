import type {QuantityFacts} from '../../locales/quantities.js'
import {anyOf, cases, space} from './pattern.js'

/** What finds dates in one language. Groups: weekday, day, month, year, mark. */
export interface DatePatterns {
  /** Any month: where it does not match, no pattern does. */
  readonly any: RegExp
  readonly patterns: readonly RegExp[]
  readonly weekday: RegExp
  readonly months: ReadonlyMap<string, number>
  readonly hijriMonths: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  readonly ambiguous: ReadonlySet<string>
  /** What stands before an ambiguous name that is a month. */
  readonly lead: RegExp
}

const edge = '(?![\\p{L}\\p{N}])'
const open = '(?<![\\p{L}\\p{N}])'

/** Compile a calendar: day month year, month day year where it is used, month year, month. */
export function datePatterns(quantities: QuantityFacts): DatePatterns {
  const facts = quantities.calendar
  const months = numbered(facts.months, facts.otherMonths, 1)
  const hijriMonths = numbered(facts.hijriMonths, facts.otherHijriMonths, 1, transcribed)
  const weekdays = numbered(facts.weekdays, facts.otherWeekdays, 0)
  const glued = `(?:${anyOf([...quantities.proclitics, ''])})`
  const weekday = `(?<weekday>${anyOf([...weekdays.keys()])})`
  const month = `(?<month>${anyOf([...months.keys(), ...hijriMonths.keys()])})`
  const other = `(?:${space}?[/(]${space}?(?:${anyOf([...months.keys()])})\\)?)?`
  const between = facts.between.length > 0 ? `(?:(?:${anyOf(facts.between)})${space}+)?` : ''
  const mark = `(?:${space}*(?<mark>${anyOf(facts.hijriMarks)})${edge})?`
  const year = `(?:,?${space}+${between}(?<year>\\d{4})(?!\\d)${mark})`
  const suffix = anyOf([...quantities.ordinalSuffixes, ''])
  const day = `(?<day>\\d{1,2}|${anyOf(facts.firstDay.flatMap(cases))})(?:${suffix})?`
  const named = `(?:${weekday},?،?${space}+(?:(?:${anyOf([...facts.articles, '\u0000'])})${space}+)?)?`
  const led = `${open}(?<glued>${glued})${named}`
  const rankLed = `${open}(?<glued>(?:${anyOf([...facts.rankLeads, ''])}))${named}`
  const sources = [
    `${led}${day}${space}+${between}${month}${edge}${other}${year}?`,
    ...(facts.rankLinks.length > 0
      ? [
          `${rankLed}(?<rank>\\p{L}+(?:${space}\\p{L}+)?)${space}+(?:${anyOf(facts.rankLinks)})${space}+${month}${edge}${other}${year}?`,
        ]
      : []),
    ...(facts.monthFirst ? [`${led}${month}${space}+(?<day>\\d{1,2})(?:${suffix})?${edge}${year}?`] : []),
    `${open}(?<glued>${glued})${month}${edge}${other}${year}`,
    `${open}(?<glued>${glued})${month}${edge}`,
  ]
  return {
    any: new RegExp(month, 'u'),
    patterns: sources.map((source) => new RegExp(source, 'gu')),
    weekday: new RegExp(`${open}(?<glued>${glued})${weekday}${edge}`, 'gu'),
    months,
    hijriMonths,
    weekdays,
    lead: new RegExp(`(?<!\\p{L})(?:${anyOf([...facts.monthLeads, '\u0000'])})${space}$`, 'u'),
    ambiguous: new Set(facts.ambiguous.flatMap(cases)),
  }
}

function numbered(
  names: readonly string[],
  others: Readonly<Record<string, number>>,
  first: number,
  forms: (name: string) => readonly string[] = cases,
): Map<string, number> {
  const all = [...names.map((name, index) => [name, index + first] as const), ...Object.entries(others)]
  return new Map(all.flatMap(([name, value]) => forms(name).map((form) => [form, value] as const)))
}

/** Give the spellings of a transcribed name: `dhou al hijja`, `Dhou al-Hijja`, `Dhou Al Hijja`. */
function transcribed(name: string): readonly string[] {
  const joined = [name, name.replace(/(?<=(?:^|[\s-])[aeld][lstdrn]?[hlstdrn]?) /giu, '-')]
  const titled = (text: string): string =>
    text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
  const half = (text: string): string => titled(text).replace(/(?<=[\s-])A(?=[lstdrn]h?[\s-])/gu, 'a')
  return joined.flatMap((one) => [...cases(one), titled(one), half(one)])
}
