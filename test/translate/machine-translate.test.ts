import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {deepl} from '../../src/mt/deepl.js'
import type {Inline} from '../../src/model/inline.js'
import type {Engine} from '../../src/ports.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import type {SegmentResult, TranslatePorts, TranslateRequest} from '../../src/translate/request.js'
import {type DeeplStub, startDeeplStub, stubKey} from '../helpers/deepl-stub.js'

let stub: DeeplStub
let batches: (readonly SegmentResult[])[]
let slept: number[]
let time: number
let cache: Map<string, string>

beforeEach(async () => {
  stub = await startDeeplStub()
  batches = []
  slept = []
  time = Date.parse('2026-03-01T00:00:00Z')
  cache = new Map()
})
afterEach(() => stub.close())

const text = (value: string): readonly Inline[] => [{type: 'text', value}]
const bold = (before: string, inside: string, after: string): readonly Inline[] => [
  {type: 'text', value: before},
  {type: 'sc', id: '4', kind: 'strong', data: '**'},
  {type: 'text', value: inside},
  {type: 'ec', id: '4', kind: 'strong', data: '**'},
  {type: 'text', value: after},
]

const engine = (timeoutMs = 5_000): Engine => deepl({authKey: stubKey, serverUrl: stub.url, timeoutMs})

const ports = (engines: readonly Engine[]): TranslatePorts => ({
  engines,
  order: 'as-listed',
  cache: {
    get: async (key) => cache.get(key) ?? null,
    put: async (key, answer) => void cache.set(key, answer),
  },
  clock: {now: () => new Date(time)},
  sleep: async (ms) => {
    slept.push(ms)
    time += ms
  },
  onBatch: async (results) => void batches.push(results),
})

const request = (
  contents: readonly (readonly Inline[])[],
  more: Partial<TranslateRequest> = {},
): TranslateRequest => ({
  source: 'fr',
  target: 'ar',
  confidentiality: 'public',
  segments: contents.map((content, at) => ({id: `u${at + 1}s1`, content, before: '', after: ''})),
  glossary: [],
  examples: [],
  ...more,
})

const run = (asked: TranslateRequest, engines: readonly Engine[] = [engine()], signal?: AbortSignal) =>
  machineTranslate(asked, ports(engines), signal ?? new AbortController().signal)

const sentence = (at: number) => text(`phrase numéro ${at} du texte`)
const sentences = (count: number) => Array.from({length: count}, (_, at) => sentence(at + 1))
const statuses = (results: readonly SegmentResult[]) =>
  results.map((result) => (result.status === 'draft' ? result.engine : result.reason))

describe('what is sent', () => {
  test('one request for few segments, with the parameters that keep codes', async () => {
    const {results, ledger} = await run(request([text('Le ministre a dit :'), bold('Un ', 'mot', ' gras')]))
    expect(results).toEqual([
      {
        id: 'u1s1',
        status: 'draft',
        engine: 'deepl',
        cached: false,
        issues: [],
        content: text('كلمة كلمة كلمة كلمة :'),
      },
      {
        id: 'u2s1',
        status: 'draft',
        engine: 'deepl',
        cached: false,
        issues: [],
        content: bold('كلمة ', 'كلمة', ' كلمة'),
      },
    ])
    expect(stub.requests).toHaveLength(1)
    expect(stub.requests[0]?.texts).toEqual(['Le ministre a dit :', 'Un <g id="1">mot</g> gras'])
    expect(stub.requests[0]?.fields).toMatchObject({
      source_lang: 'fr',
      target_lang: 'ar',
      tag_handling: 'xml',
      tag_handling_version: 'v2',
      outline_detection: '0',
      non_splitting_tags: 'g,x,bx,ex',
      split_sentences: '0',
      preserve_formatting: '1',
      formality: 'prefer_more',
    })
    expect(ledger).toEqual([
      {
        engine: 'deepl',
        at: new Date('2026-03-01T00:00:00Z'),
        texts: 2,
        characters: 30,
        outcome: 'answered',
        maybeBilled: true,
      },
    ])
    expect(stub.billed()).toBe(30)
  })

  test('neither blanks nor figures, and equal texts once', async () => {
    const {results} = await run(
      request([text('  '), text('12/03/2026'), text('Bonjour'), text(' Bonjour'), [], text('45 000 %')]),
    )
    expect(statuses(results)).toEqual(['blank', 'only_figures', 'deepl', 'deepl', 'blank', 'only_figures'])
    expect(stub.requests.map(({texts}) => texts)).toEqual([['Bonjour']])
    expect(results[3]).toMatchObject({content: [{value: ' '}, {value: 'كلمة'}]})
  })

  test('nothing when nothing is to translate', async () => {
    expect(statuses((await run(request([text('2026')]))).results)).toEqual(['only_figures'])
    expect(stub.connections()).toBe(0)
  })

  test('50 texts a request and less than 128 KiB, also in Arabic', async () => {
    await run(request(sentences(120)))
    expect(stub.requests.map(({texts}) => texts.length)).toEqual([50, 50, 20])
    const long = Array.from({length: 8}, (_, at) => text(`${'تصريح رسمي '.repeat(400)}${at}`))
    const {results} = await run(request(long, {source: 'ar', target: 'fr'}))
    expect(new Set(statuses(results))).toEqual(new Set(['deepl']))
    expect(Math.max(...stub.requests.map(({bytes}) => bytes))).toBeLessThan(128 * 1024)
    expect(stub.requests.slice(3).map(({texts}) => texts.length)).toEqual([5, 3])
  })

  test('neighbouring text as context, and British English', async () => {
    const segments = [{id: 'u1s1', content: text('Bonjour'), before: 'Avant.', after: 'Après.'}]
    await run(request([], {segments, target: 'en'}))
    expect(stub.requests[0]?.fields).toMatchObject({context: 'Avant.\nAprès.', target_lang: 'en-GB'})
  })
})

describe('glossaries', () => {
  const glossary = [{source: 'ministre', target: 'وزير'}]
  const asked = request([text('Le ministre')], {glossary})

  test('made once, found again by its checksum, made anew when the termbase changes', async () => {
    expect((await run(asked)).results).toMatchObject([{content: text('كلمة وزير')}])
    expect(stub.glossaries.size).toBe(1)
    cache.clear()
    await run(asked)
    expect(stub.glossaries.size).toBe(1)
    await run({...asked, glossary: [...glossary, {source: 'loi', target: 'قانون'}]})
    expect([...stub.glossaries.values()].map(({entries}) => entries)).toEqual([
      'ministre\tوزير',
      'loi\tقانون\nministre\tوزير',
    ])
    expect([...stub.glossaries.values()][0]).toMatchObject({source: 'fr', target: 'ar'})
  })

  test('made again when deleted under our feet', async () => {
    const one = engine()
    await run(asked, [one])
    ;(stub.glossaries as Map<string, unknown>).clear()
    cache.clear()
    const {results, ledger} = await run(asked, [one])
    expect(statuses(results)).toEqual(['deepl'])
    expect(ledger.map(({outcome}) => outcome)).toEqual(['unavailable', 'answered'])
  })
})

describe('confidentiality', () => {
  test.each(['embargoed', 'restricted'] as const)(
    '%s text reaches no socket of a third party',
    async (confidentiality) => {
      const asked = request(sentences(3), {confidentiality, glossary: [{source: 'a', target: 'b'}]})
      const {results, ledger} = await run(asked)
      expect(statuses(results)).toEqual(Array(3).fill('confidentiality_forbids'))
      expect([stub.connections(), stub.paths, ledger]).toEqual([0, [], []])
    },
  )

  test('a house engine takes what a third party may not', async () => {
    const house = {...engine(), name: 'house', location: 'house' as const}
    const {results} = await run(request(sentences(1), {confidentiality: 'embargoed'}), [engine(), house])
    expect(statuses(results)).toEqual(['house'])
  })
})

describe('failures', () => {
  test('429 waits as long as needed and costs no attempt', async () => {
    stub.script(...Array(5).fill({status: 429}))
    const {results, ledger} = await run(request(sentences(1)))
    expect(statuses(results)).toEqual(['deepl'])
    expect(slept).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
    expect(ledger.map(({outcome}) => outcome)).toEqual([...Array(5).fill('rate_limited'), 'answered'])
    expect(ledger.map(({maybeBilled}) => maybeBilled)).toEqual([false, false, false, false, false, true])
  })

  test('429 for ever ends', async () => {
    stub.script(...Array(50).fill({status: 429}))
    expect(statuses((await run(request(sentences(1)))).results)).toEqual(['rate_limited'])
    expect(stub.requests.length).toBeLessThan(12)
  })

  test.each([
    [456, 'quota_exceeded'],
    [403, 'auth'],
  ])('%i stops the engine at once', async (status, reason) => {
    stub.script({status}, {status})
    const {results} = await run(request(sentences(300)))
    expect(new Set(statuses(results))).toEqual(new Set([reason]))
    expect(stub.requests.length).toBeLessThanOrEqual(2)
    expect(slept).toEqual([])
  })

  test('what came before the quota ended is kept', async () => {
    stub.script('ok', 'ok', {status: 456}, {status: 456})
    const {results} = await run(request(sentences(200)))
    expect(statuses(results).filter((status) => status === 'deepl')).toHaveLength(100)
    expect(statuses(results).filter((status) => status === 'quota_exceeded')).toHaveLength(100)
  })

  test('500 is tried again after a back-off, then the next engine takes over', async () => {
    stub.script({status: 500}, {status: 503}, 'ok')
    expect(statuses((await run(request(sentences(1)))).results)).toEqual(['deepl'])
    expect(slept).toEqual([1_000, 2_000])
    stub.script({status: 500}, {status: 502}, {status: 504})
    const second = {...engine(), name: 'second'}
    expect(statuses((await run(request([text('Autre phrase')]), [engine(), second])).results)).toEqual([
      'second',
    ])
  })

  test('no answer is a timeout, may have been billed, and is tried twice at most', async () => {
    stub.script({fault: 'no-answer'}, {fault: 'no-answer'}, {fault: 'no-answer'})
    const {results, ledger} = await run(request(sentences(1)), [engine(150)])
    expect(statuses(results)).toEqual(['timeout'])
    expect(ledger.map(({outcome, maybeBilled}) => [outcome, maybeBilled])).toEqual([
      ['timeout', true],
      ['timeout', true],
    ])
    expect(stub.requests).toHaveLength(2)
  })

  test('a slow answer is waited for', async () => {
    stub.script({delayMs: 300})
    expect(statuses((await run(request(sentences(1)))).results)).toEqual(['deepl'])
    expect(stub.requests).toHaveLength(1)
  })

  test('one bad segment of fifty fails alone', async () => {
    const contents = sentences(50).map((content, at) => (at === 17 ? text('poison ☠ ici') : content))
    const {results} = await run(request(contents))
    const expected = Array(50).fill('deepl')
    expected[17] = 'bad_request'
    expect(statuses(results)).toEqual(expected)
    expect(stub.requests.length).toBeLessThanOrEqual(13)
  })

  test('an engine that refuses everything is given up early', async () => {
    const {results} = await run(request(Array.from({length: 50}, (_, at) => text(`mot ☠ ${at}`))))
    expect(new Set(statuses(results))).toEqual(new Set(['bad_request']))
    expect(stub.requests.length).toBeLessThan(20)
  })

  test('answers that are no JSON, or too few, are not paired with the wrong texts', async () => {
    stub.script({fault: 'not-json'}, {fault: 'one-short'})
    const {results, ledger} = await run(request(sentences(2)))
    expect(statuses(results)).toEqual(['deepl', 'deepl'])
    expect(ledger.filter(({outcome}) => outcome === 'invalid_output')).toHaveLength(2)
  })

  test('a fault of ours is not swallowed', async () => {
    const broken = {...engine(), translate: () => Promise.reject(new TypeError('bug'))}
    await expect(run(request(sentences(1)), [broken])).rejects.toThrow('bug')
  })
})

describe('what comes back', () => {
  test('lost tags: asked again without, and flagged', async () => {
    stub.script({fault: 'lost-tags'})
    const {results} = await run(request([bold('Un ', 'mot', ' gras')]))
    expect(stub.requests.map(({texts}) => texts)).toEqual([['Un <g id="1">mot</g> gras'], ['Un mot gras']])
    expect(results).toMatchObject([{status: 'draft', content: text('كلمة كلمة كلمة')}])
    expect(results[0]?.status === 'draft' && results[0].issues.length).toBeGreaterThan(0)
  })

  test('lost tags and then no quota: the first answer is still given, flagged', async () => {
    stub.script({fault: 'lost-tags'}, {status: 456})
    const {results} = await run(request([bold('Un ', 'mot', ' gras')]))
    expect(results).toMatchObject([{status: 'draft', content: text('كلمة كلمة كلمة')}])
  })

  test('tags that come back wrong way round are not taken', async () => {
    stub.script({fault: 'moved-tags'})
    const {results} = await run(request([bold('Un ', 'mot', ' gras')]))
    expect(results).toMatchObject([{status: 'draft', content: text('كلمة كلمة كلمة')}])
  })

  test('the source given back is no draft; the next engine is asked, and the answer is not lost', async () => {
    stub.script({fault: 'source-back'}, {fault: 'source-back'})
    const french = 'Le ministre de la justice a reçu une délégation'
    const {results} = await run(request([text(french)]), [engine(), {...engine(), name: 'second'}])
    expect(results).toEqual([
      {id: 'u1s1', status: 'none', reason: 'wrong_script', rejected: {engine: 'second', text: french}},
    ])
  })

  test('an answer is paid for once: the cache has it for the next run', async () => {
    await run(request(sentences(3)))
    const {results, ledger} = await run(request(sentences(3)))
    expect(results.map((result) => result.status === 'draft' && result.cached)).toEqual([true, true, true])
    expect(ledger).toEqual([])
    expect(stub.requests).toHaveLength(1)
  })

  test('an answer that lost its tags is not paid for twice either', async () => {
    const asked = request([bold('Un ', 'mot', ' gras')])
    stub.script({fault: 'lost-tags'}, {status: 456})
    await run(asked)
    const {results} = await run(asked)
    expect(results).toMatchObject([{status: 'draft', content: text('كلمة كلمة كلمة')}])
    expect(stub.requests.map(({texts}) => texts)).toEqual([
      ['Un <g id="1">mot</g> gras'],
      ['Un mot gras'],
      ['Un mot gras'],
    ])
    await run(asked)
    expect(stub.requests).toHaveLength(3)
  })

  test('a changed glossary asks again', async () => {
    await run(request(sentences(1)))
    await run(request(sentences(1), {glossary: [{source: 'texte', target: 'نص'}]}))
    expect(stub.requests).toHaveLength(2)
  })
})

describe('batches', () => {
  test('each is persisted as it arrives, and cancelling keeps what is under way', async () => {
    const stop = new AbortController()
    const base = ports([engine()])
    const onBatch = async (results: readonly SegmentResult[]) => {
      await base.onBatch(results)
      stop.abort()
    }
    const outcome = await machineTranslate(request(sentences(300)), {...base, onBatch}, stop.signal)
    const drafts = outcome.results.filter(({status}) => status === 'draft').length
    expect([50, 100]).toContain(drafts)
    expect(stub.requests.length).toBe(drafts / 50)
    expect(outcome.cancelled).toBe(true)
    expect(statuses(outcome.results).filter((status) => status === 'cancelled')).toHaveLength(300 - drafts)
    expect(outcome.results).toHaveLength(300)
  })

  test('a store that fails ends the run, and what was paid for is in the cache', async () => {
    const failing = {...ports([engine()]), onBatch: () => Promise.reject(new Error('disk full'))}
    const stop = new AbortController()
    await expect(machineTranslate(request(sentences(2)), failing, stop.signal)).rejects.toThrow('disk full')
    expect(cache.size).toBe(2)
  })
})
