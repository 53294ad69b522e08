import {readMemoryCsv} from '../interchange/csv/read-memory-csv.js'
import {readTmx} from '../interchange/tmx/read-tmx.js'
import type {Ports} from '../pipeline/ports.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {addUnits, type Added} from '../store/memory/add-units.js'
import {inBatches, type ImportReport, type Progress} from './import-report.js'

export const memoryFormats = ['tmx', 'csv'] as const
export type MemoryFormat = (typeof memoryFormats)[number]

/** What is counted of an import, before it begins; each has its words (`import.*`). */
export const nothingAdded: Added = {added: 0, extended: 0, known: 0, superseded: 0, blank: 0}

/** Import memory units from a stream; each batch is kept as it comes, so that a broken end loses nothing before it. */
export async function importMemory(
  ports: Pick<Ports, 'pool' | 'clock'>,
  given: {bytes: AsyncIterable<Uint8Array>; format: MemoryFormat; origin: string; by: string},
  progress: Progress = () => undefined,
): Promise<ImportReport<Added>> {
  const source = {origin: given.origin, now: ports.clock.now()}
  const reader = given.format === 'tmx' ? readTmx(given.bytes, source) : readMemoryCsv(given.bytes, source)
  const counts = {...nothingAdded}
  const report = await inBatches(
    reader,
    async (units) => {
      const added = await transact(ports.pool, (db) => addUnits(db, units))
      for (const name of Object.keys(counts) as (keyof Added)[]) counts[name] += added[name]
    },
    progress,
  )
  const detail = {origin: given.origin, ...counts, refused: report.refusedCount}
  await putEvent(ports.pool, {who: given.by, act: 'import-memory', detail})
  return {counts, ...report}
}
