import type {MemoryUnit} from '../../model/memory.js'
import type {Db} from '../database.js'
import {countFeaturesWhenGrown} from './count-features.js'
import {insertUnits} from './insert-units.js'
import {addContexts, extendUnits} from './extend-units.js'
import {likeUnits} from './like-units.js'
import {plan} from './plan.js'
import {supersede} from './supersede.js'

/** A unit that has no id yet. */
export type NewUnit = Omit<MemoryUnit, 'id'>

/** What became of the units given. */
export interface Added {
  readonly added: number
  /** Units that were there with fewer locales. */
  readonly extended: number
  /** Units that were there already; the places where they were seen are kept. */
  readonly known: number
  /** Units of the same place of the same communiqué that said something else. */
  readonly superseded: number
  /** Units with fewer than two variants that are not blank. */
  readonly blank: number
}

/** Most units in one round of statements. */
const unitsPerBatch = 1_000

/**
 * Add units to the memory. The same equivalents are kept once; a unit that says more of the same extends it; one
 * from the same place of the same communiqué supersedes it. Call it within a transaction to have all or nothing.
 */
export async function addUnits(db: Db, units: readonly NewUnit[]): Promise<Added> {
  const sum = {added: 0, extended: 0, known: 0, superseded: 0, blank: 0}
  for (let at = 0; at < units.length; at += unitsPerBatch) {
    const batch = units.slice(at, at + unitsPerBatch)
    const planned = plan(batch, await likeUnits(db, batch))
    await supersede(db, planned.superseded, 'correction')
    const inserted = await insertUnits(db, planned.inserted)
    await extendUnits(db, planned.extended)
    await addContexts(db, planned.seen)
    await countFeaturesWhenGrown(db, inserted.last)
    sum.added += inserted.count
    sum.known += planned.known + planned.inserted.length - inserted.count
    sum.extended += planned.extended.length
    sum.superseded += planned.superseded.length
    sum.blank += planned.blank
  }
  return sum
}
