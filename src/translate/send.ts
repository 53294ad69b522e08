import {BayanError} from '../errors.js'
import type {Clock, EngineRequest} from '../ports.js'
import type {AccountBook} from './account-book.js'
import {requestMaxMs} from './limits.js'
import type {ClearedEngine} from './may-receive.js'
import type {LedgerEntry} from './request.js'

/** An engine's answers, or why there are none, with the line for the account book. */
export interface Sent {
  readonly answers: readonly string[] | null
  readonly error: BayanError | null
  readonly entry: LedgerEntry
}

/**
 * Send one request. This is the only call of `Engine.translate` in the project. It is not cancelled half-way, since it
 * is paid for; the limit only ends what an engine's own timeout did not. Errors that are no `BayanError` pass through.
 */
export async function send(
  engine: ClearedEngine,
  request: EngineRequest,
  clock: Clock,
  book?: AccountBook,
): Promise<Sent> {
  const at = clock.now()
  const counts = {texts: request.texts.length, characters: billable(request.texts)}
  const entry = {engine: engine.name, at, ...counts}
  try {
    await refuseBeyondBudget(engine.name, counts.characters, book)
    const answers = await engine.translate(request, AbortSignal.timeout(requestMaxMs))
    if (answers.length === request.texts.length)
      return {answers, error: null, entry: {...entry, outcome: 'answered', maybeBilled: true}}
    throw new BayanError('invalid_output', {
      engine: engine.name,
      got: answers.length,
      expected: request.texts.length,
      maybeBilled: 1,
    })
  } catch (error) {
    if (!(error instanceof BayanError)) throw error
    const maybeBilled = error.detail.maybeBilled === 1
    return {answers: null, error, entry: {...entry, outcome: error.code, maybeBilled}}
  }
}

async function refuseBeyondBudget(engine: string, characters: number, book?: AccountBook): Promise<void> {
  const left = (await book?.left(engine)) ?? Infinity
  if (characters > left) throw new BayanError('quota_exceeded', {engine, got: characters, limit: left})
}

/** Count what an engine bills: code points, without tags, an escape as the one character it stands for. */
export const billable = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + [...text.replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, '_')].length, 0)
