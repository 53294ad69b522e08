import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {deepl} from '../../src/mt/deepl.js'
import {concurrencyMax} from '../../src/translate/limits.js'
import {drafted, submitText} from '../helpers/acts.js'
import {startDeeplStub, stubKey, type DeeplStub} from '../helpers/deepl-stub.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const count = 400
/** French into Arabic and into English. */
const runs = 2

let stub: DeeplStub
let house: House
beforeAll(async () => {
  stub = await startDeeplStub()
  house = await openHouse('postgres', {BAYAN_LEASE_MS: '30000'}, [
    deepl({authKey: stubKey, serverUrl: stub.url}),
  ])
}, 120_000)
afterAll(async () => {
  await house.close()
  await stub.close()
}, 60_000)

const sent = (): number => stub.requests.reduce((sum, {texts}) => sum + texts.length, 0)

test('told to end, a worker finishes the batches under way; the next one pays for the rest', async () => {
  const {ports} = house
  stub.script(...Array.from({length: runs * concurrencyMax}, () => ({delayMs: 400})))
  const stop = await house.work()
  const text = Array.from({length: count}, (_, at) => `phrase numéro ${at}\n\n`).join('')
  const {communique, revision} = await submitText(ports, text)
  await until(async () => stub.requests.length > 0)
  await stop()
  expect(sent()).toBeLessThan(runs * count)
  const {rows} = await ports.pool.query(
    `select attempts, error_code, lease_until from run where pipeline = 'translate' and state in ('ready', 'sent')`,
  )
  expect(rows).toContainEqual({attempts: 0, error_code: null, lease_until: null})
  const stopAgain = await house.work()
  await drafted(ports, communique)
  await stopAgain()
  const {rows: done} = await ports.pool.query(
    `select locale, count(content)::int, count(reason)::int as refused from target
     where revision = $1 group by locale order by locale`,
    [revision],
  )
  expect(done).toEqual([
    {locale: 'ar', count, refused: 0},
    {locale: 'en', count, refused: 0},
  ])
  expect(sent()).toBe(runs * count)
}, 60_000)
