import {
  Queue as BullQueue,
  Worker,
  type createPostgresBackend,
  type BackendFactory,
  type ConnectionOptions,
  type QueueOptions,
  type RepeatOptions,
} from 'bullmq'
import {BayanError} from '../errors.js'
import {nextDue} from '../pipeline/cron.js'
import {openBoard} from './board.js'
import type {Queue, QueueDepth, Reminder, Serving} from '../ports.js'

/** Longer than any stage blocks the event loop; the lease in the ledger decides who works, not this lock. */
const lockDurationMs = 60_000
/** The ledger decides what failed for good, so a job whose worker died is given again without end. */
const maxStalledCount = 1_000
/** Completed jobs are kept past the dispatcher's crash window, so that a reminder sent twice runs once. */
const keepCompletedSeconds = 120
const keepFailedSeconds = 86_400
const pingTimeoutMs = 3_000

/** A BullMQ back end: what its queues and workers connect with. */
export interface Backend {
  /** `undefined` is BullMQ's own, Redis. */
  readonly factory: typeof createPostgresBackend | undefined
  connection(purpose: 'queue' | 'worker'): unknown
  close(): Promise<void>
}

/** The queue port on BullMQ, the same on both back ends. One BullMQ queue a pipeline, named `bayan-<pipeline>`. */
export function bullQueue(backend: Backend): Queue {
  const queues = new Map<string, BullQueue>()
  const workers = new Set<Worker>()
  const factory = backend.factory as BackendFactory | undefined

  const open = (pipeline: string): BullQueue => {
    const found = queues.get(pipeline)
    if (found) return found
    const options = {
      connection: backend.connection('queue') as ConnectionOptions,
      skipVersionCheck: true,
      settings,
    }
    const queue = factory
      ? new BullQueue(nameOf(pipeline), options as QueueOptions, factory as never)
      : new BullQueue(nameOf(pipeline), options)
    queue.on('error', () => undefined) // every call rejects by itself; the ledger keeps what was not sent
    queues.set(pipeline, queue)
    return queue
  }

  return {
    remind: (reminders) => remind(open, reminders),
    async serve(pipeline, concurrency, handle): Promise<Serving> {
      const options = {
        connection: backend.connection('worker') as ConnectionOptions,
        concurrency,
        lockDuration: lockDurationMs,
        maxStalledCount,
        removeOnComplete: {age: keepCompletedSeconds},
        removeOnFail: {age: keepFailedSeconds},
        settings,
      }
      const process = ({data, opts}: {data: {run: string}; opts: {prevMillis?: number}}) =>
        handle(data.run, opts.prevMillis === undefined ? null : new Date(opts.prevMillis))
      const worker = factory
        ? new Worker(nameOf(pipeline), process, options, factory as never)
        : new Worker(nameOf(pipeline), process, options)
      worker.on('error', () => undefined)
      workers.add(worker)
      await worker.waitUntilReady()
      return {close: () => worker.close()}
    },
    async schedule(pipeline, cron, timeZone) {
      await open(pipeline).upsertJobScheduler(
        pipeline,
        {pattern: cron, tz: timeZone},
        {name: pipeline, data: {run: 'scheduled'}},
      )
    },
    holds: async (reminder) => pending.has(await open(reminder.pipeline).getJobState(jobId(reminder))),
    depth: (pipeline) => depth(open(pipeline)),
    board: (pipelines, basePath) => openBoard(pipelines.map(open), basePath),
    ping: () => ping(open('intake')),
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await backend.close()
    },
  }
}

/** BullMQ's own way to find the next time of a schedule asks Node for the rules of the zone. */
const settings = {
  repeatStrategy: (now: number, {pattern = '', tz = 'UTC'}: RepeatOptions): number =>
    nextDue(pattern, tz, new Date(now)).getTime(),
}

const nameOf = (pipeline: string): string => `bayan-${pipeline}`

async function remind(open: (pipeline: string) => BullQueue, reminders: readonly Reminder[]): Promise<void> {
  for (const pipeline of new Set(reminders.map((reminder) => reminder.pipeline))) {
    await open(pipeline).addBulk(
      reminders
        .filter((reminder) => reminder.pipeline === pipeline)
        .map((reminder) => ({
          name: pipeline,
          data: {run: reminder.run},
          opts: {jobId: jobId(reminder), attempts: 1},
        })),
    )
  }
}

const jobId = ({run, generation}: Reminder): string => `run-${run}-${generation}`

/**
 * States of a job that will still reach a worker. `active` is none of them: a worker claims its run at once, so a job that
 * is active while nobody holds the run was fetched by a worker that died.
 */
const pending = new Set(['waiting', 'delayed', 'prioritized', 'waiting-children'])

async function depth(queue: BullQueue): Promise<QueueDepth> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')
  return {
    waiting: counts['waiting'] ?? 0,
    active: counts['active'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    failed: counts['failed'] ?? 0,
  }
}

async function ping(queue: BullQueue): Promise<void> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`no answer in ${pingTimeoutMs} ms`)), pingTimeoutMs).unref(),
  )
  try {
    await Promise.race([depth(queue), late])
  } catch (cause) {
    throw new BayanError('queue_unavailable', {reason: (cause as Error).message}, {cause})
  }
}
