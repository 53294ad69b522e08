import type {Lexicon} from './lexicon.js'
import type {DatePlaceable, WeekdayPlaceable} from './placeable.js'

const numeric =
  /(?<![\p{L}\d.,/-])(?:(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})|(?<d2>\d{1,2})(?<sep>[/.-])(?<m2>\d{1,2})\k<sep>(?<y2>\d{4}))(?![\d/-]|[.,]\d)/gu
const firstHijriYears = 1600

/** Find dates in figures and in words, Gregorian and Hijri, with the weekday before them. */
export function findDates(text: string, lexicon: Lexicon): readonly DatePlaceable[] {
  const {any, patterns} = lexicon.dates
  const inWords = any.test(text) ? patterns.flatMap((pattern) => wordDates(text, pattern, lexicon)) : []
  return [...numericDates(text), ...inWords]
}

/** Find days of the week that stand alone. */
export function findWeekdays(text: string, {dates, facts}: Lexicon): readonly WeekdayPlaceable[] {
  return [...text.matchAll(dates.weekday)].flatMap((match) => {
    const name = match.groups?.['weekday'] ?? ''
    const weekday = dates.weekdays.get(name)
    const [start, end] = [match.index + glued(match), match.index + match[0].length]
    const [next = ''] = /\p{L}+/u.exec(text.slice(end)) ?? []
    // `الدول الأحد عشر` are eleven.
    if (weekday === undefined || (dates.ambiguous.has(name) && facts.time.teens.includes(next))) return []
    return [{kind: 'weekday', start, end, weekday, value: String(weekday)}]
  })
}

function numericDates(text: string): readonly DatePlaceable[] {
  return [...text.matchAll(numeric)].flatMap((match) => {
    const {y, m, d, y2, m2, d2} = match.groups ?? {}
    const [year, month, day] = [Number(y ?? y2), Number(m ?? m2), Number(d ?? d2)]
    if (month < 1 || month > 12 || day < 1 || day > 31) return []
    return [dated(match, {year, month, day, weekday: null, hijri: year < firstHijriYears, form: 'digits'})]
  })
}

function wordDates(text: string, pattern: RegExp, lexicon: Lexicon): readonly DatePlaceable[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const {dates} = lexicon
    const groups = match.groups ?? {}
    const name = (groups['month'] ?? '').replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'")
    const written = groups['day']
    const year = groups['year'] === undefined ? null : Number(groups['year'])
    const rank = groups['rank'] === undefined ? null : rankOf(groups['rank'], lexicon)
    if (groups['rank'] !== undefined && rank === null) return []
    const alone = written === undefined && rank === null && year === null
    if (alone && dates.ambiguous.has(name) && !isLed(match, text, dates)) return []
    const hijriMonth = dates.hijriMonths.get(name)
    const month = hijriMonth ?? dates.months.get(name)
    const day =
      written === undefined ? rank : /^\d{2}$|^\d(?!\d)/.test(written) ? Number.parseInt(written, 10) : 1
    if (month === undefined || (day !== null && (day < 1 || day > 31))) return []
    const weekday = dates.weekdays.get(groups['weekday'] ?? '') ?? null
    return [dated(match, {year, month, day, weekday, hijri: hijriMonth !== undefined, form: 'words'})]
  })
}

/** Read a day in words: `الثامن`, `الخامس عشر`, `الحادي والعشرين`. */
function rankOf(words: string, {words: known, fold}: Lexicon): number | null {
  const parts = words.split(/[\s\u00a0\u202f]+/u).map((word) => known.get(fold(word)))
  const [first] = parts
  if (first?.role !== 'ordinal' || parts.some((part) => part === undefined || part.role === 'scale'))
    return null
  return parts.reduce((sum, part) => sum + (part?.value ?? 0), 0)
}

const leadCharacters = 12

/** Tell whether the word before an ambiguous name makes it a month. */
const isLed = ({index}: RegExpExecArray, text: string, {lead}: Lexicon['dates']): boolean =>
  lead.test(text.slice(Math.max(0, index - leadCharacters), index))

/** Give the length of the small words glued before, which are no part of the date. */
const glued = (match: RegExpExecArray): number => match.groups?.['glued']?.length ?? 0

interface Parts {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  readonly weekday: number | null
  readonly hijri: boolean
  readonly form: DatePlaceable['form']
}

function dated(match: RegExpExecArray, {hijri, ...parts}: Parts): DatePlaceable {
  const {year, month, day} = parts
  const two = (value: number): string => String(value).padStart(2, '0')
  const head = year === null ? '-' : String(year).padStart(4, '0')
  const iso = day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
  const [start, end] = [match.index + glued(match), match.index + match[0].length]
  const calendar = hijri ? 'hijri' : 'gregorian'
  return {kind: 'date', start, end, value: hijri ? `h:${iso}` : iso, calendar, ...parts}
}
