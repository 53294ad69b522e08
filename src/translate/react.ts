import type {BayanError} from '../errors.js'
import {
  answerAttemptsMax,
  attemptsMax,
  backOff,
  backOffMaxMs,
  backOffMs,
  rateWaitMaxMs,
  refusedMax,
  timeoutAttemptsMax,
} from './limits.js'
import {reactionTo} from './reaction.js'
import type {Batch, Session, Task, Turn} from './run.js'
import {refuse} from './settle.js'

/** React to a failed batch: queue it again whole or halved, after a wait or not, or give the engine up. */
export async function react(session: Session, turn: Turn, batch: Batch, error: BayanError): Promise<void> {
  const reaction = reactionTo(error.code)
  if (reaction === null) throw error
  if (reaction === 'wait') return rateLimited(session, turn, batch, error)
  if (reaction === 'stop') return stop(turn, batch, error)
  if (reaction === 'split') return split(turn, batch, error)
  const attempts = batch.attempts + 1
  if (attempts < mostAttempts(error, reaction)) {
    await session.ports.sleep(backOff(attempts), session.signal)
    turn.queue.unshift({tasks: batch.tasks, attempts})
    return
  }
  return reaction === 'retry-split' ? split(turn, batch, error) : stop(turn, batch, error)
}

const mostAttempts = (error: BayanError, reaction: 'retry' | 'retry-split'): number =>
  reaction === 'retry-split' ? 2 : error.code === 'timeout' ? timeoutAttemptsMax : attemptsMax

function rateLimited({ports}: Session, turn: Turn, batch: Batch, error: BayanError): void {
  const asked = Number(error.detail.retryAfterMs ?? 0)
  const now = ports.clock.now().getTime()
  turn.queue.unshift(batch)
  // Another request has just met the same limit: wait once for both.
  if (turn.notBefore > now) return
  const wait = asked > 0 ? asked : Math.min(backOffMs * 2 ** turn.rateFailures, backOffMaxMs)
  turn.rateFailures += 1
  turn.waitedMs += wait
  if (turn.waitedMs > rateWaitMaxMs) turn.stopped ??= error.code
  else turn.notBefore = now + wait
}

function stop(turn: Turn, batch: Batch, error: BayanError): void {
  turn.stopped ??= error.code
  turn.left.push(...batch.tasks.map((task) => ({...task, reason: error.code})))
}

function split(turn: Turn, {tasks}: Batch, error: BayanError): void {
  const [first] = tasks
  if (tasks.length === 1 && first) return alone(turn, first, error)
  const half = Math.ceil(tasks.length / 2)
  turn.queue.unshift({tasks: tasks.slice(0, half), attempts: 0}, {tasks: tasks.slice(half), attempts: 0})
}

function alone(turn: Turn, task: Task, error: BayanError): void {
  const attempts = task.attempts + 1
  if (error.code === 'invalid_output' && attempts < answerAttemptsMax) turn.again.push({...task, attempts})
  else refuse(turn, task, error, refusedMax)
}
