import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {deepl} from '../../src/mt/deepl.js'
import {libreTranslate} from '../../src/mt/libretranslate.js'
import {openAi} from '../../src/mt/openai.js'
import type {Engine} from '../../src/ports.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import type {TranslatePorts, TranslateRequest} from '../../src/translate/request.js'
import {type DeeplStub, type Step, startDeeplStub, stubKey} from '../helpers/deepl-stub.js'
import {contentOf} from '../helpers/content-of.js'

let stub: DeeplStub
let time: number
let cache: Map<string, string>
beforeEach(async () => {
  stub = await startDeeplStub()
  time = Date.parse('2026-03-01T00:00:00Z')
  cache = new Map()
})
afterEach(() => stub.close())

const ports = (engines: readonly Engine[]): TranslatePorts => ({
  engines,
  order: 'as-listed',
  cache: {
    get: async (key) => cache.get(key) ?? null,
    put: async (key, answer) => void cache.set(key, answer),
  },
  clock: {now: () => new Date(time)},
  sleep: async (ms) => void (time += ms),
  onBatch: async () => undefined,
})
const asked = (texts: readonly string[], more: Partial<TranslateRequest> = {}): TranslateRequest => ({
  source: 'fr',
  target: 'ar',
  confidentiality: 'public',
  segments: texts.map((text, at) => ({id: `s${at}`, content: contentOf(text), before: '', after: ''})),
  glossary: [],
  examples: [],
  ...more,
})
const never = new AbortController().signal
const texts = Array.from({length: 120}, (_, at) =>
  at % 3 === 0 ? `Un <g id="1">texte</g> numéro ${at} ici` : `Phrase numéro ${at} du communiqué`,
)
const fault = (name: Extract<Step, {fault: string}>['fault']): Step => ({fault: name})

describe('a session in which everything happens', () => {
  const session: readonly Step[] = [
    {status: 429, headers: {'retry-after': '7'}},
    {status: 500},
    {delayMs: 80},
    fault('lost-tags'),
    fault('one-short'),
    {status: 429},
    fault('swapped'),
    fault('empty'),
    fault('escaped-tags'),
    fault('hang-up'),
    fault('not-json'),
    {status: 503},
    fault('source-back'),
  ]
  const engine = () => deepl({authKey: stubKey, serverUrl: stub.url, timeoutMs: 2_000})
  const once = async () => machineTranslate(asked(texts), ports([engine()]), never)

  test('every segment ends, with a draft or a reason', async () => {
    stub.script(...session)
    const {results} = await once()
    expect(results.map(({id}) => id)).toEqual(texts.map((_, at) => `s${at}`))
    const drafts = results.filter((result) => result.status === 'draft')
    expect(drafts.length).toBeGreaterThan(60)
    for (const one of results)
      if (one.status === 'none')
        expect(['wrong_script', 'invalid_output', 'unavailable']).toContain(one.reason)
  })

  test('a draft whose figures are another segment’s is flagged', async () => {
    stub.script(fault('swapped'))
    const {results} = await machineTranslate(asked(texts.slice(0, 6)), ports([engine()]), never)
    expect(results.filter((one) => one.status === 'draft' && one.issues.length === 0)).toEqual([])
  })

  test('the second run pays for what is left alone', async () => {
    stub.script(...session)
    const first = await once()
    const before = stub.billed()
    const left = first.results.filter(({status}) => status === 'none').length
    await once()
    const perText = 40
    expect(stub.billed() - before).toBeLessThanOrEqual(left * perText)
    const now = stub.billed()
    await once()
    expect(stub.billed()).toBe(now)
  })

  test('tags that come back escaped are tags, and not paid for twice', async () => {
    stub.script(fault('escaped-tags'))
    const {results} = await machineTranslate(asked(texts.slice(0, 1)), ports([engine()]), never)
    expect(results[0]).toMatchObject({status: 'draft', issues: []})
    expect(stub.requests).toHaveLength(1)
  })
})

describe('what is under embargo stays in the house', () => {
  let house: Server
  let outside: Server
  let arrived: number
  const start = (server: Server) =>
    new Promise<string>((resolve) =>
      server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      ),
    )
  const stop = (server: Server) =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const proxies = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']

  const environment = process.env

  beforeEach(() => {
    arrived = 0
    outside = createServer((_, response) => response.end('{}')).on('connection', () => (arrived += 1))
  })
  afterEach(async () => {
    process.env = environment
    await Promise.all([stop(house), stop(outside)])
  })

  test.each(['libretranslate', 'openai'] as const)(
    '%s that redirects to another host, with proxies set',
    async (name) => {
      const away = await start(outside)
      house = createServer((request, response) => {
        request.resume()
        request.on('end', () => response.writeHead(307, {location: `${away}/translate`}).end())
      })
      const url = await start(house)
      process.env = {...environment, ...Object.fromEntries(proxies.map((proxy) => [proxy, away]))}
      const engine =
        name === 'libretranslate'
          ? libreTranslate({url, apiKey: 'k', location: 'house'})
          : openAi({baseUrl: url, apiKey: 'k', model: 'm', location: 'house'})
      const third = deepl({authKey: stubKey, serverUrl: stub.url})
      const {results} = await machineTranslate(
        asked(['Texte sous embargo'], {confidentiality: 'embargoed'}),
        ports([third, engine]),
        never,
      )
      expect(results).toMatchObject([{status: 'none', reason: 'unavailable'}])
      expect([arrived, stub.connections()]).toEqual([0, 0])
    },
  )
})
