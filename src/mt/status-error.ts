import {BayanError, type ErrorCode} from '../errors.js'
import type {Reply} from './ask-json.js'

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'auth',
  402: 'quota_exceeded',
  403: 'auth',
  404: 'unavailable',
  408: 'timeout',
  413: 'payload_too_large',
  429: 'rate_limited',
  529: 'rate_limited',
}

/** Make the error of an HTTP status that is no success. The answer's words are left out: they may quote the text. */
export function statusError(engine: string, {status, retryAfterMs}: Reply, known?: ErrorCode): BayanError {
  const code = known ?? codes[status] ?? (status >= 500 ? 'unavailable' : 'bad_request')
  const wait = code === 'rate_limited' && retryAfterMs > 0 ? {retryAfterMs} : {}
  return new BayanError(code, {engine, status, maybeBilled: status >= 500 ? 1 : 0, ...wait})
}
