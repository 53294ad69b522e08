import type {ErrorCode} from '../errors.js'

/**
 * What to do when an engine fails a batch. `wait`: again later, at no cost in attempts. `split`: halve the batch, so
 * that one bad text fails alone. `retry`: again after a back-off, then give the engine up. `retry-split`: again once,
 * then halve. `stop`: give the engine up at once.
 */
export type Reaction = 'wait' | 'split' | 'retry' | 'retry-split' | 'stop'

const reactions: Partial<Record<ErrorCode, Reaction>> = {
  rate_limited: 'wait',
  bad_request: 'split',
  payload_too_large: 'split',
  invalid_output: 'split',
  engine_crashed: 'retry-split',
  unavailable: 'retry',
  timeout: 'retry',
  quota_exceeded: 'stop',
  auth: 'stop',
  unsupported_pair: 'stop',
  model_missing: 'stop',
  integrity: 'stop',
  cancelled: 'stop',
}

/** Give the reaction to an engine's error, or null when it is none of an engine's errors. */
export const reactionTo = (code: ErrorCode): Reaction | null => reactions[code] ?? null
