import type {DatePlaceable, Placeable, TimePlaceable} from '../placeable/placeable.js'
import {numberAtoms, partsOf, type Atom} from './atoms.js'
import type {Reading, Side} from './pair.js'
import {sameDay} from './same-day.js'
import {saysTwo} from './says-two.js'
import {take, type Left} from './take.js'
import {withoutSplit} from './split-decimal.js'

/** What does not agree between the figures of source and target, by kind. */
export interface Figures {
  readonly numbers: Left<Atom, Atom>
  readonly dates: Left<Placeable, Placeable>
  readonly times: Left<Placeable, Placeable>
  readonly references: Left<Placeable, Placeable>
  readonly phones: Left<Placeable, Placeable>
}

const known = new WeakMap<Reading, Figures>()
const subscriberDigits = 8
/** With fewer parts, as in a law's number, the other order is another law. */
const turnedParts = 3

/** Compare all figures of a pair, once. What one side writes as a date and the other as numbers agrees too. */
export function figures(reading: Reading): Figures {
  const before = known.get(reading)
  if (before) return before
  const result = compare(reading)
  known.set(reading, result)
  return result
}

function compare({source, target}: Reading): Figures {
  const of = (kind: Placeable['kind']): Left<Placeable, Placeable> => ({
    source: source.placeables.filter((one) => one.kind === kind),
    target: target.placeables.filter((one) => one.kind === kind),
  })
  let numbers = takeNumbers({
    source: numberAtoms(source),
    target: numberAtoms(target),
  })
  const apart = (left: Left<Placeable, Placeable>): Left<Placeable, Placeable> => {
    const sourceLeft = left.source.filter((one) => {
      const rest = without(numbers.target, one, target)
      if (rest) numbers = {...numbers, target: rest}
      return rest === null
    })
    const targetLeft = left.target.filter((one) => {
      const rest = without(numbers.source, one, source)
      if (rest) numbers = {...numbers, source: rest}
      return rest === null
    })
    return {source: sourceLeft, target: targetLeft}
  }
  const dates = apart(withoutTwins(takeAll(of('date'), sameDate), of('date')))
  const times = apart(takeAll(of('time'), sameTime))
  const references = apart(
    takeAll(
      of('reference'),
      (one, other) => one.value === other.value || isTurned(one.value, other.value, [source, target]),
    ),
  )
  numbers = withoutSplit(numbers)
  numbers = {
    source: numbers.source.filter(unsaid(target)),
    target: numbers.target.filter(unsaid(source)),
  }
  const phones = takeAll(of('phone'), (one, other) => samePhone(one.value, other.value))
  return {numbers, dates, times, references, phones}
}

/** A year may stand apart on one side: `the 5 March issue of 2020`, `5 مارس 2020`. */
function unsaid(side: Side): (atom: Atom) => boolean {
  const years = side.placeables.flatMap((one) =>
    one.kind === 'date' && one.year !== null ? [String(one.year)] : [],
  )
  return ({amounts, percent}) => percent || !amounts.some((amount) => years.includes(amount))
}

/** One number may be written for abroad (`+212 5 37…`), the other for home (`05 37…`). */
function samePhone(one: string, other: string): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one]
  const home = shorter.replace(/^0/, '')
  return (
    longer === shorter ||
    (shorter.startsWith('0') && home.length >= subscriberDigits && longer.endsWith(home))
  )
}

/** The number of a file is written from its other end in the other direction of writing: `2026/1201/345`, `345/1201/2026`. */
function isTurned(one: string, other: string, [source, target]: readonly [Side, Side]): boolean {
  const parts = one.split('-')
  return (
    source.facts.direction !== target.facts.direction &&
    parts.length >= turnedParts &&
    [...parts].reverse().join('-') === other
  )
}

/** Pair off, then drop what only repeats something that the other side says too. */
function takeAll<P>(left: Left<P, P>, same: (one: P, other: P) => boolean): Left<P, P> {
  const rest = take(left, same)
  return {
    source: rest.source.filter((one) => !left.target.some((other) => same(one, other))),
    target: rest.target.filter((one) => !left.source.some((other) => same(other, one))),
  }
}

function takeNumbers(left: Left<Atom, Atom>): Left<Atom, Atom> {
  const equal = (one: Atom, other: Atom): boolean =>
    one.amounts.some((amount) => other.amounts.includes(amount))
  const exact = takeAll(left, (one, other) => one.percent === other.percent && equal(one, other))
  // "10 to 15 %" and "10 % to 15 %": a sign may stand once for both.
  const shared = left.source.some((one) => one.percent) && left.target.some((one) => one.percent)
  return shared ? take(exact, equal) : exact
}

/** Take a placeable's parts out of the other side's numbers, or give null when they are not all there. */
function without(atoms: readonly Atom[], one: Placeable, side: Side): readonly Atom[] | null {
  const parts = partsOf(one, side)
  if (parts.length === 0) return null
  let rest: readonly Atom[] = atoms
  for (const part of parts) {
    const index = rest.findIndex((atom) => atom.amounts.some((amount) => part.includes(amount)))
    if (index < 0 && !(part.includes('2') && saysTwo(side))) return null
    rest = rest.filter((_, at) => at !== index)
  }
  return rest
}

function sameDate(one: Placeable, other: Placeable): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return false
  return one.value === other.value || partial(one, other)
}

/** Drop what the other calendar says on the other side, unless that side has a date of the same calendar left over. */
function withoutTwins(
  left: Left<Placeable, Placeable>,
  all: Left<Placeable, Placeable>,
): Left<Placeable, Placeable> {
  const unsaid = (
    rest: readonly Placeable[],
    others: readonly Placeable[],
    othersLeft: readonly Placeable[],
  ) =>
    rest.filter(
      (one) =>
        one.kind !== 'date' ||
        othersLeft.some((other) => other.kind === 'date' && other.calendar === one.calendar) ||
        !others.some((other) => other.kind === 'date' && sameDay(one, other)),
    )
  return {
    source: unsaid(left.source, all.target, left.target),
    target: unsaid(left.target, all.source, left.source),
  }
}

/** A year may be said once for two dates: `5 September`, `5 septembre 2026`. */
const partial = (one: DatePlaceable, other: DatePlaceable): boolean =>
  one.calendar === other.calendar &&
  one.month === other.month &&
  one.day === other.day &&
  (one.year === null || other.year === null)

function sameTime(one: Placeable, other: Placeable): boolean {
  if (one.kind !== 'time' || other.kind !== 'time') return false
  const loose = (a: TimePlaceable, b: TimePlaceable): boolean => !a.certain && a.hour + 12 === b.hour
  return one.minute === other.minute && (one.hour === other.hour || loose(one, other) || loose(other, one))
}
