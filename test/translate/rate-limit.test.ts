import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {libreTranslate} from '../../src/mt/libretranslate.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'

let server: Server
let waits: string[]
let requests: number
let slept: number[]

/** A server that first answers 429 with these `Retry-After`, then translates every text as one word. */
beforeEach(async () => {
  waits = []
  requests = 0
  slept = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      requests += 1
      const wait = waits.shift()
      if (wait !== undefined) return response.writeHead(429, {'retry-after': wait}).end('{}')
      const {q} = JSON.parse(Buffer.concat(chunks).toString()) as {q: string[]}
      response.end(JSON.stringify({translatedText: q.map(() => 'كلمة')}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    }),
)

function run(count: number) {
  let time = 0
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return machineTranslate(
    {
      source: 'fr',
      target: 'ar',
      confidentiality: 'restricted',
      segments: Array.from({length: count}, (_, at) => ({
        id: `s${at}`,
        content: [{type: 'text', value: `mot ${'x'.repeat(at + 1)}`}],
        before: '',
        after: '',
      })),
      glossary: [],
      examples: [],
    },
    {
      engines: [libreTranslate({url, apiKey: null, location: 'house'})],
      order: 'as-listed',
      cache: {get: async () => null, put: async () => undefined},
      clock: {now: () => new Date(time)},
      sleep: async (ms) => {
        slept.push(ms)
        time += ms
      },
      onBatch: async () => undefined,
    },
    new AbortController().signal,
  )
}

test('the wait is as long as the server asks', async () => {
  waits = ['7', '11']
  const {results} = await run(1)
  expect(results).toMatchObject([{status: 'draft'}])
  expect(slept).toEqual([7_000, 11_000])
})

test('two requests that meet the limit together wait once', async () => {
  waits = ['7', '7']
  const {results} = await run(50)
  expect(results.every(({status}) => status === 'draft')).toBe(true)
  expect(slept).toEqual([7_000])
  expect(requests).toBe(4)
})

test('a wait of an hour is not waited for', async () => {
  waits = ['3600']
  const {results} = await run(1)
  expect(results).toMatchObject([{status: 'none', reason: 'rate_limited'}])
  expect([slept, requests]).toEqual([[], 1])
})
