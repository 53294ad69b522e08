import {writeMarkup} from '../../document/markup.js'
import type {Locale} from '../../model/locale.js'
import type {Ports} from '../../pipeline/ports.js'
import {countOffered, crowdedUnits, unitsAfter} from '../../store/memory/maintenance.js'
import type {KeptUnit} from '../../store/memory/find-units.js'
import {examineUnit, type UnitFault} from './examine-unit.js'

/** A unit as people read and edit it: contents are markup. */
export interface UnitView {
  readonly unit: string
  readonly origin: string
  readonly communique: string | null
  readonly createdAt: Date
  readonly superseded: boolean
  readonly variants: readonly {readonly locale: Locale; readonly markup: string}[]
}

/** What one round looked at. `next` is where the next begins; null at the end. */
export interface Examined {
  readonly found: readonly (UnitView & {readonly faults: readonly UnitFault[]})[]
  readonly looked: number
  readonly total: number
  readonly next: string | null
}

/** Units that one round looks at. */
export const unitsPerRound = 1_000

export const viewUnit = (unit: KeptUnit): UnitView => ({
  unit: unit.id,
  origin: unit.origin,
  communique: unit.communique,
  createdAt: unit.createdAt,
  superseded: unit.supersededAt !== null,
  variants: unit.variants.map(({locale, content}) => ({locale, markup: writeMarkup(content)})),
})

/** Look through the units offered after one, a round at a time, and give those with a fault. */
export async function examineMemory({pool}: Pick<Ports, 'pool'>, after: string): Promise<Examined> {
  const units = await unitsAfter(pool, after, unitsPerRound)
  const crowded = await crowdedUnits(
    pool,
    units.map(({id}) => id),
  )
  const found = units.flatMap((unit) => {
    const faults = [...examineUnit(unit), ...(crowded.get(unit.id) ?? [])]
    return faults.length === 0 ? [] : [{...viewUnit(unit), faults}]
  })
  const next = units.length === unitsPerRound ? (units.at(-1)?.id ?? null) : null
  return {found, looked: units.length, total: await countOffered(pool), next}
}
