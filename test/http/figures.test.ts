import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import type {Submitted} from '../../src/commands/submit.js'
import {putReport} from '../../src/store/reports.js'
import {approveAll, drafted, published, submitText, translateAll} from '../helpers/acts.js'
import {publish} from '../../src/commands/publish.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

let house: House
let server: FastifyInstance
let all: Person
let speeches: Person
beforeAll(async () => {
  house = await openHouse()
  const stop = await house.work()
  server = await buildServer(house.ports)
  all = await letIn(house.ports, 'all', 'publisher')
  speeches = await letIn(house.ports, 'speeches', 'publisher:*:speech')
  const {ports} = house
  const out = async (reference: string, category: string): Promise<Submitted> => {
    const submitted = await submitText(ports, 'Un avis du conseil.\n', {reference, category})
    await drafted(ports, submitted.communique)
    await translateAll(ports, submitted, (locale) =>
      locale === 'ar' ? 'رأي من المجلس.' : 'A council notice.',
    )
    await approveAll(ports, submitted)
    await publish(ports, submitted.reference, 'publisher')
    await published(ports, submitted.communique)
    return submitted
  }
  const first = await out('2026-1', 'decree')
  const second = await out('2026-2', 'decree')
  const third = await out('2026-3', 'speech')
  const waits = await submitText(ports, 'Bonjour à tous.\n\nAu revoir.\n', {
    reference: '2026-4',
    category: 'speech',
  })
  await drafted(ports, waits.communique)
  await stop()
  for (const [{revision}, hours] of [
    [first, 2],
    [second, 4],
    [third, 10],
  ] as const) {
    const at = (table: string, column: string, span: number) =>
      ports.pool.query(
        `update ${table} set ${column} = (select created_at from revision where id = $1) + make_interval(hours => $2)
         where revision = $1`,
        [revision, span],
      )
    await at('approval', 'at', hours)
    await at('edition', 'published_at', hours + 1)
  }
  await putReport(ports.pool, 'nightly', '2026-06-01', new Date(), {
    name: '2026-06-01',
    published: [{reference: '2026-1'}, {reference: '2026-3'}],
    waiting: [{reference: '2026-4'}],
    blocked: [{key: `${first.revision}.ar`}, {key: 'nightly-2'}],
  })
}, 180_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const get = async (person: Person, path = '/api/figures') =>
  (await server.inject({url: path, headers: {cookie: person.cookie}})).json()

test('turnaround: half, and 95 of 100', async () => {
  const {turnaround} = await get(all)
  expect(turnaround).toHaveLength(6)
  expect(turnaround).toContainEqual({locale: 'ar', until: 'approved', count: 3, p50: 4, p95: 9.4})
  expect(turnaround).toContainEqual({locale: 'fr', until: 'published', count: 3, p50: 5, p95: 10.4})
})

test('backlog by stage and language', async () => {
  expect((await get(all)).backlog).toEqual([
    {locale: 'ar', stage: 'translation', communiques: 1, segments: 2},
    {locale: 'en', stage: 'translation', communiques: 1, segments: 2},
    {locale: 'fr', stage: 'approval', communiques: 1, segments: 2},
  ])
})

test('leverage: the first was new, those after it stand in the memory', async () => {
  const {leverage} = await get(all)
  const ar = leverage.filter(({target}: {target: string}) => target === 'ar')
  const count = (kind: string) =>
    ar
      .filter((one: {kind: string}) => one.kind === kind)
      .map(({segments, words}: never) => [segments, words])[0]
  expect(count('new')).toEqual([3, 9])
  expect(ar.reduce((sum: number, {segments}: {segments: number}) => sum + segments, 0)).toBe(5)
})

test('nights', async () => {
  expect((await get(all)).nights.map(({at: _, ...night}: {at: string}) => night)).toEqual([
    {name: '2026-06-01', published: 2, waiting: 1, blocked: 2},
  ])
})

test('another category stands in no figure', async () => {
  const {turnaround, backlog, leverage, issues, nights} = await get(speeches)
  expect(turnaround.map(({count}: {count: number}) => count)).toEqual([1, 1, 1, 1, 1, 1])
  expect(turnaround[0]).toEqual({locale: 'ar', until: 'approved', count: 1, p50: 10, p95: 10})
  expect(backlog).toHaveLength(3)
  expect(leverage.reduce((sum: number, {segments}: {segments: number}) => sum + segments, 0)).toBe(6)
  expect(issues).toEqual([])
  expect(nights.map(({at: _, ...night}: {at: string}) => night)).toEqual([
    {name: '2026-06-01', published: 1, waiting: 1, blocked: 0},
  ])
  const decrees = await letIn(house.ports, 'decrees', 'publisher:*:decree')
  expect((await get(decrees)).backlog).toEqual([])
})

test('issues by kind, of the categories in scope', async () => {
  await house.ports.pool.query(
    `insert into issue (revision, segment, locale, ordinal, type, rule, severity, start_at, end_at, detail)
     select revision, segment, locale, 90, 'numbers', 'numbers', 'critical', 0, 0, '{}' from target
     join revision on revision.id = revision join communique on communique.id = communique
     where reference = '2026-1' and locale = 'ar'`,
  )
  expect((await get(all)).issues).toContainEqual({
    type: 'numbers',
    severity: 'critical',
    locale: 'ar',
    count: 1,
  })
  expect((await get(speeches)).issues).toEqual([])
})

test('effort of machine drafts, of the categories in scope', async () => {
  await house.ports.pool.query(
    `insert into draft (revision, segment, locale, engine, content)
     select target.revision, segment, locale, 'deepl', '[{"type": "text", "value": "A council notice."}]' from target
     join revision on revision.id = target.revision join communique on communique.id = revision.communique
     where reference = '2026-1' and locale = 'en'`,
  )
  const {figures} = await get(all, '/api/figures/effort')
  expect(figures).toHaveLength(1)
  expect(figures[0]).toMatchObject({engine: 'deepl', source: 'fr', target: 'en', segments: 1, untouched: 1})
  expect([figures[0].hter, figures[0].chrf]).toEqual([0, 100])
  expect((await get(speeches, '/api/figures/effort')).figures).toEqual([])
})

test('no figure names a person', async () => {
  const body = JSON.stringify(await get(all))
  expect(body).not.toMatch(/translator|reviser|publisher|editor/)
})
