import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {engineHealth, probeKeptMs} from '../../src/commands/engine-health.js'
import {bergamot} from '../../src/mt/bergamot/engine.js'
import {deepl} from '../../src/mt/deepl.js'
import {openAi} from '../../src/mt/openai.js'
import {drafted, submitText} from '../helpers/acts.js'
import {startDeeplStub, stubKey, type DeeplStub} from '../helpers/deepl-stub.js'
import {openHouse, type House} from '../helpers/house.js'

let stub: DeeplStub
let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  stub = await startDeeplStub()
  const engines = [
    deepl({authKey: stubKey, serverUrl: stub.url}),
    // Nobody listens on port 1.
    openAi({baseUrl: 'http://127.0.0.1:1/v1', apiKey: null, model: 'm', location: 'house'}),
    bergamot({folder: '/nowhere'}),
  ]
  house = await openHouse('postgres', {BAYAN_DEEPL_BUDGET: '1000'}, engines)
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await stub.close()
}, 60_000)

test('each engine tells whether it answers, what it used, and what failed last', async () => {
  const {communique} = await submitText(house.ports, 'Une phrase courte.\n')
  await drafted(house.ports, communique)
  await house.ports.pool.query(`update engine_request set at = '2026-03-01T10:00:00Z'`)
  const at = new Date('2026-03-01T10:05:00Z')
  await house.ports.pool.query(
    `insert into engine_request (engine, at, revision, locale, texts, characters, outcome, maybe_billed)
     values ('deepl', $1, 'r', 'en', 1, 5, 'timeout', true)`,
    [at],
  )
  let now = new Date('2026-03-02T10:00:00Z')
  const ports = {...house.ports, clock: {now: () => now}}
  const nothing = {used: null, limit: null, spent: 0, budget: null, lastAnswerAt: null, lastError: null}
  expect(await engineHealth(ports)).toEqual([
    {
      name: 'deepl',
      kind: 'deepl',
      location: 'third-party',
      reachable: true,
      error: null,
      used: 36,
      limit: 500_000,
      spent: 41,
      budget: 1_000,
      lastAnswerAt: new Date('2026-03-01T10:00:00Z'),
      lastError: {code: 'timeout', at},
    },
    {...nothing, name: 'openai:m', kind: 'openai', location: 'house', reachable: false, error: 'unavailable'},
    {
      ...nothing,
      name: 'bergamot',
      kind: 'bergamot',
      location: 'house',
      reachable: false,
      error: 'model_missing',
    },
  ])
  // A screen that asks often does not ask DeepL as often.
  const asked = () => stub.paths.filter((path) => path === 'GET /v2/usage').length
  await engineHealth(ports)
  expect(asked()).toBe(1)
  now = new Date(now.getTime() + probeKeptMs)
  await engineHealth(ports)
  expect(asked()).toBe(2)
}, 60_000)
