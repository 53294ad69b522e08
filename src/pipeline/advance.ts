import {setTimeout as sleep} from 'node:timers/promises'
import {randomUUID} from 'node:crypto'
import {BayanError, codeOf} from '../errors.js'
import {tellBlocked} from '../notify/tell-blocked.js'
import {exclusively, transact} from '../store/database.js'
import {
  attemptsOf,
  blockRun,
  claimRun,
  closeRun,
  extendLease,
  giveBackRun,
  markStage,
  postponeRun,
  type Claim,
} from '../store/runs.js'
import type {Ports} from './ports.js'
import type {Pipeline, Stage} from './stage.js'

/** Tries of a run before it is blocked, and the first wait between two; each next one is twice as long. */
const maxAttempts = 5
const firstBackoffMs = 1_000

/** Another worker took the run over; what we did was not written. */
class LeaseLost extends Error {}

/** Take the run `id` through the stages it has not done. Nothing happens when it is done or held by another. */
export async function advance<Ref>(ports: Ports, pipeline: Pipeline<Ref>, id: string): Promise<void> {
  const claim = await claimRun(ports.pool, id, `${process.pid}-${randomUUID()}`, ports.config.leaseMs)
  if (!claim) return
  const log = ports.log.child({run: claim.id, pipeline: pipeline.name, key: claim.key})
  const beat = setInterval(() => {
    extendLease(ports.pool, claim, ports.config.leaseMs).catch(() => undefined)
  }, ports.config.leaseMs / 3)
  try {
    const ref = pipeline.ref(claim.key)
    for (const [index, stage] of pipeline.stages.entries()) {
      if (claim.done.has(stage.name)) continue
      const last = index === pipeline.stages.length - 1
      const milliseconds = await perform(ports, pipeline, stage, claim, ref, last)
      log.info({stage: stage.name, milliseconds}, 'stage done')
    }
  } catch (error) {
    if (error instanceof LeaseLost) return
    if (ports.stopping.aborted && codeOf(error) === 'cancelled') {
      log.info('given back')
      return await giveBackRun(ports.pool, claim)
    }
    log.error({code: codeOf(error), reason: reasonOf(error)}, 'stage failed')
    ports.metrics.failures.inc({pipeline: pipeline.name, code: codeOf(error)})
    await settle(ports, claim, error)
  } finally {
    clearInterval(beat)
  }
}

async function perform<Ref>(
  ports: Ports,
  pipeline: Pipeline<Ref>,
  stage: Stage<Ref>,
  claim: Claim,
  ref: Ref,
  last: boolean,
): Promise<number> {
  const work = async (): Promise<number> => {
    const begin = performance.now()
    await crashPoint(ports, `${stage.name}:begin`)
    const save = await stage.perform(ports, ref)
    await crashPoint(ports, `${stage.name}:middle`)
    const milliseconds = Math.round(performance.now() - begin)
    await transact(ports.pool, async (db) => {
      if (!(await markStage(db, claim, stage.name, milliseconds))) throw new LeaseLost()
      await save(db)
      if (last) await closeRun(db, claim)
    })
    await crashPoint(ports, `${stage.name}:end`)
    ports.metrics.stageSeconds.observe({pipeline: pipeline.name, stage: stage.name}, milliseconds / 1000)
    return milliseconds
  }
  return stage.lock === null ? work() : exclusively(ports.pool, stage.lock, work)
}

/** Stop here when told to (`BAYAN_PAUSE_AT`), so that a test can kill the process at this very place. */
async function crashPoint(ports: Ports, place: string): Promise<void> {
  if (ports.config.pauseAt !== place) return
  ports.log.info({place}, 'paused')
  await sleep(ports.config.pauseMs)
}

/** Write down a failure: try again later, or block. When the database is away the lease will run out by itself. */
async function settle(ports: Ports, claim: Claim, error: unknown): Promise<void> {
  const code = codeOf(error)
  const retryable = error instanceof BayanError ? error.facts.retryable : true
  try {
    const attempts = await attemptsOf(ports.pool, claim)
    if (retryable && attempts + 1 < maxAttempts) {
      await postponeRun(ports.pool, claim, code, delayOf(error, attempts))
    } else {
      await transact(ports.pool, async (db) => {
        await blockRun(db, claim, code, error instanceof BayanError ? error.detail : {})
        await tellBlocked(db, claim, code)
      })
    }
  } catch (cause) {
    ports.log.error({code: 'database_unavailable', reason: reasonOf(cause)}, 'failure not written')
  }
}

function delayOf(error: unknown, attempts: number): number {
  const asked = error instanceof BayanError ? Number(error.detail['retryAfterMs'] ?? 0) : 0
  return Math.max(asked, firstBackoffMs * 2 ** attempts)
}

const reasonOf = (error: unknown): string =>
  error instanceof BayanError
    ? JSON.stringify(error.detail)
    : error instanceof Error
      ? error.message
      : String(error)
