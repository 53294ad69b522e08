import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {LATEST_SCHEMA_VERSION} from 'bullmq'
import type {Queue} from '../../src/ports.js'
import {latestVersion} from '../../src/queue/migrate.js'
import {postgresQueue} from '../../src/queue/postgres.js'
import {redisQueue} from '../../src/queue/redis.js'
import {backends, openBackend} from '../helpers/backends.js'
import {freshDatabase} from '../helpers/database.js'
import {asShownIn} from '../../src/model/zone.js'
import {until} from '../helpers/until.js'

describe.each(backends)('the queue on %s', (backend) => {
  let open: () => Queue
  let closeAll: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase()
    const {redisUrl, close} = await openBackend(backend)
    open = () => (redisUrl === undefined ? postgresQueue(database.url) : redisQueue(redisUrl))
    closeAll = async () => {
      await close()
      await database.drop()
    }
  }, 120_000)
  afterAll(() => closeAll())

  test('a reminder reaches one worker, with the run alone', async () => {
    const [sender, one, two] = [open(), open(), open()]
    const heard: string[] = []
    await one.serve('first', 2, async (run) => void heard.push(run))
    await two.serve('first', 2, async (run) => void heard.push(run))
    await sender.remind([
      {pipeline: 'first', run: '1', generation: 1},
      {pipeline: 'first', run: '2', generation: 1},
    ])
    await until(() => heard.length === 2)
    await sleep(200)
    expect(heard.sort()).toEqual(['1', '2'])
    await Promise.all([sender.close(), one.close(), two.close()])
  })

  test('the same generation is sent once, the next one again', async () => {
    const queue = open()
    const heard: string[] = []
    await queue.serve('again', 1, async (run) => void heard.push(run))
    const reminder = {pipeline: 'again', run: '7', generation: 1}
    await queue.remind([reminder])
    await queue.remind([reminder])
    await until(() => heard.length === 1)
    await sleep(200)
    expect(heard).toEqual(['7'])
    await queue.remind([{...reminder, generation: 2}])
    await until(() => heard.length === 2)
    await queue.close()
  })

  test('it knows what still waits', async () => {
    const queue = open()
    const reminder = {pipeline: 'waits', run: '3', generation: 1}
    expect(await queue.holds(reminder)).toBe(false)
    await queue.remind([reminder])
    expect(await queue.holds(reminder)).toBe(true)
    expect(await queue.depth('waits')).toEqual({waiting: 1, active: 0, delayed: 0, failed: 0})
    await queue.serve('waits', 1, async () => undefined)
    await until(async () => !(await queue.holds(reminder)))
    await queue.close()
  })

  test('a handler that throws leaves a failed job and the worker goes on', async () => {
    const queue = open()
    const heard: string[] = []
    await queue.serve('throws', 1, async (run) => {
      heard.push(run)
      if (run === '1') throw new Error('broken')
    })
    await queue.remind([
      {pipeline: 'throws', run: '1', generation: 1},
      {pipeline: 'throws', run: '2', generation: 1},
    ])
    await until(() => heard.length === 2)
    await until(async () => (await queue.depth('throws')).failed === 1)
    await queue.close()
  })

  test('closing waits for the work at hand', async () => {
    const queue = open()
    const steps: string[] = []
    const serving = await queue.serve('drains', 1, async () => {
      steps.push('begun')
      await sleep(300)
      steps.push('done')
    })
    await queue.remind([{pipeline: 'drains', run: '1', generation: 1}])
    await until(() => steps.length === 1)
    await serving.close()
    expect(steps).toEqual(['begun', 'done'])
    await queue.close()
  })

  test('one schedule of a name, whoever asks', async () => {
    const [one, two] = [open(), open()]
    await one.schedule('night', '0 2 * * *', 'Africa/Casablanca')
    await two.schedule('night', '0 2 * * *', 'Africa/Casablanca')
    expect(await one.depth('night')).toEqual({waiting: 0, active: 0, delayed: 1, failed: 0})
    await Promise.all([one.close(), two.close()])
  })

  test('a schedule says when it was due, however late the worker is', async () => {
    const queue = open()
    const before = Date.now()
    await queue.schedule('late', '* * * * * *', 'Africa/Casablanca')
    await sleep(3_000)
    const heard: [string, number][] = []
    await queue.serve('late', 1, async (run, due) => void heard.push([run, due?.getTime() ?? 0]))
    await until(() => heard.length > 0)
    const [run, due] = heard[0] ?? ['', 0]
    expect(run).toBe('scheduled')
    expect(due % 1_000).toBe(0)
    expect(due).toBeGreaterThan(before)
    expect(due).toBeLessThanOrEqual(before + 1_000)
    await queue.close()
  })

  test('a schedule goes by our own rules of the zone, which may be newer than those of Node', async () => {
    const queue = open()
    const face = asShownIn(new Date(Date.now() + 3_000), 'Africa/Casablanca')
    const cron = `${face.getUTCSeconds()} ${face.getUTCMinutes()} ${face.getUTCHours()} * * *`
    await queue.schedule('here', cron, 'Africa/Casablanca')
    let heard = 0
    await queue.serve('here', 1, async () => void (heard += 1))
    await until(() => heard > 0, 15_000)
    await queue.close()
  })

  test('it answers a ping', async () => {
    const queue = open()
    await expect(queue.ping()).resolves.toBeUndefined()
    await queue.close()
  })
})

test('BullMQ makes the version of its tables below which it is loaded to bring them up to date', () => {
  expect(LATEST_SCHEMA_VERSION).toBe(latestVersion)
})
