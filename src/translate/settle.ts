import type {BayanError} from '../errors.js'
import {cacheKey} from './cache-key.js'
import {type Draft, judge} from './judge.js'
import {answerAttemptsMax} from './limits.js'
import type {SegmentResult} from './request.js'
import type {Session, Task, Turn} from './run.js'

/** Give a task its answer: deliver drafts, send it again in another way, or leave it to the next engine. */
export async function settle(
  session: Session,
  turn: Turn,
  task: Task,
  answer: string,
): Promise<readonly SegmentResult[]> {
  const verdict = judge(task.item, task.form, answer, session.request.target)
  const drafts = named(verdict.drafts, turn.engine.name, false)
  turn.accepted += 1
  if (verdict.type === 'good' || verdict.type === 'codes_lost')
    await session.ports.cache.put(keyOf(session, turn, task), answer)
  if (verdict.type === 'good') return drafts
  if (verdict.type === 'codes_lost') {
    turn.again.push(inPlain(task, drafts))
    return []
  }
  const failed = {...task, attempts: task.attempts + 1, reason: verdict.type}
  if (verdict.type === 'wrong_script')
    turn.left.push({...failed, rejected: {engine: turn.engine.name, text: verdict.text}})
  else if (failed.attempts < answerAttemptsMax) turn.again.push(failed)
  else turn.left.push(failed)
  return []
}

/** Give the drafts an earlier run paid for, or the task that is left to send. */
export async function recall(
  session: Session,
  turn: Turn,
  task: Task,
): Promise<{readonly results: readonly SegmentResult[]} | {readonly task: Task}> {
  const answer = await session.ports.cache.get(keyOf(session, turn, task))
  if (answer === null) return {task}
  const verdict = judge(task.item, task.form, answer, session.request.target)
  const drafts = named(verdict.drafts, turn.engine.name, true)
  if (verdict.type === 'codes_lost') return recall(session, turn, inPlain(task, drafts))
  return verdict.type === 'good' ? {results: drafts} : {task}
}

const inPlain = (task: Task, kept: readonly SegmentResult[]): Task => ({
  ...task,
  form: 'plain',
  text: task.item.plain,
  attempts: 0,
  kept,
})

/** Give what a task ends with when no engine is left. */
export function giveUp(task: Task): readonly SegmentResult[] {
  if (task.kept !== null) return task.kept
  return task.item.members.map(({id}) => ({
    id,
    status: 'none',
    reason: task.reason,
    rejected: task.rejected,
  }))
}

/** Refuse a task alone; an engine that refuses everything is itself at fault. */
export function refuse(turn: Turn, task: Task, error: BayanError, refusedMax: number): void {
  turn.left.push({...task, reason: error.code})
  turn.refused += 1
  if (turn.accepted === 0 && turn.refused >= refusedMax) turn.stopped = error.code
}

const keyOf = ({request, checksum}: Session, {engine}: Turn, {text}: Task): string =>
  cacheKey(engine.name, request.source, request.target, checksum, text)

const named = (drafts: readonly Draft[], engine: string, cached: boolean): readonly SegmentResult[] =>
  drafts.map((draft) => ({...draft, engine, cached}))
