import {readMarkup} from '../../document/markup.js'
import {BayanError} from '../../errors.js'
import type {Locale} from '../../model/locale.js'
import type {MemoryVariant} from '../../model/memory.js'
import type {Ports} from '../../pipeline/ports.js'
import {transact} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {editUnit} from '../../store/memory/edit-unit.js'
import {unitsById} from '../../store/memory/find-units.js'
import {supersede} from '../../store/memory/supersede.js'
import {viewUnit} from './examine-memory.js'

/** What somebody writes in the place of a unit's texts; a locale that is not named stays as it is. */
export interface UnitChange {
  readonly unit: string
  readonly variants: readonly {readonly locale: Locale; readonly markup: string}[]
  readonly by: string
}

/**
 * Change the texts of a unit: it is kept as superseded, and another takes its place. Codes stay those of the text that
 * stood there. Throws `not_found`; `version_conflict`, with the refused texts, when somebody changed or retired it
 * before; `codes_broken`; `request_invalid` when a text is empty or a locale is not the unit's.
 */
export const changeUnit = (ports: Pick<Ports, 'pool' | 'clock'>, change: UnitChange): Promise<void> =>
  transact(ports.pool, async (db) => {
    await db.query('select 1 from memory_unit where id = $1 for update', [change.unit])
    const [unit] = await unitsById(db, [change.unit])
    if (!unit) throw new BayanError('not_found', {got: change.unit})
    if (unit.supersededAt !== null) {
      const refused = change.variants.map(({markup}) => markup).join('\n')
      throw new BayanError('version_conflict', {place: change.unit, got: change.unit, refused})
    }
    const strange = change.variants.find(({locale}) => !unit.variants.some((one) => one.locale === locale))
    if (strange) throw new BayanError('request_invalid', {place: 'variants', got: strange.locale})
    const variants = unit.variants.map((variant) => changed(variant, change))
    await editUnit(db, unit.id, variants, change.by, ports.clock.now())
    const was = viewUnit(unit).variants
    await putEvent(db, {
      who: change.by,
      act: 'memory-edit',
      detail: {unit: unit.id, was, now: change.variants},
    })
  })

function changed(variant: MemoryVariant, {variants}: UnitChange): MemoryVariant {
  const markup = variants.find(({locale}) => locale === variant.locale)?.markup
  if (markup === undefined) return variant
  if (markup.trim() === '') throw new BayanError('request_invalid', {place: variant.locale, reason: 'empty'})
  const {content, issues} = readMarkup(markup, variant.content)
  const [issue] = issues
  if (issue) throw new BayanError('codes_broken', {place: variant.locale, got: issue.rule, refused: markup})
  return {...variant, content}
}

/** Retire units: they are kept and offered no more. Answers how many were offered until now. */
export const retireUnits = (
  ports: Pick<Ports, 'pool'>,
  units: readonly string[],
  by: string,
): Promise<number> =>
  transact(ports.pool, async (db) => {
    const count = await supersede(db, units, by)
    if (count > 0) await putEvent(db, {who: by, act: 'memory-retire', detail: {units, count}})
    return count
  })
