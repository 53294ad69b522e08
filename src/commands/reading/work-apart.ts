import {BayanError} from '../../errors.js'
import {oneAnswer, type Failed} from '../../document/apart/one-answer.js'
import type {Format} from '../../model/document.js'
import {works, type Read, type Works} from './works.js'

/** Up to this length a text is done sooner than a thread has started. */
const maxHereUnits = 20_000

/** Longest time that reading originals may take; the longest that is taken needs a quarter of it. */
export const readTimeoutMs = 90_000

/** Most memory of the thread, in MiB. */
const maxHeapMebibytes = 1_024

/** What the thread is told. */
export interface Job<W extends keyof Works = keyof Works> {
  readonly work: W
  readonly given: Parameters<Works[W]>[0]
}

export type Answer = {readonly type: 'done'; readonly made: unknown} | Failed

/**
 * Work on texts of a length, on long ones in a thread of their own, so that this one goes on answering. Throws what the
 * work does, and `document_too_dense` when it takes too long or too much memory.
 */
export async function workApart<W extends keyof Works>(
  work: W,
  given: Parameters<Works[W]>[0],
  units: number,
  timeoutMs = readTimeoutMs,
): Promise<ReturnType<Works[W]>> {
  const perform = works[work] as (given: Parameters<Works[W]>[0]) => ReturnType<Works[W]>
  if (units <= maxHereUnits) return perform(given)
  const answer = await oneAnswer<Answer>(
    'read-thread',
    {work, given} satisfies Job<W>,
    {timeoutMs, heapMebibytes: maxHeapMebibytes},
    (reason) => new BayanError('document_too_dense', {reason}),
  )
  if (answer.type === 'failed') throw new BayanError(answer.code, answer.detail)
  return answer.made as ReturnType<Works[W]>
}

/** Extract one text, apart when it is long. Throws `document_*`, `front_matter_invalid`. */
export async function extractApart(text: string, format: Format): Promise<Read> {
  const [read = {units: [], fields: {}}] = await workApart('extract', [{text, format}], text.length)
  return read
}
