import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {deepl} from '../../src/mt/deepl.js'
import {drafted, submitText} from '../helpers/acts.js'
import {startDeeplStub, stubKey, type DeeplStub} from '../helpers/deepl-stub.js'
import {openHouse, type House} from '../helpers/house.js'

const bin = fileURLToPath(new URL('../../bin/bayan.mjs', import.meta.url))

let stub: DeeplStub
let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  stub = await startDeeplStub()
  const settings = {BAYAN_DEEPL_BUDGET: '50', DEEPL_AUTH_KEY: stubKey, DEEPL_SERVER_URL: stub.url}
  house = await openHouse('postgres', settings, [deepl({authKey: stubKey, serverUrl: stub.url})])
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await stub.close()
}, 60_000)

/** Hand a text in, and tell of each target whether it has a draft, or why not. */
async function translated(text: string): Promise<readonly unknown[]> {
  const {communique, revision} = await submitText(house.ports, text)
  await drafted(house.ports, communique)
  const {rows} = await house.ports.pool.query(
    `select locale, content is not null as drafted, reason from target where revision = $1 order by locale`,
    [revision],
  )
  return rows
}

async function doctorSays(): Promise<unknown> {
  const env = {...process.env, ...house.environment}
  const {stdout} = await promisify(execFile)(process.execPath, [bin, 'doctor', '--json'], {env})
  return (JSON.parse(stdout) as {name: string}[]).find(({name}) => name === 'engine deepl')
}

test('a request beyond the budget is not sent, and the next month it is', async () => {
  const both = (drafted: boolean, reason: string | null) =>
    ['ar', 'en'].map((locale) => ({locale, drafted, reason}))
  // 18 characters, twice.
  expect(await translated('Une phrase courte.\n')).toEqual(both(true, null))
  expect(stub.billed()).toBe(36)
  expect(await doctorSays()).toEqual({
    name: 'engine deepl',
    ok: true,
    detail:
      'third-party, answers, 36 of 500000 characters used at the engine, ' +
      '36 of 50 characters of the budget this month',
    remedy: 'Raise BAYAN_DEEPL_BUDGET or the limit of the account, or wait for the next month.',
  })
  expect(await translated('Une autre phrase.\n')).toEqual(both(false, 'quota_exceeded'))
  expect(stub.billed()).toBe(36)
  const {rows} = await house.ports.pool.query(
    `select engine, texts, characters, outcome, maybe_billed as billed from engine_request order by id`,
  )
  const answered = {engine: 'deepl', texts: 1, characters: 18, outcome: 'answered', billed: true}
  const refused = {engine: 'deepl', texts: 1, characters: 17, outcome: 'quota_exceeded', billed: false}
  expect(rows).toEqual([answered, answered, refused, refused])
  await house.ports.pool.query(`update engine_request set at = at - interval '32 days'`)
  expect(await translated('Une autre phrase.\n')).toEqual(both(true, null))
  expect(stub.billed()).toBe(36 + 34)
}, 60_000)
