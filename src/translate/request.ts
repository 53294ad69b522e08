import type {ErrorCode} from '../errors.js'
import type {AccountBook} from './account-book.js'
import type {Confidentiality} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Locale} from '../model/locale.js'
import type {Clock, Engine, TermPair} from '../ports.js'

/** One segment to draft. `before` and `after` are neighbouring plain text, or empty. */
export interface SegmentToDraft {
  readonly id: string
  readonly content: readonly Inline[]
  readonly before: string
  readonly after: string
}

/** What to draft: segments of one revision, from one locale into another. */
export interface TranslateRequest {
  readonly source: Locale
  readonly target: Locale
  readonly confidentiality: Confidentiality
  readonly segments: readonly SegmentToDraft[]
  readonly glossary: readonly TermPair[]
  readonly examples: readonly TermPair[]
}

/**
 * Why a segment has no draft. `blank` and `only_figures` are never sent; `no_engine` when none is configured;
 * `wrong_script` when every answer was in another script than the target's; else the error of the last engine.
 */
export type Reason = 'blank' | 'only_figures' | 'no_engine' | 'wrong_script' | ErrorCode

/** What became of one segment. A draft with issues is flagged: a person should look at them first. */
export type SegmentResult =
  | {
      readonly id: string
      readonly status: 'draft'
      readonly engine: string
      readonly content: readonly Inline[]
      readonly issues: readonly Issue[]
      readonly cached: boolean
    }
  | {
      readonly id: string
      readonly status: 'none'
      readonly reason: Reason
      /** An answer that was paid for and not good enough for a draft; null when there was none. */
      readonly rejected: {readonly engine: string; readonly text: string} | null
    }

/** One request to an engine, as the account book has it. */
export interface LedgerEntry {
  readonly engine: string
  readonly at: Date
  readonly texts: number
  /** Unicode code points of the texts sent, without tags: what engines bill by. */
  readonly characters: number
  readonly outcome: 'answered' | ErrorCode
  /** The request failed, yet the engine may have done and billed the work. */
  readonly maybeBilled: boolean
}

export interface Outcome {
  /** One result for each segment, in the order asked. */
  readonly results: readonly SegmentResult[]
  readonly ledger: readonly LedgerEntry[]
  /** Cancelled before every segment had its turn. */
  readonly cancelled: boolean
}

/** Answers paid for earlier, by `cacheKey`. Keep what `put` is given before it resolves. */
export interface AnswerCache {
  get(key: string): Promise<string | null>
  put(key: string, answer: string): Promise<void>
}

/** `as-listed`: the operator's order. `house-first`: our own machines before anybody else's. */
export type EngineOrder = 'as-listed' | 'house-first'

export interface TranslatePorts {
  readonly engines: readonly Engine[]
  readonly order: EngineOrder
  readonly cache: AnswerCache
  readonly clock: Clock
  /** Without one nothing is limited, and nothing kept beyond the outcome. */
  readonly book?: AccountBook
  /** Wait, at most until the signal aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Persist results as they arrive; calls never overlap. A rejection ends the run and is passed on. */
  onBatch(results: readonly SegmentResult[]): Promise<void>
}
