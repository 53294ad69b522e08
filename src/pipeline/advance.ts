import {setTimeout as sleep} from 'node:timers/promises'
import {randomUUID} from 'node:crypto'
import {BayanError, codeOf, withoutWords} from '../errors.js'
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
import {triesBeforeStuck} from '../store/stuck-runs.js'
import type {Ports} from './ports.js'
import type {Pipeline, Stage} from './stage.js'

/** The first wait between two tries; each next one is twice as long, up to the longest. */
const firstBackoffMs = 1_000
const maxBackoffMs = 300_000
/** Tries of an outward run before it is blocked: about a day, at one in five minutes. */
const maxOutwardAttempts = 290

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
    await settle(ports, claim, error, pipeline.isOutward === true)
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

/**
 * Write down a failure: try again later, or block; say so when it is stuck. When the database is away the lease will run
 * out by itself.
 */
async function settle(ports: Ports, claim: Claim, error: unknown, isOutward: boolean): Promise<void> {
  const code = codeOf(error)
  const retryable = error instanceof BayanError ? error.facts.retryable : true
  const detail = error instanceof BayanError ? error.detail : {}
  try {
    await transact(ports.pool, async (db) => {
      const tries = (await attemptsOf(db, claim)) + 1
      const goesOn = retryable && tries < (isOutward ? maxOutwardAttempts : triesBeforeStuck)
      if (goesOn) await postponeRun(db, claim, code, detail, delayOf(error, tries - 1))
      else await blockRun(db, claim, code, detail)
      if (goesOn ? tries === triesBeforeStuck : tries <= triesBeforeStuck)
        await tellBlocked(db, claim, code, isOutward)
    })
  } catch (cause) {
    ports.log.error({code: 'database_unavailable', reason: reasonOf(cause)}, 'failure not written')
  }
}

function delayOf(error: unknown, attempts: number): number {
  const asked = error instanceof BayanError ? Number(error.detail['retryAfterMs'] ?? 0) : 0
  return Math.max(asked, Math.min(firstBackoffMs * 2 ** attempts, maxBackoffMs))
}

const reasonOf = (error: unknown): string =>
  error instanceof BayanError
    ? JSON.stringify(withoutWords(error.detail))
    : error instanceof Error
      ? error.message
      : String(error)
