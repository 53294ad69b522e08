import type {DatePlaceable, Placeable, WeekdayPlaceable} from '../placeable/placeable.js'
import {finding, type Check, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'
import {days} from './same-day.js'

const epochWeekday = 4

type Dated = (DatePlaceable | WeekdayPlaceable) & {readonly weekday: number}

/** A weekday agrees with its date and with the weekdays of the source. */
export const weekday: Check = (reading) => {
  const wrong = said(reading.target).flatMap((one) => calendar(one, reading))
  return wrong.length > 0 ? wrong : differing(reading)
}

const said = ({placeables}: Side): readonly Dated[] => placeables.filter(hasWeekday)

const hasWeekday = (one: Placeable): one is Dated =>
  (one.kind === 'weekday' || one.kind === 'date') && one.weekday !== null

function calendar(one: Dated, {target}: Reading): readonly Finding[] {
  if (one.kind !== 'date' || one.calendar !== 'gregorian') return []
  const day = days(one)
  if (day === null) return []
  const right = (((day + epochWeekday) % 7) + 7) % 7
  return right === one.weekday ? [] : [report(one, right, target)]
}

/** Weekdays that only one side says are no error; one left over on each side is. */
function differing({source, target}: Reading): readonly Finding[] {
  const [expected, got] = [said(source), said(target)]
  const missing = expected.filter((one) => !got.some((other) => other.weekday === one.weekday))
  const added = got.filter((one) => !expected.some((other) => other.weekday === one.weekday))
  return missing.flatMap((one, index) => {
    const other = added[index]
    return other ? [report(other, one.weekday, target)] : []
  })
}

function report(one: Dated, right: number, {facts}: Side): Finding {
  const name = (index: number): string => facts.quantities.calendar.weekdays[index] ?? ''
  return finding('weekday', one, {got: name(one.weekday), expected: name(right)})
}
