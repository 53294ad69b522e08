import {readTermsCsv} from '../interchange/csv/read-terms-csv.js'
import {readTbx} from '../interchange/tbx/read-tbx.js'
import type {Ports} from '../pipeline/ports.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {putConcepts} from '../store/terms/put-concepts.js'
import {inBatches, type ImportReport, type Progress} from './import-report.js'

export const termFormats = ['tbx', 'csv'] as const
export type TermFormat = (typeof termFormats)[number]

/** Import concepts from a stream; a concept whose id is known is replaced. */
export async function importTerms(
  ports: Pick<Ports, 'pool'>,
  given: {bytes: AsyncIterable<Uint8Array>; format: TermFormat; origin: string; by: string},
  progress: Progress = () => undefined,
): Promise<ImportReport<{concepts: number}>> {
  const reader = given.format === 'tbx' ? readTbx(given.bytes) : readTermsCsv(given.bytes)
  let concepts = 0
  const report = await inBatches(
    reader,
    async (some) => {
      await transact(ports.pool, (db) => putConcepts(db, some, given.origin))
      concepts += some.length
    },
    progress,
  )
  const detail = {origin: given.origin, concepts, refused: report.refusedCount}
  await putEvent(ports.pool, {who: given.by, act: 'import-terms', detail})
  return {counts: {concepts}, ...report}
}
