import {BayanError, type ErrorCode} from '../errors.js'
import type {Ports} from '../pipeline/ports.js'
import type {Engine} from '../ports.js'
import {lastAnswer, lastFailure, spentBy} from '../store/engine-requests.js'

/** How an engine does: whether it answers, what it counted, what we booked, and what went wrong last. */
export interface EngineHealth {
  readonly name: string
  /** `deepl`, `bergamot`, `libretranslate` or `openai`. */
  readonly kind: string
  readonly location: Engine['location']
  readonly reachable: boolean
  /** Why it is not reachable; null when it is. */
  readonly error: ErrorCode | null
  /** Characters of the engine's own billing period; null when it does not count. */
  readonly used: number | null
  /** Null: it does not count, or allows as many as one likes. */
  readonly limit: number | null
  /** Characters that it may have billed this calendar month, as our account book has them. */
  readonly spent: number
  /** Characters a month that the operator allows; null: no limit of ours. */
  readonly budget: number | null
  readonly lastAnswerAt: Date | null
  /** The last request that failed, whether or not others were answered since. */
  readonly lastError: {readonly code: string; readonly at: Date} | null
}

/** Longest an engine is waited for. */
export const probeMaxMs = 5_000
/** An answer is kept this long, so that a screen that asks often does not ask the engines as often. */
export const probeKeptMs = 30_000

type HealthPorts = Pick<Ports, 'engines' | 'pool' | 'clock' | 'config'>
type Probe = Pick<EngineHealth, 'reachable' | 'error' | 'used' | 'limit'>

const kept = new WeakMap<Engine, {readonly at: number; readonly probe: Promise<Probe>}>()

/** Tell of every engine that is set up, in the order in which they are tried. No text is sent. */
export const engineHealth = (ports: HealthPorts): Promise<readonly EngineHealth[]> =>
  Promise.all(ports.engines.map((engine) => healthOf(engine, ports)))

async function healthOf(engine: Engine, {pool, clock, config}: HealthPorts): Promise<EngineHealth> {
  const now = clock.now()
  const [probe, spent, answered, failed] = await Promise.all([
    probeOf(engine, now.getTime()),
    spentBy(pool, engine.name, now, config.timeZone),
    lastAnswer(pool, engine.name),
    lastFailure(pool, engine.name),
  ])
  return {
    name: engine.name,
    kind: engine.name.split(':', 1)[0] ?? engine.name,
    location: engine.location,
    ...probe,
    spent,
    budget: engine.name === 'deepl' ? config.deeplBudget : null,
    lastAnswerAt: answered,
    lastError: failed,
  }
}

function probeOf(engine: Engine, now: number): Promise<Probe> {
  const before = kept.get(engine)
  if (before && now - before.at < probeKeptMs) return before.probe
  const probe = ask(engine)
  kept.set(engine, {at: now, probe})
  return probe
}

async function ask(engine: Engine): Promise<Probe> {
  const signal = AbortSignal.timeout(probeMaxMs)
  try {
    const account = await Promise.race([engine.probe(signal), expired(signal, engine.name)])
    return {reachable: true, error: null, used: account?.used ?? null, limit: account?.limit ?? null}
  } catch (error) {
    if (!(error instanceof BayanError)) throw error
    return {reachable: false, error: error.code, used: null, limit: null}
  }
}

const expired = (signal: AbortSignal, engine: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new BayanError('timeout', {engine})), {once: true})
  })
