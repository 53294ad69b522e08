import {
  AuthorizationError,
  ConnectionError,
  GlossaryNotFoundError,
  QuotaExceededError,
  TooManyRequestsError,
} from 'deepl-node'
import {BayanError, type ErrorCode} from '../errors.js'

/**
 * Map what `deepl-node` throws. Nothing of its message or cause is kept: the message may quote the text, the cause
 * holds the request with its key.
 */
export function deeplError(error: unknown, engine: string): BayanError {
  if (error instanceof BayanError) return error
  const [code, maybeBilled, status] = facts(error)
  return new BayanError(code, {engine, maybeBilled, ...(status > 0 ? {status} : {})})
}

type Facts = readonly [code: ErrorCode, maybeBilled: 0 | 1, status: number]

function facts(error: unknown): Facts {
  if (error instanceof QuotaExceededError) return ['quota_exceeded', 0, 456]
  if (error instanceof AuthorizationError) return ['auth', 0, 403]
  if (error instanceof TooManyRequestsError) return ['rate_limited', 0, 429]
  // A glossary was deleted under our feet: the next attempt makes it again.
  if (error instanceof GlossaryNotFoundError) return ['unavailable', 0, 404]
  if (error instanceof ConnectionError) return connectionFacts(error)
  return statusFacts(error instanceof Error ? error.message : '')
}

function connectionFacts(error: ConnectionError): Facts {
  const cause = error.error as {code?: unknown} | undefined
  const code = typeof cause?.code === 'string' ? cause.code : ''
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT' || code === 'ERR_CANCELED') return ['timeout', 1, 0]
  return ['unavailable', code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 0 : 1, 0]
}

/** The client gives most statuses as a sentence only; a body that is not JSON, as a parsing error. */
function statusFacts(message: string): Facts {
  if (message.startsWith('Bad request')) return ['bad_request', 0, 400]
  if (message.startsWith('Service unavailable')) return ['unavailable', 0, 503]
  if (message.startsWith('Error parsing response')) return ['invalid_output', 1, 200]
  if (message.startsWith('Not found')) return ['unavailable', 0, 404]
  const status = Number(/^Unexpected status code: (\d{3})/.exec(message)?.[1] ?? 0)
  if (status === 413) return ['payload_too_large', 0, status]
  if (status === 529) return ['rate_limited', 0, status]
  if (status === 401) return ['auth', 0, status]
  if (status >= 500) return ['unavailable', 1, status]
  return status === 0 ? ['invalid_output', 1, 0] : ['bad_request', 0, status]
}
