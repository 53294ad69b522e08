import {glossaryChecksum} from './cache-key.js'
import {chooseEngines} from './choose-engines.js'
import {prepare} from './prepare.js'
import type {Outcome, SegmentResult, TranslatePorts, TranslateRequest} from './request.js'
import {type Session, type Task, taskOf} from './run.js'
import {giveUp} from './settle.js'
import {takeTurn} from './take-turn.js'
import {untranslatable} from './untranslatable.js'

/**
 * Draft segments with the first engine that can, batch by batch, and the next ones for what is left. Every segment
 * ends with a draft or with the reason why not. The signal stops after the batches under way, which are paid for and
 * kept. Rejects only when `cache` or `onBatch` does, or on a fault of ours.
 */
export async function machineTranslate(
  request: TranslateRequest,
  ports: TranslatePorts,
  signal: AbortSignal,
): Promise<Outcome> {
  const done = new Map<string, SegmentResult>()
  const session = newSession(request, ports, signal, done)
  await session.deliver(notSent(request))
  const tasks = prepare(request.segments.filter(({id}) => !done.has(id))).map(taskOf)
  const left = await throughEngines(session, tasks)
  await session.deliver(left.flatMap(giveUp))
  const results = request.segments.flatMap(({id}) => done.get(id) ?? [])
  return {results, ledger: session.ledger, cancelled: left.some(({reason}) => reason === 'cancelled')}
}

const notSent = ({segments}: TranslateRequest): readonly SegmentResult[] =>
  segments.flatMap(({id, content}) => {
    const reason = untranslatable(content)
    return reason === null ? [] : [{id, status: 'none', reason, rejected: null}]
  })

async function throughEngines(session: Session, tasks: readonly Task[]): Promise<readonly Task[]> {
  const {ports, request, signal} = session
  const {engines, reason} = chooseEngines(ports.engines, ports.order, request)
  let left: readonly Task[] = tasks.map((task) => ({...task, reason}))
  for (const engine of engines) {
    if (left.length === 0) break
    if (signal.aborted) return left.map((task) => ({...task, reason: 'cancelled'}))
    // A flagged draft is a draft: it does not go on to be paid for a second time.
    const settled = left.filter((task) => task.kept !== null)
    left = [
      ...settled,
      ...(await takeTurn(
        session,
        engine,
        left.filter((task) => task.kept === null),
      )),
    ]
  }
  return left
}

function newSession(
  request: TranslateRequest,
  ports: TranslatePorts,
  signal: AbortSignal,
  done: Map<string, SegmentResult>,
): Session {
  let last: Promise<void> = Promise.resolve()
  const deliver = (results: readonly SegmentResult[]): Promise<void> => {
    if (results.length === 0) return Promise.resolve()
    last = last.then(() => ports.onBatch(results)).then(() => results.forEach((r) => done.set(r.id, r)))
    return last
  }
  return {request, ports, signal, checksum: glossaryChecksum(request.glossary), ledger: [], deliver}
}
