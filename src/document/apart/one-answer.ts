import {Worker} from 'node:worker_threads'
import type {BayanError} from '../../errors.js'

/** What a thread answers that did not do it: an error is its code and detail, as errors do not cross threads. */
export interface Failed {
  readonly type: 'failed'
  readonly code: BayanError['code']
  readonly detail: BayanError['detail']
}

/** How long a thread may take and how much memory its objects. */
export interface Bounds {
  readonly timeoutMs: number
  readonly heapMebibytes: number
}

/**
 * Start the thread that is a part of the program (`scripts/program/parts.mjs`), give it `job` and wait for the one message that it answers. What keeps it from answering
 * (`too_long`, its end, an error) is what `fail` makes of the reason.
 */
export async function oneAnswer<T>(
  part: string,
  job: unknown,
  {timeoutMs, heapMebibytes}: Bounds,
  fail: (reason: string) => Error,
): Promise<T> {
  const worker = new Worker(new URL('../../../scripts/program/thread.mjs', import.meta.url), {
    argv: [part],
    workerData: job,
    execArgv: [],
    resourceLimits: {maxOldGenerationSizeMb: heapMebibytes},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(fail('too_long')), timeoutMs)
      worker.on('message', resolve)
      worker.on('error', (error) => reject(fail(error.message)))
      worker.on('exit', () => reject(fail('thread_ended')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
