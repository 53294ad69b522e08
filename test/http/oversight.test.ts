import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {pipelineNames} from '../../src/http/routes/operation.js'
import {buildServer} from '../../src/http/server.js'
import {putEvent} from '../../src/store/events.js'
import {putWorker} from '../../src/store/workers.js'
import {submitText} from '../helpers/acts.js'
import {backends} from '../helpers/backends.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'
import {until} from '../helpers/until.js'

let house: House
let server: FastifyInstance
let admin: Person
beforeAll(async () => {
  house = await openHouse()
  server = await buildServer(house.ports)
  admin = await letIn(house.ports, 'admin', 'admin')
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const get = (url: string, language = 'en') =>
  server.inject({url, headers: {cookie: admin.cookie, 'accept-language': language}})

test('without engines every direction says so', async () => {
  const {engines, order} = (await get('/api/engines')).json()
  expect(engines).toEqual([])
  expect(order).toHaveLength(18)
  expect(order[0]).toEqual({
    source: 'fr',
    target: 'ar',
    confidentiality: 'public',
    engines: [],
    reason: 'no_engine',
  })
})

describe('workers', () => {
  const seen = async () =>
    (await get('/api/workers')).json<{workers: {names: string[]; alive: boolean; pid: number}[]}>().workers

  test('one that works is alive; one that ended in order is gone', async () => {
    const stop = await house.work()
    await until(async () => (await seen()).length === 1)
    expect((await seen()).map(({names, alive, pid}) => [names, alive, pid])).toEqual([
      [expect.arrayContaining(['intake', 'translate', 'publish', 'nightly', 'sweep']), true, process.pid],
    ])
    await stop()
    expect(await seen()).toEqual([])
  })

  test('one that was killed falls silent, and is forgotten after a day', async () => {
    const put = (id: string) => putWorker(house.ports.pool, {id, names: ['pdf'], host: 'b', pid: 7})
    const age = (id: string, seconds: number) =>
      house.ports.pool.query('update worker set seen_at = now() - make_interval(secs => $2) where id = $1', [
        id,
        seconds,
      ])
    await put('silent')
    await age('silent', 36)
    await put('old')
    await age('old', 86_401)
    await put('new')
    expect((await seen()).map(({alive}) => alive).sort()).toEqual([false, true])
    await house.ports.pool.query('delete from worker')
  })
})

test('a blocked run says what happened and what to do, and is resumed', async () => {
  const {pool} = house.ports
  const {revision} = await submitText(house.ports, 'Bonjour.\n', {reference: '2026-7'})
  await pool.query(
    `update run set state = 'blocked', attempts = 5, error_code = 'quota_exceeded', error_detail = '{"engine": "deepl"}'
     where key = $1`,
    [revision],
  )
  const {runs} = (await get('/api/runs/blocked', 'ar')).json()
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({
    pipeline: 'intake',
    key: revision,
    code: 'quota_exceeded',
    attempts: 5,
    reference: '2026-7',
  })
  expect(runs[0].remedy).toMatch(/\p{Script=Arabic}/u)
  const url = `/api/runs/${runs[0].run}/resume`
  const resumed = await server.inject({method: 'POST', url, headers: {cookie: admin.cookie}})
  expect(resumed.json()).toEqual({resumed: 1})
  expect((await get('/api/runs/blocked')).json()).toEqual({runs: []})
})

describe('the log of acts', () => {
  const search = async (asked: string) => {
    const answer = (await get(`/api/audit?${asked}`)).json()
    return answer.events.map(({who, act}: {who: string; act: string}) => `${who} ${act}`)
  }
  beforeAll(async () => {
    const {pool} = house.ports
    await pool.query('delete from event')
    const {communique} = await submitText(house.ports, 'Bonsoir.\n', {reference: '2026-8', by: 'amina'})
    await putEvent(pool, {who: 'samir', act: 'edit', communique, detail: {after: 'Good EVENING'}})
    await putEvent(pool, {who: 'amina', act: 'account-add', detail: {name: 'salma'}})
    // 23:30 in Casablanca (UTC+1) on the 1st of June is 22:30 UTC.
    await pool.query(`update event set at = '2026-06-01T22:30:00Z' where act = 'edit'`)
    await pool.query(`update event set at = '2026-06-01T23:30:00Z' where act = 'account-add'`)
    await pool.query(`update event set at = '2026-05-31T12:00:00Z' where act = 'submit'`)
  })

  test.each([
    ['', ['amina account-add', 'samir edit', 'amina submit']],
    ['who=amina', ['amina account-add', 'amina submit']],
    ['act=edit', ['samir edit']],
    ['text=2026-8', ['samir edit', 'amina submit']],
    ['text=good%20evening', ['samir edit']],
    ['text=salma', ['amina account-add']],
    ['from=2026-06-01&to=2026-06-01', ['samir edit']],
    ['from=2026-06-02', ['amina account-add']],
    ['to=2026-05-31', ['amina submit']],
    ['who=nobody', []],
  ])('%s', async (asked, found) => expect(await search(asked)).toEqual(found))

  test('goes on where the page before ended', async () => {
    const first = (await get('/api/audit?limit=2')).json()
    expect(first.acts).toEqual(['account-add', 'edit', 'submit'])
    const second = (await get(`/api/audit?limit=2&before=${first.next}`)).json()
    expect([first.events.length, second.events.map(({act}: {act: string}) => act), second.next]).toEqual([
      2,
      ['submit'],
      null,
    ])
  })

  test('a day that is none is refused', async () => {
    expect((await get('/api/audit?from=2026-02-30')).statusCode).toBe(422)
  })
})

describe.each(backends)('the board of the queues on %s', (backend) => {
  let own: House
  let other: FastifyInstance
  let cookie: string
  beforeAll(async () => {
    own = await openHouse(backend)
    other = await buildServer(own.ports)
    cookie = (await letIn(own.ports, 'admin', 'admin')).cookie
    await own.ports.queue.remind([{pipeline: 'pdf', run: '17', generation: 1}])
  }, 60_000)
  afterAll(async () => {
    await other.close()
    await own.close()
  })
  const look = (url: string) => other.inject({url, headers: {cookie}})

  test('counts are those of the queue', async () => {
    const {queues, backend: name} = (await look('/api/queues')).json()
    expect(name).toBe(backend === 'redis' ? 'redis' : 'postgresql')
    expect(queues).toContainEqual({pipeline: 'pdf', waiting: 1, active: 0, delayed: 0, failed: 0})
    expect(queues.map(({pipeline}: {pipeline: string}) => pipeline)).toEqual([...pipelineNames])
  })

  test('shows the queues and a job, read-only', async () => {
    const {queues} = (await look('/queues/api/queues?activeQueue=bayan-pdf&status=latest')).json()
    const pdf = queues.find(({name}: {name: string}) => name === 'bayan-pdf')
    expect([queues.length, pdf.counts.waiting, pdf.readOnlyMode, pdf.jobs[0].data]).toEqual([
      pipelineNames.length,
      1,
      true,
      {run: '17'},
    ])
    const stats = await look('/queues/api/redis/stats')
    expect(stats.statusCode).toBe(200)
  })

  test('nothing on it is changed, whatever the method', async () => {
    for (const [method, path] of [
      ['PUT', 'bayan-pdf/empty'],
      ['PUT', 'bayan-pdf/pause'],
      ['PUT', 'bayan-pdf/obliterate'],
      ['POST', 'bayan-pdf/add'],
    ] as const) {
      const answer = await other.inject({method, url: `/queues/api/queues/${path}`, headers: {cookie}})
      expect([path, answer.statusCode]).toEqual([path, 404])
    }
    expect((await own.ports.queue.depth('pdf')).waiting).toBe(1)
  })

  test('its page asks for nothing elsewhere and has no style or script of its own', async () => {
    const page = await look('/queues/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(page.body).not.toMatch(/https?:|<style|style=/)
    const [script] = /static\/js\/main[\w.]+\.js/.exec(page.body) ?? []
    const file = await look(`/queues/${script}`)
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect((await look('/queues/static/..%2f..%2fpackage.json')).statusCode).toBe(404)
    expect((await look('/queues/nothing/here')).statusCode).toBe(404)
  })
})
