import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let publisher: Person
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_TIME_ZONE: 'Asia/Tokyo'})
  stop = await house.work()
  server = await buildServer(house.ports)
  publisher = await letIn(house.ports, 'driss', 'publisher')
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

const move = async (payload: {embargo: string | null; expected: string | null; timeZone?: string}) => {
  const headers = {cookie: publisher.cookie, 'accept-language': 'en'}
  const answer = await server.inject({method: 'PUT', url: '/api/communiques/S-1/embargo', headers, payload})
  return {status: answer.statusCode, body: answer.json()}
}

test('an embargo is set, moved over what was seen alone, and lifted; then it goes; then it is too late', async () => {
  const one = await submitText(house.ports, 'La séance est ouverte.\n', {reference: 'S-1'})
  await drafted(house.ports, one.communique)
  const set = await move({embargo: '2099-01-01T10:00', expected: null})
  expect(set).toEqual({status: 200, body: {embargo: '2099-01-01T01:00:00.000Z', publishing: false}})
  const again = await move({embargo: '2099-02-01T10:00', expected: null})
  expect([again.status, again.body.error.code]).toEqual([409, 'version_conflict'])
  const past = await move({embargo: '2001-01-01', expected: '2099-01-01T01:00:00.000Z'})
  expect([past.status, past.body.error.code]).toEqual([422, 'embargo_past'])
  const zoned = {embargo: '2099-02-01T10:00', expected: '2099-01-01T01:00:00.000Z'}
  expect((await move({...zoned, timeZone: 'UTC'})).body.embargo).toBe('2099-02-01T10:00:00.000Z')

  await translateAll(house.ports, one, (locale, source) => `${locale} ${source}`)
  expect((await approveAll(house.ports, one)).publishing).toBe(false)
  const lifted = await move({embargo: null, expected: '2099-02-01T10:00:00.000Z'})
  expect(lifted.body).toEqual({embargo: null, publishing: true})
  await published(house.ports, one.communique)
  const late = await move({embargo: '2099-01-01', expected: null})
  expect([late.status, late.body.error.code]).toEqual([409, 'state_forbids'])

  const {locales} = await look(house.ports, one.communique)
  expect(locales.every(({publishedAt}) => publishedAt !== null)).toBe(true)
  const {rows} = await house.ports.pool.query(
    `select who, detail->>'from' as "from", detail->>'to' as "to" from event where act = 'schedule' order by id`,
  )
  expect(rows).toEqual([
    {who: 'driss', from: null, to: '2099-01-01T01:00:00.000Z'},
    {who: 'driss', from: '2099-01-01T01:00:00.000Z', to: '2099-02-01T10:00:00.000Z'},
    {who: 'driss', from: '2099-02-01T10:00:00.000Z', to: null},
  ])
}, 60_000)
