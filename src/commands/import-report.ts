import type {Imported, Refusal} from '../interchange/imported.js'

/** What an import did. Refusals are counted all and listed up to a limit. */
export interface ImportReport<Counts> {
  readonly counts: Counts
  readonly refusedCount: number
  readonly refused: readonly Refusal[]
}

/** Called after each batch with how many items were read so far. */
export type Progress = (read: number) => void

const itemsPerBatch = 500
const maxListedRefusals = 200

/** Read an import to its end, give its items to `put` in batches, and gather what was refused. */
export async function inBatches<T>(
  source: AsyncIterable<Imported<T>>,
  put: (items: readonly T[]) => Promise<void>,
  progress: Progress,
): Promise<{readonly refusedCount: number; readonly refused: readonly Refusal[]}> {
  const refused: Refusal[] = []
  let refusedCount = 0
  let read = 0
  let batch: T[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await put(batch)
    batch = []
    progress(read)
  }
  for await (const one of source) {
    if (one.type === 'refused') {
      refusedCount += 1
      if (refused.length < maxListedRefusals)
        refused.push({line: one.line, reason: one.reason, detail: one.detail})
      continue
    }
    batch.push(one.item)
    read += 1
    if (batch.length === itemsPerBatch) await flush()
  }
  await flush()
  return {refusedCount, refused}
}
