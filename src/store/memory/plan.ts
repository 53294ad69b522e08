import {verbatim} from '../../leverage/canonical.js'
import {plainText} from '../../model/inline.js'
import type {MemoryUnit, MemoryVariant} from '../../model/memory.js'
import type {NewUnit} from './add-units.js'

/** What is to be done so that the memory holds a batch of units. */
export interface Plan {
  readonly inserted: readonly NewUnit[]
  readonly extended: readonly Extension[]
  /** Variants known already, with the places where they were seen now. */
  readonly seen: readonly Extension[]
  readonly superseded: readonly string[]
  readonly known: number
  readonly blank: number
}

/** Variants for a unit that is there. */
export interface Extension {
  readonly unit: string
  readonly variants: readonly MemoryVariant[]
}

/** Work out how to add a batch, given the units there that are like them. A batch sees its own earlier units. */
export function plan(batch: readonly NewUnit[], there: readonly MemoryUnit[]): Plan {
  const live = new Map<string, Set<Held>>()
  const inserted: Held[] = []
  const made = {
    extended: [] as Extension[],
    seen: [] as Extension[],
    superseded: [] as string[],
    known: 0,
    blank: 0,
  }
  for (const unit of there) hold(live, {id: unit.id, unit})
  for (const given of batch) {
    if (!worthKeeping(given)) {
      made.blank++
      continue
    }
    const earlier = samePlace(live, given)
    if (earlier && contradicts(earlier.unit, given)) {
      if (earlier.id !== null) made.superseded.push(earlier.id)
      else inserted.splice(inserted.indexOf(earlier), 1)
      release(live, earlier)
    }
    const unit = earlier ? carryOver(earlier.unit, given) : given
    const like = unit.variants.flatMap((variant) => [...(live.get(keyOf(variant)) ?? [])])
    const known = like.find((held) => isWithin(unit, held.unit))
    const part = like.find((held) => isWithin(held.unit, unit))
    if (known) {
      made.known++
      if (known.id !== null) made.seen.push({unit: known.id, variants: unit.variants})
    } else if (part) {
      const missing = unit.variants.filter((variant) => !has(part.unit, variant))
      if (part.id !== null) made.extended.push({unit: part.id, variants: missing})
      const held = {id: part.id, unit: {...part.unit, variants: [...part.unit.variants, ...missing]}}
      if (part.id === null) inserted[inserted.indexOf(part)] = held
      release(live, part)
      hold(live, held)
    } else {
      const held = {id: null, unit}
      inserted.push(held)
      hold(live, held)
    }
  }
  return {...made, inserted: inserted.map((held) => held.unit)}
}

/** A unit of the memory, or one that is going to be. */
interface Held {
  readonly id: string | null
  readonly unit: NewUnit
}

type Live = Map<string, Set<Held>>

const keyOf = (variant: MemoryVariant): string => `${variant.locale} ${verbatim(variant.content)}`
const placeOf = (unit: NewUnit): string | null =>
  unit.communique !== null && unit.place ? `@${unit.communique} ${unit.place}` : null
const keysOf = (unit: NewUnit): readonly string[] => {
  const place = placeOf(unit)
  return [...unit.variants.map(keyOf), ...(place === null ? [] : [place])]
}

function hold(live: Live, held: Held): void {
  for (const key of keysOf(held.unit)) live.set(key, (live.get(key) ?? new Set<Held>()).add(held))
}

function release(live: Live, held: Held): void {
  for (const key of keysOf(held.unit)) live.get(key)?.delete(held)
}

const has = (unit: NewUnit, variant: MemoryVariant): boolean =>
  unit.variants.some((other) => keyOf(other) === keyOf(variant))
const isWithin = (part: NewUnit, whole: NewUnit): boolean =>
  part.variants.every((variant) => has(whole, variant))

function worthKeeping(unit: NewUnit): boolean {
  const locales = unit.variants
    .filter(({content}) => plainText(content).trim() !== '')
    .map(({locale}) => locale)
  return (
    locales.length === unit.variants.length &&
    new Set(locales).size > 1 &&
    new Set(locales).size === locales.length
  )
}

function samePlace(live: Live, given: NewUnit): Held | undefined {
  const place = placeOf(given)
  return place === null ? undefined : [...(live.get(place) ?? [])][0]
}

const contradicts = (earlier: NewUnit, given: NewUnit): boolean =>
  given.variants.some((variant) => {
    const was = earlier.variants.find(({locale}) => locale === variant.locale)
    return was !== undefined && keyOf(was) !== keyOf(variant)
  })

// A correction of one translation leaves the others standing, if what they translate is the same.
function carryOver(earlier: NewUnit, given: NewUnit): NewUnit {
  const original = given.variants.find(({locale}) => locale === given.authoritative)
  if (!original || !has(earlier, original)) return given
  const own = new Set(given.variants.map(({locale}) => locale))
  return {...given, variants: [...given.variants, ...earlier.variants.filter(({locale}) => !own.has(locale))]}
}
