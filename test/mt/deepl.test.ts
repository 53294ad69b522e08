import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {deepl, formBytes} from '../../src/mt/deepl.js'
import {toTsv} from '../../src/mt/deepl-glossary.js'
import type {Engine, EngineRequest} from '../../src/ports.js'
import {type DeeplStub, startDeeplStub, stubKey} from '../helpers/deepl-stub.js'

let stub: DeeplStub
let engine: Engine
beforeEach(async () => {
  stub = await startDeeplStub()
  engine = deepl({authKey: stubKey, serverUrl: stub.url, timeoutMs: 300})
})
afterEach(() => stub.close())

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

describe('errors', () => {
  test.each([
    [{status: 400}, 'bad_request', {status: 400, maybeBilled: 0}],
    [{status: 403}, 'auth', {maybeBilled: 0}],
    [{status: 404}, 'unavailable', {status: 404}],
    [{status: 413}, 'payload_too_large', {status: 413, maybeBilled: 0}],
    [{status: 429}, 'rate_limited', {status: 429, maybeBilled: 0}],
    [{status: 456}, 'quota_exceeded', {status: 456, maybeBilled: 0}],
    [{status: 500}, 'unavailable', {status: 500, maybeBilled: 1}],
    [{status: 503}, 'unavailable', {status: 503}],
    [{status: 529}, 'rate_limited', {status: 529}],
    [{fault: 'no-answer'}, 'timeout', {maybeBilled: 1}],
    [{fault: 'drip'}, 'timeout', {maybeBilled: 1}],
    [{fault: 'hang-up'}, 'unavailable', {maybeBilled: 1}],
    [{fault: 'not-json'}, 'invalid_output', {maybeBilled: 1}],
  ] as const)('%j is %s', async (step, code, detail) => {
    stub.script(step)
    await expect(engine.translate(request(['Bonjour']), never)).rejects.toMatchObject({code, detail})
    expect(stub.requests).toHaveLength(1)
  })

  test('a redirect to another host is not followed', async () => {
    const other = await startDeeplStub()
    stub.script({status: 307, headers: {location: `${other.url}/v2/translate`}})
    await expect(engine.translate(request(['Bonjour']), never)).rejects.toMatchObject({code: 'unavailable'})
    expect(other.connections()).toBe(0)
    await other.close()
  })

  test('nobody there: not billed', async () => {
    await stub.close()
    await expect(engine.translate(request(['Bonjour']), never)).rejects.toMatchObject({
      code: 'unavailable',
      detail: {maybeBilled: 0},
    })
    stub = await startDeeplStub()
  })

  test('a wrong key', async () => {
    const other = deepl({authKey: 'wrong', serverUrl: stub.url})
    await expect(other.translate(request(['Bonjour']), never)).rejects.toMatchObject({code: 'auth'})
    await expect(other.probe(never)).rejects.toMatchObject({code: 'auth'})
  })

  test('neither key nor text stands in an error or on the console', async () => {
    const written: string[] = []
    const streams = [process.stdout, process.stderr] as const
    const originals = streams.map((stream) => stream.write.bind(stream))
    for (const stream of streams)
      stream.write = ((chunk: string) => written.push(String(chunk)) > 0) as typeof stream.write
    const errors: unknown[] = []
    const steps = [400, 403, 413, 429, 456, 500, 503, 529].map((status) => ({status}))
    stub.script(...steps, {fault: 'no-answer'}, {fault: 'hang-up'}, {fault: 'not-json'})
    for (let at = 0; at < steps.length + 3; at += 1)
      await engine
        .translate(request(['texte sous embargo']), never)
        .catch((error: unknown) => errors.push(error))
    streams.forEach((stream, at) => (stream.write = originals[at] as typeof stream.write))
    expect(errors).toHaveLength(11)
    const shown = errors.map((error) => {
      const {message, stack, cause} = error as Error
      return [message, stack, cause, JSON.stringify(error), Object.entries(error as object)]
    })
    expect(JSON.stringify([shown, written])).not.toMatch(/stub-key|embargo/)
  })
})

test('usage, and pairs', async () => {
  await engine.translate(request(['Bonjour']), never)
  expect(await engine.probe(never)).toEqual({used: 7, limit: 500_000})
  expect(engine.supports('fr', 'ar')).toBe(true)
  expect(engine.supports('fr', 'fr')).toBe(false)
  expect(engine.location).toBe('third-party')
})

test('a cancelled request is not sent', async () => {
  await expect(engine.translate(request(['a']), AbortSignal.abort())).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect(stub.connections()).toBe(0)
})

test('weight is the length as a form encodes it', async () => {
  const texts = ['Le Conseil', 'بيان صحفي', 'a & b', '😀']
  expect(texts.map(formBytes)).toEqual([16, 55, 13, 18])
  await engine.translate(request(texts.slice(0, 2)), never)
  const without = stub.requests[0]?.bytes ?? 0
  await engine.translate(request([...texts.slice(0, 2), '😀']), never)
  expect((stub.requests[1]?.bytes ?? 0) - without).toBe(18)
})

describe('glossaries', () => {
  test('terms DeepL would refuse are left out', () => {
    expect(
      toTsv([
        {source: ' loi\torganique\n', target: 'قانون تنظيمي'},
        {source: 'loi organique', target: 'second'},
        {source: '', target: 'x'},
        {source: 'x', target: '  '},
        {source: 'y'.repeat(1_025), target: 'long'},
        {source: 'Conseil', target: 'مجلس'},
      ]),
    ).toBe('Conseil\tمجلس\nloi organique\tقانون تنظيمي')
  })

  test('only this pair’s old ones are deleted, never a young one or somebody else’s', async () => {
    const shelf = stub.glossaries as Map<string, unknown>
    const add = (id: string, name: string, created: string) =>
      shelf.set(id, {name, source: 'fr', target: 'ar', entries: 'a\tb', created})
    for (let at = 1; at <= 6; at += 1) add(`old${at}`, `bayan fr-ar 000${at}`, `2020-01-0${at}T00:00:00Z`)
    add('young', 'bayan fr-ar 9999', new Date().toISOString())
    add('other', 'Marketing', '2020-01-01T00:00:00Z')
    add('pair', 'bayan ar-fr 0001', '2020-01-01T00:00:00Z')
    await engine.translate(request(['loi'], {glossary: [{source: 'loi', target: 'قانون'}]}), never)
    expect([...shelf.keys()].filter((id) => !id.startsWith('0'))).toEqual([
      'old4',
      'old5',
      'old6',
      'young',
      'other',
      'pair',
    ])
    expect(stub.requests[0]?.fields['glossary_id']).toMatch(/^00000000-/)
  })

  test('two requests at once make one', async () => {
    const glossary = [{source: 'loi', target: 'قانون'}]
    await Promise.all([1, 2, 3].map((at) => engine.translate(request([`loi ${at}`], {glossary}), never)))
    expect(stub.paths.filter((path) => path === 'POST /v3/glossaries')).toHaveLength(1)
  })

  test('an account full of glossaries: ours make room, else the error says which quota it was', async () => {
    stub.limitGlossaries(1)
    for (const source of ['loi', 'décret']) {
      const glossary = [{source, target: 'قانون'}]
      expect(await engine.translate(request([source], {glossary}), never)).toEqual(['قانون'])
    }
    const shelf = stub.glossaries as Map<string, unknown>
    shelf.clear()
    shelf.set('x', {
      name: 'Marketing',
      source: 'fr',
      target: 'ar',
      entries: 'a\tb',
      created: '2020-01-01T00:00:00Z',
    })
    const glossary = [{source: 'traité', target: 'معاهدة'}]
    await expect(engine.translate(request(['traité'], {glossary}), never)).rejects.toMatchObject({
      code: 'quota_exceeded',
      detail: {place: 'glossary'},
    })
    expect([...shelf.keys()]).toEqual(['x'])
  })
})
