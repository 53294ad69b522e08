import {lexiconOf} from '../placeable/lexicon.js'
import type {NumberPlaceable, Placeable} from '../placeable/placeable.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'

/** A sum keeps its currency. */
export const currency: Check = (reading) => {
  const changed = exchanged(reading)
  return changed.length > 0 ? changed : missing(reading)
}

/** Currencies that are told apart by a country that need not be named. */
const dinars = ['XDN', 'TND', 'DZD']

const isSame = (one: string, other: string): boolean =>
  one === other || ([one, other].includes('XDN') && dinars.includes(one) && dinars.includes(other))

const holds = (codes: Iterable<string>, code: string): boolean => [...codes].some((one) => isSame(one, code))

/** Find sums that stand on both sides, and nowhere in the target in their own currency. */
function exchanged({source, target}: Reading): readonly Finding[] {
  const got = target.placeables.filter(isSum)
  return source.placeables.filter(isSum).flatMap((one) => {
    const same = got.filter((other) => [other.amount, ...other.readings].includes(one.amount))
    const [first] = same
    if (!first || same.some((other) => isSame(other.currency, one.currency))) return []
    const detail = {
      got: target.text.slice(first.start, first.end),
      expected: source.text.slice(one.start, one.end),
    }
    return [finding('currency', first, detail)]
  })
}

const isSum = (one: Placeable): one is NumberPlaceable => one.kind === 'currency'

/** Find currencies of the source that the target does not name. */
function missing(reading: Reading): readonly Finding[] {
  const expected = amounts(reading.source)
  if (expected.size === 0) return []
  const got = mentioned(reading.target)
  const added = [...amounts(reading.target)].filter(([code]) => !holds(expected.keys(), code))
  return [...expected]
    .filter(([code]) => !holds(got, code))
    .map(([, written], index) =>
      finding('currency', added[index]?.[1] ?? whole(reading), {
        got: added[index]?.[1].text ?? '—',
        expected: written.text,
      }),
    )
}

interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
}

function amounts({placeables, text}: Side): ReadonlyMap<string, Written> {
  return new Map(
    placeables.flatMap((one) =>
      one.kind === 'currency'
        ? [[one.currency, {text: text.slice(one.start, one.end), start: one.start, end: one.end}] as const]
        : [],
    ),
  )
}

/** Give the codes of all currencies named in a text, with or without an amount. */
function mentioned(side: Side): ReadonlySet<string> {
  const {money} = lexiconOf(side.facts)
  const named = [...side.text.matchAll(money.anywhere)].map((match) => money.codes.get(match[1] ?? '') ?? '')
  return new Set([...amounts(side).keys(), ...named])
}
