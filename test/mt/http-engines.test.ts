import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {libreTranslate} from '../../src/mt/libretranslate.js'
import {openAi} from '../../src/mt/openai.js'
import type {Engine, EngineRequest} from '../../src/ports.js'

interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly silent?: boolean
}

const key = 'sk-very-secret-41'
let server: Server
let answers: Answer[]
let asked: {url: string; headers: IncomingHttpHeaders; body: Record<string, unknown>}[]
let base: string

beforeEach(async () => {
  answers = []
  asked = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
      asked.push({url: request.url ?? '', headers: request.headers, body})
      const answer = answers.shift() ?? {status: 500}
      if (answer.silent) return
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {})
      response.writeHead(answer.status ?? 200, answer.headers).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    }),
)

const never = new AbortController().signal
const request = (texts: readonly string[], more: Partial<EngineRequest> = {}): EngineRequest => ({
  source: 'fr',
  target: 'ar',
  texts,
  context: '',
  glossary: [],
  examples: [],
  ...more,
})
const libre = (timeoutMs = 5_000): Engine =>
  libreTranslate({url: `${base}/`, apiKey: key, location: 'house', timeoutMs})
const openai = (timeoutMs = 5_000): Engine =>
  openAi({baseUrl: `${base}/v1`, apiKey: key, model: 'm1', location: 'third-party', timeoutMs})
const completion = (content: unknown, finish = 'stop') => ({
  choices: [{finish_reason: finish, message: {content: JSON.stringify(content)}}],
})

describe('LibreTranslate', () => {
  test('text without codes goes as text, with codes as HTML', async () => {
    answers.push({body: {translatedText: ['a < b & c']}}, {body: {translatedText: ['<g id="1">س</g>', 'ص']}})
    expect(await libre().translate(request(['x &lt; y']), never)).toEqual(['a &lt; b &amp; c'])
    expect(await libre().translate(request(['<g id="1">x</g>', 'y']), never)).toEqual([
      '<g id="1">س</g>',
      'ص',
    ])
    expect(asked.map(({url, body}) => [url, body])).toEqual([
      ['/translate', {q: ['x < y'], source: 'fr', target: 'ar', format: 'text', api_key: key}],
      ['/translate', {q: ['<g id="1">x</g>', 'y'], source: 'fr', target: 'ar', format: 'html', api_key: key}],
    ])
  })

  test.each([
    [{status: 400, body: {error: 'ar is not supported'}}, 'unsupported_pair', {}],
    [{status: 400, body: {error: 'Invalid request'}}, 'bad_request', {}],
    [{status: 403, body: {error: 'Invalid API key'}}, 'auth', {}],
    [{status: 429, headers: {'retry-after': '7'}}, 'rate_limited', {retryAfterMs: 7_000}],
    [{status: 500}, 'unavailable', {maybeBilled: 1}],
    [{body: 'no json'}, 'invalid_output', {maybeBilled: 1}],
    [{body: {translatedText: 'one string'}}, 'invalid_output', {}],
    [{silent: true}, 'timeout', {maybeBilled: 1}],
  ] as const)('%j is %s', async (answer, code, detail) => {
    answers.push(answer)
    await expect(libre(200).translate(request(['secret text']), never)).rejects.toMatchObject({code, detail})
  })
})

describe('an OpenAI-compatible server', () => {
  test('strict schema, terms that occur, examples, key in the header alone', async () => {
    const translations = [
      {id: 's2', text: 'ب'},
      {id: 's1', text: 'أ'},
    ]
    answers.push({body: completion({translations})})
    const glossary = [
      {source: 'Ministre', target: 'وزير'},
      {source: 'loi', target: 'قانون'},
    ]
    const examples = [{source: 'Le ministre a dit', target: 'قال الوزير'}]
    const texts = ['Le ministre', 'arrive']
    expect(await openai().translate(request(texts, {glossary, examples, context: 'Avant'}), never)).toEqual([
      'أ',
      'ب',
    ])
    const [one] = asked
    expect(one?.url).toBe('/v1/chat/completions')
    expect(one?.headers.authorization).toBe(`Bearer ${key}`)
    expect(one?.body).toMatchObject({
      model: 'm1',
      temperature: 0,
      response_format: {type: 'json_schema', json_schema: {strict: true}},
    })
    const messages = one?.body['messages'] as {content: string}[]
    expect(messages[0]?.content).toContain('from French into Arabic (Morocco)')
    expect(JSON.parse(messages[1]?.content ?? '')).toEqual({
      texts: [
        {id: 's1', text: 'Le ministre'},
        {id: 's2', text: 'arrive'},
      ],
      terms: [{source: 'Ministre', target: 'وزير'}],
      examples,
      context: 'Avant',
    })
  })

  test('a text left out is empty, so that only it is asked for again', async () => {
    answers.push({body: completion({translations: [{id: 's2', text: 'ب'}]})})
    expect(await openai().translate(request(['a', 'b', 'c']), never)).toEqual(['', 'ب', ''])
  })

  test.each([
    [{body: completion({translations: []}, 'length')}, 'payload_too_large', {}],
    [{body: completion({}, 'content_filter')}, 'bad_request', {}],
    [{body: completion({other: 1})}, 'invalid_output', {maybeBilled: 1}],
    [{body: {choices: []}}, 'invalid_output', {}],
    [{status: 400, body: {error: {code: 'context_length_exceeded'}}}, 'payload_too_large', {}],
    [{status: 401}, 'auth', {}],
    [{status: 404}, 'unavailable', {}],
    [{status: 413}, 'payload_too_large', {}],
    [{status: 429, body: {error: {type: 'insufficient_quota'}}}, 'quota_exceeded', {}],
    [
      {
        status: 429,
        headers: {date: 'Sun, 01 Mar 2026 00:00:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 00:00:30 GMT'},
      },
      'rate_limited',
      {retryAfterMs: 30_000},
    ],
    [{status: 503}, 'unavailable', {}],
    [{silent: true}, 'timeout', {maybeBilled: 1}],
  ] as const)('%j is %s', async (answer, code, detail) => {
    answers.push(answer)
    await expect(openai(200).translate(request(['secret text']), never)).rejects.toMatchObject({code, detail})
  })

  test('a redirect is not followed', async () => {
    answers.push({status: 307, headers: {location: `${base}/elsewhere`}})
    await expect(openai().translate(request(['a']), never)).rejects.toMatchObject({code: 'unavailable'})
    expect(asked.map(({url}) => url)).toEqual(['/v1/chat/completions'])
  })

  test('cancelled, and nobody there', async () => {
    await expect(openai().translate(request(['a']), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    })
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`
    await new Promise((resolve) => closed.close(resolve))
    const nobody = openAi({baseUrl, apiKey: key, model: 'm', location: 'house'})
    await expect(nobody.translate(request(['a']), never)).rejects.toMatchObject({
      code: 'unavailable',
      detail: {maybeBilled: 0},
    })
  })

  test('only http and https addresses are taken', () => {
    for (const baseUrl of ['file:///etc/passwd', 'nonsense', 'ftp://x'])
      expect(() => openAi({baseUrl, apiKey: null, model: 'm', location: 'house'})).toThrow('config_invalid')
  })
})

describe('a probe sends no text', () => {
  test.each([
    ['libretranslate', libre, {body: []}, '/languages', undefined],
    ['openai', openai, {body: {data: []}}, '/v1/models', `Bearer ${key}`],
    ['openai without a list of models', openai, {status: 404}, '/v1/models', `Bearer ${key}`],
  ] as const)('%s is ready', async (_name, open, answer, url, authorization) => {
    answers.push(answer)
    expect(await open().probe(never)).toBeNull()
    expect(asked.map((one) => [one.url, one.headers.authorization, one.body])).toEqual([
      [url, authorization, {}],
    ])
  })

  test.each([
    ['libretranslate', libre, {status: 502}, 'unavailable'],
    ['openai without a key', openai, {status: 401}, 'auth'],
    [
      'openai without money',
      openai,
      {status: 429, body: {error: {code: 'insufficient_quota'}}},
      'quota_exceeded',
    ],
  ] as const)('%s is not ready', async (_name, open, answer, code) => {
    answers.push(answer)
    await expect(open().probe(never)).rejects.toMatchObject({code})
  })
})

test('neither key nor text stands in an error', async () => {
  const statuses = [400, 401, 403, 404, 413, 422, 429, 500, 503]
  for (const engine of [libre(200), openai(200)])
    for (const status of statuses) {
      answers.push({status, body: {error: {message: `${key} secret text`}}})
      const error = await engine.translate(request(['secret text']), never).catch((reason: unknown) => reason)
      const {message, stack, detail, cause} = error as Error & {detail: unknown}
      expect(JSON.stringify([message, stack, detail, cause])).not.toMatch(/sk-very-secret|secret text/)
    }
})
