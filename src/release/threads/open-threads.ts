import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {BayanError} from '../../errors.js'
import type {Part} from '../../render/parts/part.js'
import type {Kept, Made} from '../make-parts.js'
import type {Answer, Job, Setting} from './job.js'

/** Documents from which threads are worth their start, which costs as much as some hundred pages. */
const threadsMinDocuments = 150
const maxThreads = 4
/** Most memory of a thread's objects, young and old, in MiB: what it makes it gives away. */
const heapMebibytes = {maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 64}

/** Jobs that a thread has at most: the one it is at, and the next. */
const jobsEach = 2

/** Threads that make documents, so that all processors work and this one stays free to answer. */
export interface Threads {
  /** Batches worth beginning ahead. */
  readonly size: number
  /** Tell whether a thread will be idle soon; if none, this process has time to make some itself. */
  hasRoom(): boolean
  /** Make documents. Throws `gate_failed`, and whatever a thread died of. */
  make(parts: readonly Part[], kept: Kept): Promise<Made>
  close(): Promise<void>
}

/**
 * Open threads when there is enough to do for them, else null: one fewer than there are processors, for this process makes
 * documents too between reading the store and writing files, and each thread holds a program of some 80 MB. Gently, it is
 * one thread that does everything.
 */
export function openThreads(documents: number, setting: () => Setting, isGentle: boolean): Threads | null {
  if (documents < threadsMinDocuments) return null
  const count = isGentle ? 1 : Math.max(1, Math.min(maxThreads, availableParallelism() - 1))
  const told = setting()
  const threads = Array.from({length: count}, () => openThread(told))
  const idlest = (): Thread | undefined => threads.toSorted((a, b) => a.jobs() - b.jobs())[0]
  return {
    size: count * jobsEach,
    hasRoom: () => isGentle || (idlest()?.jobs() ?? 0) < jobsEach,
    make(parts, kept) {
      const works = parts.flatMap(({work}) => (work === undefined ? [] : [work]))
      return idlest()?.make({works, kept}) ?? Promise.reject(new Error('no thread'))
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  }
}

interface Thread {
  /** Jobs not answered yet; no end of them once it died. */
  jobs(): number
  make(job: Job): Promise<Made>
  close(): Promise<unknown>
}

interface Waiting {
  readonly resolve: (made: Made) => void
  readonly reject: (error: Error) => void
}

/** A thread answers its jobs in their order. */
function openThread(setting: Setting): Thread {
  const worker = new Worker(new URL('../../../scripts/program/thread.mjs', import.meta.url), {
    argv: ['release-thread'],
    workerData: setting,
    execArgv: [],
    resourceLimits: heapMebibytes,
  })
  const waiting: Waiting[] = []
  let death: Error | null = null
  const die = (error: Error): void => {
    death ??= error
    for (const {reject} of waiting.splice(0)) reject(death)
  }
  worker.on('error', die)
  worker.on('exit', () => die(new Error('the thread ended')))
  worker.on('message', (answer: Answer) => {
    const first = waiting.shift()
    if (answer.type === 'made') first?.resolve(answer)
    else if (answer.type === 'refused') first?.reject(new BayanError(answer.code, answer.detail))
    else first?.reject(new Error(answer.message))
  })
  return {
    jobs: () => (death === null ? waiting.length : Infinity),
    make: (job) =>
      new Promise((resolve, reject) => {
        if (death !== null) return reject(death)
        waiting.push({resolve, reject})
        worker.postMessage(job)
      }),
    close: () => worker.terminate(),
  }
}
