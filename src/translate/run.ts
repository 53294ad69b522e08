import type {ErrorCode} from '../errors.js'
import type {ClearedEngine} from './may-receive.js'
import type {Form} from './judge.js'
import type {Item} from './prepare.js'
import type {LedgerEntry, Reason, SegmentResult, TranslatePorts, TranslateRequest} from './request.js'

/** An item on its way through the engines, and the best that was got for it so far. */
export interface Task {
  readonly item: Item
  readonly form: Form
  /** What is sent: the item's `markup` or its `plain`. */
  readonly text: string
  /** Answers of this engine that could not be used. */
  readonly attempts: number
  readonly reason: Reason
  /** Flagged drafts, given when nothing better comes. */
  readonly kept: readonly SegmentResult[] | null
  readonly rejected: {readonly engine: string; readonly text: string} | null
}

export interface Batch {
  readonly tasks: readonly Task[]
  /** Times it was sent and failed. */
  readonly attempts: number
}

/** What one run of `machineTranslate` shares. */
export interface Session {
  readonly request: TranslateRequest
  readonly ports: TranslatePorts
  readonly signal: AbortSignal
  readonly checksum: string
  readonly ledger: LedgerEntry[]
  /** Hand over results, one call at a time. */
  deliver(results: readonly SegmentResult[]): Promise<void>
}

/** One engine's turn. It is the only mutable state: everything else is passed along. */
export interface Turn {
  readonly engine: ClearedEngine
  readonly queue: Batch[]
  /** Tasks to send once more, packed when the queue is empty. */
  readonly again: Task[]
  /** Tasks this engine could not do, for the next. */
  readonly left: Task[]
  /** Batches under way. */
  readonly running: Set<Promise<void>>
  stopped: ErrorCode | null
  /** No request before this instant, in milliseconds since the epoch. */
  notBefore: number
  waitedMs: number
  rateFailures: number
  accepted: number
  refused: number
}

/** Make the first task of an item. */
export const taskOf = (item: Item): Task => ({
  item,
  form: 'tagged',
  text: item.markup,
  attempts: 0,
  reason: 'no_engine',
  kept: null,
  rejected: null,
})
