import type {DatePlaceable} from '../placeable/placeable.js'

const toleranceDays = 2
const dayMs = 86_400_000
/** 1 Muharram 1 in the civil calendar: 19 July 622 (Gregorian), as days from 1970-01-01. */
const hijriEpochDays = -492_148

/** Tell whether a Hijri and a Gregorian date may be the same day: sighted months move by up to two days. */
export function sameDay(one: DatePlaceable, other: DatePlaceable): boolean {
  if (one.calendar === other.calendar) return false
  const [first, second] = [days(one), days(other)]
  return first !== null && second !== null && Math.abs(first - second) <= toleranceDays
}

/** Count days from 1970-01-01, or give null for an incomplete date. */
export function days({calendar, year, month, day}: DatePlaceable): number | null {
  if (year === null || day === null) return null
  if (calendar === 'gregorian') return Date.UTC(year, month - 1, day) / dayMs
  const before = Math.ceil(29.5 * (month - 1))
  return hijriEpochDays + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + before + day - 1
}
