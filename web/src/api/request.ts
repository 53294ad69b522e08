import {language} from '../i18n.js'
import {localeFacts} from '../locales.js'
import {noteSession} from './session.js'

/** An answer that refuses: a code of `src/errors.ts` with its words, or `offline` when none came. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly remedy: string,
    readonly detail: Readonly<Record<string, string | number>>,
  ) {
    super(message)
  }
}

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly keepalive?: boolean
}

/** Ask the server; answers the JSON it gave. Throws `Refusal`, with status 0 when the server was not reached. */
export async function request<T>(path: string, asking: Asking = {}): Promise<T> {
  const {method = 'GET', body, headers = {}, keepalive = false} = asking
  const answer = await fetch(path, {
    method,
    keepalive,
    headers: {
      accept: 'application/json',
      'accept-language': localeFacts[language()].tag,
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
      ...headers,
    },
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  }).catch((error: unknown) => {
    throw new Refusal(0, 'offline', String(error), '', {})
  })
  const said = (await answer.json().catch(() => ({}))) as T & {error?: Partial<Refusal>}
  if (answer.ok || answer.status === 401) noteSession(answer.status === 401)
  if (answer.ok) return said
  const {code = 'internal', message = answer.statusText, remedy = '', detail = {}} = said.error ?? {}
  throw new Refusal(answer.status, code, message, remedy, detail)
}
