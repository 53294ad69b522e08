import {BayanError, type ErrorCode} from '../errors.js'
import {retryAfterMs} from './retry-after.js'

/** Most bytes of an answer that are read. */
const answerMaxBytes = 8 * 1024 * 1024

/** One question to an address the operator configured. */
export interface Ask {
  readonly engine: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent by POST as JSON; null asks by GET. */
  readonly body: object | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

export interface Reply {
  readonly status: number
  readonly retryAfterMs: number
  /** Null when the body is no JSON. */
  readonly json: unknown
}

/**
 * Send it once, and never after a redirect: text and key go where the operator said, nowhere else. Throws `timeout`,
 * `cancelled` and `unavailable`; nothing of the request is in the error.
 */
export async function askJson(ask: Ask): Promise<Reply> {
  const signal = AbortSignal.any([ask.signal, AbortSignal.timeout(ask.timeoutMs)])
  try {
    const accept = {...ask.headers, accept: 'application/json'}
    const response = await fetch(ask.url, {
      ...(ask.body === null
        ? {headers: accept}
        : {
            method: 'POST',
            headers: {...accept, 'content-type': 'application/json'},
            body: JSON.stringify(ask.body),
          }),
      redirect: 'error',
      signal,
    })
    const json = parse(await readText(response))
    return {status: response.status, retryAfterMs: retryAfterMs(response.headers), json}
  } catch (error) {
    const [code, maybeBilled] = failure(error, signal)
    throw new BayanError(code, {engine: ask.engine, maybeBilled})
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > answerMaxBytes) return ''
    text += decoder.decode(chunk, {stream: true})
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function failure(error: unknown, signal: AbortSignal): readonly [ErrorCode, 0 | 1] {
  if (signal.aborted) return [nameOf(signal.reason) === 'TimeoutError' ? 'timeout' : 'cancelled', 1]
  const {cause} = (error ?? {}) as {readonly cause?: {readonly code?: unknown}}
  return ['unavailable', neverSent.has(String(cause?.code)) ? 0 : 1]
}

const nameOf = (reason: unknown): unknown => (reason as {readonly name?: unknown} | null)?.name
