import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {runChannel} from '../src/store/runs.js'
import {together} from '../workers/all.js'
import {drafted, submitText} from './helpers/acts.js'
import {openHouse, type House} from './helpers/house.js'
import {until} from './helpers/until.js'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 120_000)
afterAll(() => house.close())

/** Count the connections that wait to be told of runs. */
async function listening(): Promise<number> {
  const {rows} = await house.ports.pool.query<{count: number}>(
    'select count(*)::int from pg_stat_activity where datname = current_database() and query = $1',
    [`listen ${runChannel}`],
  )
  return rows[0]?.count ?? 0
}

test('a process sends reminders once, however many workers it has', async () => {
  const stop = await house.work()
  const alone = await together(['intake'])(house.ports)
  const {communique} = await submitText(house.ports, 'Le conseil se réunit.')
  await drafted(house.ports, communique)
  await until(async () => (await listening()) >= 2)
  expect(await listening()).toBe(2)
  await Promise.all([stop(), alone.close()])
  await until(async () => (await listening()) === 0)
}, 60_000)

test('whoever has no part in a pipeline sends its reminders all the same', async () => {
  const {communique} = await submitText(house.ports, 'Il siège à Rabat.')
  const intake = await together(['intake'])(house.ports)
  await until(async () => {
    const {rows} = await house.ports.pool.query(
      "select state from run where pipeline = 'translate' and state = 'sent'",
    )
    return rows.length === 2
  })
  const translate = await together(['translate'])(house.ports)
  await drafted(house.ports, communique)
  await Promise.all([intake.close(), translate.close()])
}, 60_000)
