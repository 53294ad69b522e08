import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, space} from '../placeable/pattern.js'
import type {NumberPlaceable, Placeable} from '../placeable/placeable.js'
import {finding, type Check} from './finding.js'
import type {Side} from './pair.js'

/** A number with its unit: `48 hours`. */
interface Measured {
  readonly start: number
  readonly end: number
  readonly amounts: readonly string[]
  readonly unit: string
}

/** A number that stands on both sides keeps its unit: `48 hours` are not `48 minutes`. */
export const measures: Check = ({source, target}) => {
  const [expected, got] = [measured(source), measured(target)]
  return expected.flatMap((one) => {
    const same = got.filter((other) => isSame(one, other))
    const other = same.find(({unit}) => !expected.some((own) => own.unit === unit && isSame(own, one)))
    if (!other || same.some(({unit}) => unit === one.unit)) return []
    const said = ({start, end}: Measured, {text}: Side): string => text.slice(start, end)
    return [finding('units', other, {got: said(other, target), expected: said(one, source)})]
  })
}

const isSame = (one: Measured, other: Measured): boolean =>
  one.amounts.some((amount) => other.amounts.includes(amount))

function measured({placeables, text, facts}: Side): readonly Measured[] {
  const {after, ids} = compiled(facts)
  return placeables.filter(isNumber).flatMap((one) => {
    after.lastIndex = one.end
    const match = after.exec(text)
    const unit = ids.get(match?.[1] ?? '')
    if (!match || unit === undefined) return []
    const end = one.end + match[0].length
    return [{start: one.start, end, amounts: [one.amount, ...one.readings], unit}]
  })
}

const isNumber = (one: Placeable): one is NumberPlaceable => one.kind === 'number'

interface Units {
  /** A unit at the place where a number ends; group 1 is its name. */
  readonly after: RegExp
  readonly ids: ReadonlyMap<string, string>
}

const known = new WeakMap<LocaleFacts, Units>()

function compiled(facts: LocaleFacts): Units {
  const before = known.get(facts)
  if (before) return before
  const {units, links, noAdjectives} = facts.measures
  const ids = new Map(
    Object.entries(units).flatMap(([id, names]) => names.map((name) => [name, id] as const)),
  )
  const link = `(?:${anyOf([...links, ''])})`
  const adjective =
    noAdjectives.length === 0 ? '' : `(?:(?!(?:${anyOf(noAdjectives)})(?!\\p{L}))\\p{Ll}+${space})?`
  const after = new RegExp(
    `(?:${space}|-|\\u2011)?${link}${adjective}(${anyOf([...ids.keys()])})(?![\\p{L}²³\\d])`,
    'uy',
  )
  const result = {after, ids}
  known.set(facts, result)
  return result
}
