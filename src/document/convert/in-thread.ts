import {BayanError} from '../../errors.js'
import {oneAnswer} from '../apart/one-answer.js'
import type {Converted} from './html-to-markdown.js'
import type {Answer, Job} from './run.js'

/** Longest time that converting may take. */
export const convertTimeoutMs = 20_000

/** Most memory of the thread, in MiB. */
const maxHeapMebibytes = 512

/**
 * Convert in a thread of its own, so that a hostile file can neither block nor fell the process. Throws what the
 * conversion does, and `document_unreadable` when it takes too long or too much memory.
 */
export async function inThread(job: Job, timeoutMs = convertTimeoutMs): Promise<Converted> {
  const bounds = {timeoutMs, heapMebibytes: maxHeapMebibytes}
  const answer = await oneAnswer<Answer>(
    'convert-thread',
    job,
    bounds,
    (reason) => new BayanError('document_unreadable', {reason}),
  )
  if (answer.type === 'failed') throw new BayanError(answer.code, answer.detail)
  return {markdown: answer.markdown, dropped: answer.dropped, images: answer.images}
}
