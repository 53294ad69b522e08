import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {bergamot} from '../src/mt/bergamot/engine.js'
import {deepl} from '../src/mt/deepl.js'
import type {Engine} from '../src/ports.js'
import {evaluate} from '../src/score/evaluate.js'
import {machineTranslate} from '../src/translate/machine-translate.js'
import type {TranslateRequest} from '../src/translate/request.js'
import {startDeeplStub, stubKey} from '../test/helpers/deepl-stub.js'

/** Measure drafting: the orchestrator against a local DeepL stub, the offline engine on its demo models, the scores. */

const segments = 5_000
const data = new URL('../test/data/mt/', import.meta.url)
const triples = (await readFile(new URL('triples.tsv', data), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const french = triples.map(([text]) => text ?? '')

const request = (texts: readonly string[]): TranslateRequest => ({
  source: 'fr',
  target: 'ar',
  confidentiality: 'public',
  segments: texts.map((value, at) => ({
    id: `s${at}`,
    content: [{type: 'text', value}],
    before: texts[at - 1] ?? '',
    after: texts[at + 1] ?? '',
  })),
  glossary: [],
  examples: [],
})

async function draft(texts: readonly string[], engine: Engine) {
  const start = performance.now()
  const outcome = await machineTranslate(
    request(texts),
    {
      engines: [engine],
      order: 'as-listed',
      cache: {get: async () => null, put: async () => undefined},
      clock: {now: () => new Date()},
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onBatch: async () => undefined,
    },
    new AbortController().signal,
  )
  const drafts = outcome.results.filter(({status}) => status === 'draft').length
  return {ms: Math.round(performance.now() - start), drafts, requests: outcome.ledger.length}
}

const stub = await startDeeplStub()
const numbered = Array.from({length: segments}, (_, at) => `${french[at % french.length]} (${at})`)
const online = await draft(numbered, deepl({authKey: stubKey, serverUrl: stub.url}))
const bytes = stub.requests.reduce((sum, one) => sum + one.bytes, 0)
console.log('deepl stub', {segments, ...online, bytes, billed: stub.billed()})
await stub.close()

const offline = bergamot({folder: fileURLToPath(new URL('models', data))})
await draft(french, offline)
for (const [name, target] of [
  ['direct', 'en'],
  ['pivot', 'ar'],
] as const) {
  const texts = Array.from({length: 20}, () => french).flat()
  const words = texts.join(' ').split(' ').length
  const start = performance.now()
  await offline.translate(
    {source: 'fr', target, texts, context: '', glossary: [], examples: []},
    new AbortController().signal,
  )
  const seconds = (performance.now() - start) / 1_000
  console.log('bergamot demo model', name, {words, wordsPerSecond: Math.round(words / seconds)})
}
await offline.close()

const pairs = Array.from({length: 1_000}, (_, at) => ({
  hypothesis: numbered[at] ?? '',
  reference: numbered[at + 20] ?? '',
}))
const start = performance.now()
evaluate(pairs)
console.log('evaluate', {pairs: pairs.length, ms: Math.round(performance.now() - start)})
