import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {SaxesParser} from 'saxes'

/**
 * A local server that answers as DeepL's documentation says (developers.deepl.com: "Translate text", "Translating
 * XML", "Error handling", "Multilingual glossaries", "Usage and quota"), with DeepL's limits.
 */
export interface DeeplStub {
  readonly url: string
  /** What the next translate requests meet, in order; after them `ok`. */
  script(...steps: readonly Step[]): void
  /** Glossaries the account may have; 1,000 unless told. */
  limitGlossaries(most: number): void
  /** Translate requests that arrived, with their form fields. */
  readonly requests: readonly StubRequest[]
  readonly glossaries: ReadonlyMap<string, StubGlossary>
  /** Every path asked, glossaries and usage included. */
  readonly paths: readonly string[]
  connections(): number
  /** Code points billed so far. */
  billed(): number
  close(): Promise<void>
}

export type Step =
  | 'ok'
  | {readonly status: number; readonly headers?: Readonly<Record<string, string>>}
  | {
      readonly fault:
        | 'no-answer'
        | 'lost-tags'
        | 'moved-tags'
        | 'escaped-tags'
        | 'source-back'
        | 'not-json'
        | 'hang-up'
        | 'one-short'
        | 'swapped'
        | 'empty'
        | 'drip'
    }
  | {readonly delayMs: number}

export interface StubRequest {
  readonly texts: readonly string[]
  readonly bytes: number
  readonly fields: Readonly<Record<string, string>>
}

export interface StubGlossary {
  readonly name: string
  readonly source: string
  readonly target: string
  readonly entries: string
  readonly created: string
}

export const stubKey = 'stub-key-7f3a9c:fx'

interface State {
  readonly steps: Step[]
  readonly requests: StubRequest[]
  readonly glossaries: Map<string, StubGlossary>
  readonly paths: string[]
  readonly held: Set<ServerResponse>
  readonly poison: string
  glossariesMax: number
  glossariesMade: number
  connections: number
  billed: number
}

/** Start the stub on a free port. A text that holds `poison` gets its whole batch refused with 400. */
export async function startDeeplStub(poison = '☠'): Promise<DeeplStub> {
  const state: State = {
    steps: [],
    requests: [],
    glossaries: new Map(),
    paths: [],
    held: new Set(),
    poison,
    glossariesMax: 1_000,
    glossariesMade: 0,
    connections: 0,
    billed: 0,
  }
  const server = createServer((request, response) => void handle(state, request, response))
  server.on('connection', () => (state.connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script: (...steps) => void state.steps.push(...steps),
    limitGlossaries: (most) => void (state.glossariesMax = most),
    requests: state.requests,
    glossaries: state.glossaries,
    paths: state.paths,
    connections: () => state.connections,
    billed: () => state.billed,
    close: () =>
      new Promise((resolve) => {
        for (const response of state.held) response.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await read(request)
  const path = request.url ?? ''
  state.paths.push(`${request.method} ${path}`)
  if (request.headers.authorization !== `DeepL-Auth-Key ${stubKey}`) return fail(response, 403)
  if (path === '/v2/translate') return translate(state, body, response)
  if (path === '/v2/usage')
    return reply(response, 200, {character_count: state.billed, character_limit: 500_000})
  if (path.startsWith('/v3/glossaries')) return glossary(state, request.method ?? '', path, body, response)
  return fail(response, 404)
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const reply = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body))
}

const fail = (response: ServerResponse, status: number, message = `status ${status}`, headers = {}): void =>
  reply(response, status, {message}, headers)

async function translate(state: State, body: Buffer, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(body.toString('utf8'))
  const texts = form.getAll('text')
  state.requests.push({texts, bytes: body.length, fields: Object.fromEntries(form)})
  const step = state.steps.shift() ?? 'ok'
  if (body.length > 128 * 1024) return fail(response, 413, 'Request entity too large')
  const refusal = refusalOf(state, form, texts)
  if (refusal !== null) return fail(response, 400, refusal)
  const id = form.get('glossary_id')
  if (id !== null && !state.glossaries.has(id)) return fail(response, 404, 'Glossary not found')
  if (step !== 'ok' && 'status' in step)
    return fail(response, step.status, `scripted ${step.status}`, step.headers)
  const fault = step !== 'ok' && 'fault' in step ? step.fault : null
  if (fault === 'hang-up') return void response.destroy()
  const characters = texts.reduce((sum, text) => sum + [...bare(text)].length, 0)
  state.billed += characters
  if (fault === 'no-answer') return void state.held.add(response)
  if (fault === 'not-json') return void response.writeHead(200).end('<html>Gateway</html>')
  if (step !== 'ok' && 'delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs))
  if (fault === 'drip') return drip(response)
  const source = (form.get('source_lang') ?? '').toUpperCase()
  const words = glossaryOf(state, id)
  const answers = texts.map((text) => answer(text, form.get('target_lang') ?? '', words, fault))
  reply(response, 200, {
    translations: (fault === 'one-short'
      ? answers.slice(1)
      : fault === 'swapped'
        ? answers.toReversed()
        : answers
    ).map((text) => ({
      detected_source_language: source,
      text,
      billed_characters: characters,
    })),
  })
}

/** Answer a byte now and then, so that no silence is ever long. */
function drip(response: ServerResponse): void {
  response.writeHead(200, {'content-type': 'application/json'})
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

function refusalOf(state: State, form: URLSearchParams, texts: readonly string[]): string | null {
  if (texts.length === 0 || texts.length > 50) return 'Too many texts'
  if (texts.some((text) => text.trim() === '')) return 'Parameter text must not be empty'
  if (['EN', 'PT'].includes((form.get('target_lang') ?? '').toUpperCase())) return 'target_lang deprecated'
  if (form.get('formality') === 'more' && form.get('target_lang')?.toLowerCase() === 'ar') return 'formality'
  if (form.get('tag_handling_version') === 'v2' && !texts.every(wellFormed))
    return 'Tag handling parsing failed, please check input.'
  if (texts.some((text) => text.includes(state.poison))) return 'Bad text'
  return null
}

function wellFormed(text: string): boolean {
  try {
    new SaxesParser().write(`<r>${text}</r>`).close()
    return true
  } catch {
    return false
  }
}

const bare = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '_')

type Words = ReadonlyMap<string, string>

const glossaryOf = (state: State, id: string | null): Words =>
  new Map(
    (state.glossaries.get(id ?? '')?.entries ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t') as [string, string]),
  )

/** `word` stands for every word; figures, tags, escapes and marks stay. */
const word: Readonly<Record<string, string>> = {ar: 'كلمة', 'en-gb': 'word', fr: 'mot'}

function answer(text: string, target: string, words: Words, fault: string | null): string {
  if (fault === 'source-back') return text
  const tags = text.match(/<[^>]*>/g) ?? []
  const done = text.replace(/<[^>]*>|&\w+;|[\p{L}\p{M}]+/gu, (part) =>
    /^[<&]/.test(part) ? part : (words.get(part) ?? word[target.toLowerCase()] ?? '?'),
  )
  if (fault === 'lost-tags') return done.replace(/<[^>]*>/g, '')
  if (fault === 'empty') return ' '
  if (fault === 'escaped-tags') return done.replace(/</g, '&lt;').replace(/>/g, '&gt;')
  if (fault === 'moved-tags') return done.replace(/<[^>]*>/g, '') + tags.toReversed().join('')
  return done
}

function glossary(state: State, method: string, path: string, body: Buffer, response: ServerResponse): void {
  const form = new URLSearchParams(body.toString('utf8'))
  const id = path.split('/')[3] ?? ''
  if (method === 'GET' && id === '')
    return reply(response, 200, {glossaries: [...state.glossaries].map(([key, value]) => shown(key, value))})
  if (method === 'POST') {
    const made = {
      name: form.get('name') ?? '',
      source: form.get('dictionaries[0].source_lang') ?? '',
      target: form.get('dictionaries[0].target_lang') ?? '',
      entries: form.get('dictionaries[0].entries') ?? '',
      created: new Date().toISOString(),
    }
    if (state.glossaries.size >= state.glossariesMax) return fail(response, 456, 'Too many glossaries')
    if (made.entries === '') return fail(response, 400, 'Empty glossary')
    state.glossariesMade += 1
    const key = `00000000-0000-4000-8000-${String(state.glossariesMade).padStart(12, '0')}`
    state.glossaries.set(key, made)
    return reply(response, 201, shown(key, made))
  }
  const known = state.glossaries.get(id)
  if (known === undefined) return fail(response, 404, 'Glossary not found')
  if (method === 'DELETE') {
    state.glossaries.delete(id)
    response.writeHead(204).end()
    return
  }
  return reply(response, 200, shown(id, known))
}

const shown = (id: string, {name, source, target, entries, created}: StubGlossary) => ({
  glossary_id: id,
  name,
  creation_time: created,
  dictionaries: [{source_lang: source, target_lang: target, entry_count: entries.split('\n').length}],
})
