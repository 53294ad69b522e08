import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {BayanError, type ErrorCode} from '../../src/errors.js'
import type {Engine} from '../../src/ports.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import type {SegmentResult} from '../../src/translate/request.js'

/** What an engine may do with one request: fail with a code, or answer in one of these ways. */
const failures = [
  'rate_limited',
  'quota_exceeded',
  'auth',
  'unsupported_pair',
  'payload_too_large',
  'bad_request',
  'invalid_output',
  'timeout',
  'unavailable',
  'engine_crashed',
  'model_missing',
  'integrity',
] as const satisfies readonly ErrorCode[]
const answers = ['good', 'good', 'good', 'untagged', 'latin', 'blank', 'short'] as const
type Act = (typeof failures)[number] | (typeof answers)[number]

const isFailure = (act: Act): act is (typeof failures)[number] =>
  (failures as readonly string[]).includes(act)

function acting(name: string, acts: readonly Act[], location: Engine['location']): Engine & {calls: number} {
  const engine = {
    name,
    location,
    maxTexts: 4,
    maxBytes: 200,
    weigh: (text: string) => text.length,
    supports: () => true,
    calls: 0,
    probe: async () => null,
    close: async () => undefined,
    translate: async ({texts}: {texts: readonly string[]}): Promise<readonly string[]> => {
      const act = acts[engine.calls % acts.length] ?? 'good'
      engine.calls += 1
      await new Promise((resolve) => setImmediate(resolve))
      if (texts.some((text) => text === '')) throw new Error('a blank was sent')
      if (texts.length > 4) throw new Error('too many texts')
      if (isFailure(act)) throw new BayanError(act, {engine: name})
      if (act === 'short') return texts.slice(1)
      if (act === 'blank') return texts.map(() => ' ')
      if (act === 'latin') return texts.map(() => 'words of another language')
      const arabic = texts.map((text) =>
        text.replace(/<[^>]*>|\p{L}+/gu, (part) => (part.startsWith('<') ? part : 'كلمة')),
      )
      return act === 'untagged' ? arabic.map((text) => text.replace(/<[^>]*>/g, '')) : arabic
    },
  }
  return engine
}

const content = fc.constantFrom(
  [{type: 'text', value: 'un mot'}],
  [{type: 'text', value: 'le 3 mai 2026'}],
  [{type: 'text', value: ' '}],
  [{type: 'text', value: '12'}],
  [{type: 'text', value: 'x'.repeat(300)}],
  [
    {type: 'text', value: 'un '},
    {type: 'sc', id: '1', kind: 'strong', data: '**'},
    {type: 'text', value: 'mot'},
    {type: 'ec', id: '1', kind: 'strong', data: '**'},
    {type: 'text', value: ' gras'},
  ],
) as fc.Arbitrary<{type: 'text'; value: string}[]>

test('whatever engines do, every segment ends once, with a draft or a reason, in bounded requests', async () => {
  const acts = fc.array(fc.constantFrom<Act>(...failures, ...answers), {minLength: 1, maxLength: 12})
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, {maxLength: 14}),
      acts,
      acts,
      fc.constantFrom('public', 'embargoed'),
      fc.option(fc.nat(6), {nil: null}),
      async (contents, first, second, confidentiality, stopAfter) => {
        const engines = [acting('far', first, 'third-party'), acting('near', second, 'house')] as const
        const segments = contents.map((each, at) => ({
          id: `s${at}`,
          content: each.map((part) =>
            part.type === 'text' ? {...part, value: `${part.value}${'a'.repeat(at)}`} : part,
          ),
          before: '',
          after: '',
        }))
        const stop = new AbortController()
        const delivered: SegmentResult[] = []
        let batches = 0
        let time = 0
        const outcome = await machineTranslate(
          {source: 'fr', target: 'ar', confidentiality, segments, glossary: [], examples: []},
          {
            engines,
            order: 'as-listed',
            cache: {get: async () => null, put: async () => undefined},
            clock: {now: () => new Date(time)},
            sleep: async (ms) => void (time += ms),
            onBatch: async (results) => {
              delivered.push(...results)
              if (batches === stopAfter) stop.abort()
              batches += 1
            },
          },
          stop.signal,
        )
        expect(outcome.results.map(({id}) => id)).toEqual(segments.map(({id}) => id))
        expect(delivered.map(({id}) => id).toSorted()).toEqual(segments.map(({id}) => id).toSorted())
        for (const result of outcome.results)
          if (result.status === 'draft') expect(result.content.some(({type}) => type === 'text')).toBe(true)
        expect(engines[0].calls + engines[1].calls).toBe(outcome.ledger.length)
        expect(engines[0].calls).toBeLessThan(120)
        if (confidentiality === 'embargoed') expect(engines[0].calls).toBe(0)
      },
    ),
    {numRuns: 400},
  )
})
