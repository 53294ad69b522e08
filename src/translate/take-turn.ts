import type {EngineRequest} from '../ports.js'
import {concurrencyMax, contextMaxChars, recallsAtOnce} from './limits.js'
import type {ClearedEngine} from './may-receive.js'
import {pack} from './pack.js'
import {react} from './react.js'
import type {SegmentResult} from './request.js'
import type {Batch, Session, Task, Turn} from './run.js'
import {send} from './send.js'
import {recall, settle} from './settle.js'

/** Let one engine do what it can, and give the tasks that are left for the next. */
export async function takeTurn(
  session: Session,
  engine: ClearedEngine,
  tasks: readonly Task[],
): Promise<readonly Task[]> {
  const turn = newTurn(engine)
  enqueue(turn, await fromCache(session, turn, tasks))
  while (await proceed(session, turn));
  const reason = session.signal.aborted ? 'cancelled' : turn.stopped
  const unsent = [...turn.queue.flatMap((batch) => batch.tasks), ...turn.again]
  return [...turn.left, ...unsent.map((task) => (reason === null ? task : {...task, reason}))]
}

const newTurn = (engine: ClearedEngine): Turn => ({
  engine,
  queue: [],
  again: [],
  left: [],
  running: new Set(),
  stopped: null,
  notBefore: 0,
  waitedMs: 0,
  rateFailures: 0,
  accepted: 0,
  refused: 0,
})

async function fromCache(session: Session, turn: Turn, tasks: readonly Task[]): Promise<readonly Task[]> {
  const found: SegmentResult[] = []
  const unknown: Task[] = []
  for (let at = 0; at < tasks.length; at += recallsAtOnce) {
    const some = tasks.slice(at, at + recallsAtOnce)
    for (const one of await Promise.all(some.map((task) => recall(session, turn, task))))
      if ('task' in one) unknown.push({...one.task, attempts: 0})
      else found.push(...one.results)
  }
  await session.deliver(found)
  return unknown
}

function enqueue(turn: Turn, tasks: readonly Task[]): void {
  const {batches, tooHeavy} = pack(tasks, turn.engine)
  turn.left.push(...tooHeavy.map((task): Task => ({...task, reason: 'payload_too_large'})))
  turn.queue.push(...batches.map((batch) => ({tasks: batch, attempts: 0})))
}

/** Start what may start, wait for something to end, and tell whether there is more to do. */
async function proceed(session: Session, turn: Turn): Promise<boolean> {
  const {ports, signal} = session
  const ended = turn.stopped !== null || signal.aborted
  const wait = turn.notBefore - ports.clock.now().getTime()
  while (!ended && wait <= 0 && turn.running.size < concurrencyMax) {
    const batch = turn.queue.shift()
    if (batch === undefined) break
    const running = perform(session, turn, batch).finally(() => turn.running.delete(running))
    turn.running.add(running)
  }
  if (turn.running.size > 0) return oneOf(turn.running)
  if (ended) return false
  if (turn.queue.length > 0) return ports.sleep(wait, signal).then(() => true)
  enqueue(turn, turn.again.splice(0))
  return turn.queue.length > 0
}

/** Wait for one of several; when it failed, for all of them, because what they bring is paid for. */
async function oneOf(running: ReadonlySet<Promise<void>>): Promise<true> {
  try {
    await Promise.race(running)
    return true
  } catch (error) {
    await Promise.allSettled(running)
    throw error
  }
}

async function perform(session: Session, turn: Turn, batch: Batch): Promise<void> {
  const sent = await send(turn.engine, requestOf(session, batch), session.ports.clock, session.ports.book)
  session.ledger.push(sent.entry)
  await session.ports.book?.enter(sent.entry)
  if (sent.error !== null) return react(session, turn, batch, sent.error)
  turn.rateFailures = 0
  const settled = batch.tasks.map((task, at) => settle(session, turn, task, sent.answers?.[at] ?? ''))
  return session.deliver((await Promise.all(settled)).flat())
}

function requestOf({request}: Session, {tasks}: Batch): EngineRequest {
  const before = tasks[0]?.item.before.slice(-contextMaxChars) ?? ''
  const after = tasks.at(-1)?.item.after.slice(0, contextMaxChars) ?? ''
  return {
    source: request.source,
    target: request.target,
    texts: tasks.map((task) => task.text),
    context: [before, after].filter((side) => side !== '').join('\n'),
    glossary: request.glossary,
    examples: request.examples,
  }
}
