import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'
import {until} from '../helpers/until.js'

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
const people: Record<string, Person> = {}
beforeAll(async () => {
  house = await openHouse()
  stop = await house.work()
  server = await buildServer(house.ports)
  for (const [name, role] of [
    ['salwa', 'editor'],
    ['amina', 'translator'],
    ['driss', 'publisher'],
  ] as const)
    people[name] = await letIn(house.ports, name, role)
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

const ask = async (name: string, method: 'GET' | 'POST', path: string, payload?: object) => {
  const headers = {cookie: people[name]?.cookie ?? '', 'accept-language': 'en'}
  const url = `/api/communiques/O-1${path}`
  const answer = await server.inject({method, url, headers, ...(payload ? {payload} : {})})
  return {status: answer.statusCode, body: answer.json()}
}

test('an objection holds signature and release until it is settled; then what waited for it alone goes', async () => {
  const one = await submitText(house.ports, 'Le budget est de 1 250 dirhams.\n', {
    reference: 'O-1',
    signatories: ['salwa'],
  })
  await drafted(house.ports, one.communique)
  const texts: Readonly<Record<string, string>> = {
    ar: 'تبلغ الميزانية 1 250 درهما.',
    en: 'The budget is 1,250 dirhams.',
  }
  await translateAll(house.ports, one, (locale) => texts[locale] ?? '')
  await approveAll(house.ports, one)
  const said = {segment: 'u1s1', locale: 'en', kind: 'objection', text: 'Which budget?'}
  const objection = await ask('amina', 'POST', '/comments', said)
  expect([objection.status, objection.body.kind]).toEqual([201, 'objection'])
  const refused = await ask('salwa', 'POST', '/sign-off')
  expect([refused.status, refused.body.error.code, refused.body.error.detail.got]).toEqual([
    409,
    'objected',
    'u1s1',
  ])
  expect((await ask('driss', 'POST', '/publish')).body.error.code).toBe('objected')
  expect((await look(house.ports, one.communique)).objections).toBe(1)
  await ask('driss', 'POST', `/comments/${String(objection.body.id)}/settle`)
  expect((await ask('salwa', 'POST', '/sign-off')).body).toEqual({
    revision: one.revision,
    missing: [],
    publishing: true,
  })
  await published(house.ports, one.communique)
}, 60_000)

test('settling the last objection lets a release go that waited for nothing else', async () => {
  const one = await submitText(house.ports, 'La séance est ouverte.\n', {reference: 'O-2'})
  await drafted(house.ports, one.communique)
  await translateAll(house.ports, one, (locale, source) => `${locale} ${source}`)
  const url = '/api/communiques/O-2/comments'
  const headers = {cookie: people['amina']?.cookie ?? ''}
  const payload = {segment: 'u1s1', locale: 'ar', kind: 'objection', text: 'لا'}
  const {id} = (await server.inject({method: 'POST', url, headers, payload})).json<{id: string}>()
  expect((await approveAll(house.ports, one)).publishing).toBe(false)
  await server.inject({method: 'POST', url: `${url}/${id}/settle`, headers})
  await published(house.ports, one.communique)
}, 60_000)

test('an objection made after the release was asked for holds it at the last moment', async () => {
  const one = await submitText(house.ports, 'La séance est levée.\n', {reference: 'O-4'})
  await drafted(house.ports, one.communique)
  await translateAll(house.ports, one, (locale, source) => `${locale} ${source}`)
  await stop()
  expect((await approveAll(house.ports, one)).publishing).toBe(true)
  const url = '/api/communiques/O-4/comments'
  const headers = {cookie: people['amina']?.cookie ?? ''}
  const payload = {segment: 'u1s1', locale: 'ar', kind: 'objection', text: 'لا'}
  const {id} = (await server.inject({method: 'POST', url, headers, payload})).json<{id: string}>()
  stop = await house.work()
  const blocked = `select 1 from run where pipeline = 'publish' and key = $1 and error_code = 'objected'`
  await until(async () => (await house.ports.pool.query(blocked, [one.revision])).rowCount === 1)
  expect((await look(house.ports, one.communique)).locales.map(({edition}) => edition)).not.toContain(
    'published',
  )
  await server.inject({method: 'POST', url: `${url}/${id}/settle`, headers})
  await published(house.ports, one.communique)
}, 60_000)

test('the versions are compared, each with each', async () => {
  const text =
    '# Budget\n\nLe budget est de 1 250 dirhams, voté le 3 mars 2026.\n\n- un point\n- deux points\n'
  const one = await submitText(house.ports, text, {reference: 'O-3', name: 'a.md'})
  await drafted(house.ports, one.communique)
  const texts: Readonly<Record<string, string>> = {
    'ar u2s1': 'تبلغ الميزانية 1 250 درهما، وصودق عليها في 3 مارس 2026.',
    'en u2s1': 'The budget is 1,520 dirhams, voted on 4 March 2026.',
    'ar u1s1': 'الميزانية',
    'ar u3s1': 'نقطة أولى',
    'ar u4s1': 'نقطة ثانية',
    'en u1s1': 'Budget',
    'en u3s1': 'one point',
    'en u4s1': 'two points',
  }
  await translateAll(house.ports, one, (locale, _source, segment) => texts[`${locale} ${segment}`] ?? '')
  const headers = {cookie: people['amina']?.cookie ?? '', 'accept-language': 'en'}
  const answer = await server.inject({url: '/api/communiques/O-3/comparison', headers})
  const {differences, written} = answer.json<{
    differences: {segment: string; kind: string; with: string; locale: string}[]
    written: unknown
  }>()
  const found = differences.map((each) => `${each.segment} ${each.kind} ${each.with}/${each.locale}`)
  expect([...new Set(found)]).toEqual(['u2s1 figures fr/en', 'u2s1 dates fr/en'])
  expect(written).toEqual([
    {kind: 'title', counts: {fr: 1, ar: 1, en: 1}},
    {kind: 'paragraph', counts: {fr: 1, ar: 1, en: 1}},
    {kind: 'list-item', counts: {fr: 2, ar: 2, en: 2}},
  ])
}, 60_000)
