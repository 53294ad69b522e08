import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {lastDue, nextDue} from '../../src/pipeline/cron.js'
import {minuteIn} from '../../src/pipeline/day-in.js'
import {putReport, reportsOf} from '../../src/store/reports.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {backends} from '../helpers/backends.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'
import {together} from '../../workers/all.js'

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''
const cron = '0 2 * * *'
const zone = 'Africa/Casablanca'

test('the last night that was due, by the clock of the zone, Ramadan included', () => {
  const due = (now: string): string => lastDue(cron, zone, new Date(now)).toISOString()
  expect(due('2026-03-01T01:59:00Z')).toBe('2026-02-28T02:00:00.000Z') // Ramadan: GMT
  expect(due('2026-03-01T02:00:00Z')).toBe('2026-03-01T02:00:00.000Z')
  expect(due('2026-07-01T01:30:00Z')).toBe('2026-07-01T01:00:00.000Z') // GMT+1
  expect(due('2026-07-01T00:59:59Z')).toBe('2026-06-30T01:00:00.000Z')
  // GMT for good since 20 September 2026, which Node 20.20 does not know.
  expect(due('2026-11-28T02:00:00Z')).toBe('2026-11-28T02:00:00.000Z')
  expect(due('2026-11-28T01:59:59Z')).toBe('2026-11-27T02:00:00.000Z')
})

test('the next one, by the same clock, also where an hour is left out or comes twice', () => {
  const next = (now: string, at = cron, where = zone): string =>
    nextDue(at, where, new Date(now)).toISOString()
  expect(next('2026-07-01T00:59:59Z')).toBe('2026-07-01T01:00:00.000Z')
  expect(next('2026-07-01T01:00:00Z')).toBe('2026-07-02T01:00:00.000Z')
  expect(next('2026-11-28T01:00:00Z')).toBe('2026-11-28T02:00:00.000Z')
  expect(next('2026-11-28T06:00:00Z', '0 6,14,22 * * *')).toBe('2026-11-28T14:00:00.000Z')
  // Paris leaves out 02:00–03:00 on 29 March 2026, and has it twice on 25 October.
  expect(next('2026-03-28T12:00:00Z', '30 2 * * *', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z')
  const once = next('2026-10-24T12:00:00Z', '30 2 * * *', 'Europe/Paris')
  expect(next(once, '30 2 * * *', 'Europe/Paris')).toBe('2026-10-26T01:30:00.000Z')
})

test('a schedule that is none is said by name', () => {
  expect(() => nextDue('every night', zone, new Date())).toThrow(/config_invalid .*BAYAN_NIGHTLY_CRON/)
})

test('each of several runs a day has a name of its own', () => {
  const names = ['2026-11-28T06:00:00Z', '2026-11-28T14:00:00Z'].map((at) => minuteIn(new Date(at), zone))
  expect(names).toEqual(['2026-11-28-0600', '2026-11-28-1400'])
})

describe.each(backends)('the night, queue on %s', (backend) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(backend, {BAYAN_CHROMIUM: '/nowhere', BAYAN_NIGHTLY_CRON: cron})
  }, 120_000)
  afterAll(() => house.close())

  const nights = async (): Promise<readonly string[]> => {
    const {rows} = await house.ports.pool.query<{key: string}>(
      "select key from run where pipeline = 'nightly' order by id",
    )
    return rows.map(({key}) => key)
  }
  const start = async (): Promise<() => Promise<void>> => {
    const working = await together(['nightly'])(house.ports)
    return () => working.close()
  }

  test('a new house has missed none', async () => {
    const stop = await start()
    await stop()
    expect(await nights()).toEqual([])
  }, 60_000)

  test('one that was missed is made up for, once, past a bad document, and its report says which', async () => {
    const all = await house.work()
    const release = async (reference: string, text: string) => {
      const submitted = await submitText(house.ports, text, {reference})
      await drafted(house.ports, submitted.communique)
      await translateAll(house.ports, submitted, say)
      return submitted
    }
    const bad = await release('2026-1', 'La Commission reçoit\n\nLa réunion s’est tenue (mardi).\n')
    const good = await release('2026-2', 'La Commission reçoit\n\nLa réunion s’est tenue.\n')
    await all()
    await approveAll(house.ports, bad)
    // As if a Bayan that saw less had let it through.
    await house.ports.pool.query(
      "update revision set text = replace(text, 'mardi)', 'mardi') where id = $1",
      [bad.revision],
    )
    await approveAll(house.ports, good)
    const due = lastDue(cron, zone, house.ports.clock.now())
    await putReport(house.ports.pool, 'nightly', 'before', new Date(due.getTime() - 86_400_000), {})

    const first = await start()
    await published(house.ports, good.communique)
    await until(async () => (await reportsOf(house.ports.pool, 'nightly', 9)).length === 2)
    await first()
    const second = await start()
    await second()

    const name = minuteIn(due, zone)
    expect(await nights()).toEqual([name])
    const [report] = await reportsOf(house.ports.pool, 'nightly', 1)
    expect(report?.key).toBe(name)
    expect(report?.body).toMatchObject({
      published: [{reference: '2026-2'}, {reference: '2026-2'}, {reference: '2026-2'}],
      blocked: [{pipeline: 'publish', key: bad.revision, code: 'gate_failed'}],
    })
    expect((await look(house.ports, bad.communique)).blocked).toHaveLength(1)
  }, 120_000)
})
