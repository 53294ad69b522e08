import {facts} from '../../../locales/index.js'
import type {Locale} from '../../../src/model/locale.js'
import {findPlaceables} from '../../../src/placeable/find.js'
import type {TimePlaceable} from '../../../src/placeable/placeable.js'
import {sameFigures} from './figures.js'

/** A text with its language. */
type Said = readonly [Locale, string]

const halfDayHours = 12

/** Tell whether two texts have the same figures, and the same times of day however each language writes them. */
export function sameQuantities(one: Said, other: Said): boolean {
  const [a, b] = [timesOf(one), timesOf(other)]
  if (a.times.length !== b.times.length) return sameFigures(one[1], other[1])
  const left = [...b.times]
  const paired = a.times.every((time) => {
    const index = left.findIndex((candidate) => sameTime(time, candidate))
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  })
  return paired && sameFigures(a.rest, b.rest)
}

/** Take the times of day out of a text. */
function timesOf([locale, text]: Said): {readonly times: readonly TimePlaceable[]; readonly rest: string} {
  const times = findPlaceables(text, facts[locale]).filter((found) => found.kind === 'time')
  const rest = times.reduceRight((all, {start, end}) => `${all.slice(0, start)}|${all.slice(end)}`, text)
  return {times, rest}
}

const sameTime = (a: TimePlaceable, b: TimePlaceable): boolean =>
  a.certain && b.certain
    ? a.value === b.value
    : a.minute === b.minute && a.hour % halfDayHours === b.hour % halfDayHours
