import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import Fastify, {type FastifyInstance} from 'fastify'
import {chooseCoding, compressAnswers} from '../../src/http/compress-answers.js'

const long = {words: 'le conseil se réunit '.repeat(100)}
let server: FastifyInstance

beforeAll(() => {
  server = Fastify()
  compressAnswers(server)
  server.get('/long', () => long)
  server.get('/short', () => ({ok: true}))
  server.get('/page', (_request, reply) => reply.type('text/html; charset=utf-8').send(long.words))
  server.get('/image', (_request, reply) => reply.type('image/png').send(Buffer.alloc(2_000)))
})
afterAll(() => server.close())

const ask = (url: string, coding?: string) =>
  server.inject({url, headers: coding === undefined ? {} : {'accept-encoding': coding}})

describe('an answer', () => {
  test('is sent with Brotli to who takes it', async () => {
    const {headers, rawPayload} = await ask('/long', 'gzip, deflate, br, zstd')
    expect([headers['content-encoding'], headers['vary']]).toEqual(['br', 'accept-encoding'])
    expect(rawPayload.length).toBeLessThan(100)
    expect(Number(headers['content-length'])).toBe(rawPayload.length)
    expect(JSON.parse(brotliDecompressSync(rawPayload).toString())).toEqual(long)
  })

  test('is sent with gzip to who takes only that', async () => {
    const {headers, rawPayload} = await ask('/long', 'gzip')
    expect(headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(long)
  })

  test.each([
    ['/long', undefined],
    ['/long', 'identity'],
    ['/short', 'br'],
    ['/page', 'br'],
    ['/image', 'br'],
  ])('%s is sent as it is to %s', async (url, coding) => {
    expect((await ask(url, coding)).headers['content-encoding']).toBe(undefined)
  })
})

test.each([
  ['br', 'br'],
  ['GZIP', 'gzip'],
  ['gzip;q=0.8, br;q=0', 'gzip'],
  ['br;q=0.5, gzip', 'br'],
  ['br;q=0.0', null],
  ['*', null],
  ['', null],
  [undefined, null],
])('%s is answered with %s', (accepted, coding) => {
  expect(chooseCoding(accepted)).toBe(coding)
})
