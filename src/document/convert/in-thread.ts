import {Worker} from 'node:worker_threads'
import {BayanError} from '../../errors.js'
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
  const worker = new Worker(new URL('../../../scripts/program/thread.mjs', import.meta.url), {
    argv: ['convert-thread'],
    workerData: job,
    execArgv: [],
    resourceLimits: {maxOldGenerationSizeMb: maxHeapMebibytes},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const fail = (reason: string) => reject(new BayanError('document_unreadable', {reason}))
      timer = setTimeout(() => fail('too_long'), timeoutMs)
      worker.on('message', resolve)
      worker.on('error', (error) => fail(error.message))
      worker.on('exit', () => fail('thread_ended'))
    })
    if (answer.type === 'failed') throw new BayanError(answer.code, answer.detail)
    return {markdown: answer.markdown, dropped: answer.dropped, images: answer.images}
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
