import {readFile} from 'node:fs/promises'
import {inspect} from 'node:util'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {bergamot} from '../../src/mt/bergamot/engine.js'
import {deepl} from '../../src/mt/deepl.js'
import type {Inline} from '../../src/model/inline.js'
import type {Engine} from '../../src/ports.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import type {TranslateRequest} from '../../src/translate/request.js'
import {type DeeplStub, startDeeplStub, stubKey} from '../helpers/deepl-stub.js'

const folder = fileURLToPath(new URL('../data/mt/models', import.meta.url))
const triples = (await readFile(new URL('../data/mt/triples.tsv', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const offline = bergamot({folder})
let stub: DeeplStub
let online: Engine
beforeAll(async () => {
  stub = await startDeeplStub()
  online = deepl({authKey: stubKey, serverUrl: stub.url})
})
afterAll(async () => {
  await offline.close()
  await stub.close()
})

const text = (value: string): readonly Inline[] => [{type: 'text', value}]
const run = (
  contents: readonly (readonly Inline[])[],
  engines: readonly Engine[],
  more: Partial<TranslateRequest> = {},
) =>
  machineTranslate(
    {
      source: 'fr',
      target: 'ar',
      confidentiality: 'embargoed',
      segments: contents.map((content, at) => ({id: `s${at}`, content, before: '', after: ''})),
      glossary: [],
      examples: [],
      ...more,
    },
    {
      engines,
      order: 'as-listed',
      cache: {get: async () => null, put: async () => undefined},
      clock: {now: () => new Date()},
      sleep: async () => undefined,
      onBatch: async () => undefined,
    },
    new AbortController().signal,
  )

test('an embargoed communiqué is drafted in the house, exactly, and no socket is opened', async () => {
  const {results, ledger} = await run(
    triples.map(([french]) => text(french ?? '')),
    [online, offline],
  )
  expect(results.map((result) => result.status === 'draft' && result.content)).toEqual(
    triples.map(([, , arabic]) => text(arabic ?? '')),
  )
  expect(results.every((result) => result.status === 'draft' && result.engine === 'bergamot')).toBe(true)
  expect(stub.connections()).toBe(0)
  expect(new Set(ledger.map(({engine}) => engine))).toEqual(new Set(['bergamot']))
})

test('when the quota of the first is used up, the offline engine takes the rest', async () => {
  stub.script({status: 456}, {status: 456})
  const {results, ledger} = await run([text('Ordre du jour')], [online, offline], {confidentiality: 'public'})
  expect(results).toMatchObject([{engine: 'bergamot', content: text('جدول الأعمال')}])
  expect(ledger.map(({engine, outcome}) => [engine, outcome])).toEqual([
    ['deepl', 'quota_exceeded'],
    ['bergamot', 'answered'],
  ])
})

test('codes around the whole keep their place; codes inside are kept or flagged, never silently lost', async () => {
  const bold = (inside: string): readonly Inline[] => [
    {type: 'sc', id: '1', kind: 'strong', data: '**'},
    {type: 'text', value: inside},
    {type: 'ec', id: '1', kind: 'strong', data: '**'},
  ]
  const inner = [...text('Le Conseil '), ...bold('de gouvernement'), ...text(' s’est réuni jeudi.')]
  const {results} = await run([bold('Ordre du jour'), inner], [offline])
  expect(results[0]).toMatchObject({status: 'draft', content: bold('جدول الأعمال'), issues: []})
  const second = results[1]
  expect(second?.status).toBe('draft')
  if (second?.status !== 'draft') return
  const kept = second.content.filter(({type}) => type !== 'text').length
  expect(kept === 2 || second.issues.some(({rule}) => rule === 'code-missing')).toBe(true)
})

test('without models the reason says so', async () => {
  const {results} = await run([text('Ordre du jour')], [bergamot({folder: '/nowhere'})])
  expect(results).toMatchObject([{status: 'none', reason: 'model_missing'}])
})

test('an engine shows no key', () => {
  expect(inspect(online, {depth: 10, showHidden: true})).not.toContain('stub-key')
  expect(JSON.stringify(online)).not.toContain('stub-key')
})
