import type {FastifyInstance} from 'fastify'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {buildServer} from '../../src/http/server.js'
import {drafted, look, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'
import {until} from '../helpers/until.js'

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let editor: Person
let translator: Person

beforeAll(async () => {
  house = await openHouse()
  stop = await house.work()
  server = await buildServer(house.ports)
  editor = await letIn(house.ports, 'editor', 'editor')
  translator = await letIn(house.ports, 'translator', 'translator')
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

const ask = async (
  person: Person,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  version?: number,
) => {
  const headers = {cookie: person.cookie, ...(version ? {'if-match': `"${String(version)}"`} : {})}
  const answer = await server.inject({method, url, headers, ...(payload ? {payload} : {})})
  return {status: answer.statusCode, body: answer.json()}
}

test('a revision comes in over HTTP, a late edit is given back, what is gone can be looked at, a segment is split', async () => {
  const one = await submitText(house.ports, 'Il est venu ; elle est partie. Adieu.\n', {
    reference: '2026-001',
  })
  await drafted(house.ports, one.communique)
  const base = '/api/communiques/2026-001'
  const changed = {
    name: 'a.txt',
    text: 'Il est venu ; elle est partie.\n',
    change: 'substantive',
    expectedNumber: 1,
  }
  const revised = await ask(editor, 'POST', `${base}/revisions`, changed)
  expect(revised).toMatchObject({status: 201, body: {reference: '2026-001', revision: 'c00001r2', number: 2}})
  const again = await ask(editor, 'POST', `${base}/revisions`, changed)
  expect(again).toMatchObject({
    status: 409,
    body: {error: {code: 'version_conflict', detail: {refused: changed.text}}},
  })
  const noted = await ask(editor, 'POST', `${base}/revisions`, {
    ...changed,
    change: 'correction',
    expectedNumber: 2,
  })
  expect(noted).toMatchObject({status: 422, body: {error: {code: 'request_invalid'}}})

  await drafted(house.ports, one.communique)
  await until(async () => (await look(house.ports, one.communique)).running === 0)
  const late = await ask(
    translator,
    'PUT',
    `${base}/segments/en/u1s1`,
    {markup: 'He came; she left.', revision: 'c00001r1'},
    1,
  )
  expect(late).toMatchObject({
    status: 409,
    body: {error: {code: 'state_forbids', detail: {segment: 'u1s1', refused: 'He came; she left.'}}},
  })
  expect((await ask(translator, 'GET', `${base}/revisions`)).body.revisions).toMatchObject([
    {id: 'c00001r2', change: 'substantive', aligned: true, fates: {unchanged: 1, edited: 0}},
    {id: 'c00001r1', change: null},
  ])
  expect((await ask(translator, 'GET', `${base}/gone`)).body.gone).toMatchObject([
    {revision: 'c00001r1', segment: 'u1s2', source: 'Adieu.'},
  ])
  const seen = (await ask(translator, 'GET', `${base}/segments/en`)).body.segments[0].version as number
  const split = await ask(translator, 'POST', `${base}/segments/en/u1s1/split`, {at: 13, version: seen})
  expect(split).toMatchObject({status: 200, body: {segments: ['u1s1', 'u1s2']}})
  await until(async () => (await look(house.ports, one.communique)).running === 0)
  const [first, second] = (await ask(translator, 'GET', `${base}/segments/en`)).body.segments as {
    version: number
  }[]
  const versions = {version: first?.version, nextVersion: second?.version}
  expect(await ask(translator, 'POST', `${base}/segments/en/u1s1/merge`, versions)).toMatchObject({
    status: 200,
    body: {segment: 'u1s1'},
  })
}, 60_000)

test('a revision comes in as a file of any format that an original may have, with what is not kept of it', async () => {
  const one = await submitText(house.ports, 'Il est venu.\n', {reference: '2026-002'})
  await drafted(house.ports, one.communique)
  const answer = await ask(editor, 'POST', '/api/communiques/2026-002/revisions', {
    name: 'a.html',
    text: '<p>Il est <u>venu</u>.</p><p>Adieu.</p>',
    change: 'substantive',
    expectedNumber: 1,
  })
  expect(answer).toMatchObject({
    status: 201,
    body: {number: 2, dropped: [{kind: 'element', name: 'u', count: 1}]},
  })
  expect((await ask(editor, 'GET', '/api/communiques/2026-002/source')).body).toMatchObject({
    format: 'markdown',
    text: 'Il est venu.\n\nAdieu.\n',
  })
}, 60_000)

test('what a revision would reopen is said before it is handed in, and is what it then does', async () => {
  const text = 'Le conseil se réunit lundi.\n\nLa séance est publique.\n\nElle dure deux jours.\n'
  const one = await submitText(house.ports, text, {reference: '2026-050'})
  await drafted(house.ports, one.communique)
  await translateAll(house.ports, one, (locale, source) => `${locale} ${source}`)
  const changed = {
    name: 'a.txt',
    text: text
      .replace('lundi', 'mardi')
      .replace('Elle dure deux jours.', 'Un point de presse suivra demain.'),
    expectedNumber: 1,
  }
  const url = '/api/communiques/2026-050/revisions/preview'
  const foreseen = await ask(editor, 'POST', url, {...changed, change: 'substantive'})
  const reopened = (from: string | null, to: string) => ['ar', 'en'].map((locale) => ({locale, from, to}))
  expect(foreseen).toEqual({
    status: 200,
    body: {
      number: 2,
      dropped: [],
      fates: {unchanged: 1, moved: 0, edited: 1, new: 1, gone: 1},
      locales: ['ar', 'en'].map((locale) => ({locale, kept: 1, reopened: 1})),
      changed: [
        {
          id: 'u1s1',
          fate: 'edited',
          difference: [
            {type: 'same', text: 'Le conseil se réunit '},
            {type: 'removed', text: 'lundi'},
            {type: 'added', text: 'mardi'},
            {type: 'same', text: '.'},
          ],
          locales: reopened('reviewed', 'initial'),
        },
        {
          id: 'u3s1',
          fate: 'new',
          difference: [{type: 'added', text: 'Un point de presse suivra demain.'}],
          locales: reopened(null, 'initial'),
        },
      ],
      gone: ['Elle dure deux jours.'],
    },
  })
  const cosmetic = await ask(editor, 'POST', url, {...changed, change: 'cosmetic'})
  expect(cosmetic.body.changed[0].locales).toEqual(reopened('reviewed', 'translated'))
  expect((await ask(editor, 'POST', url, {...changed, text, change: 'cosmetic'})).body.error.code).toBe(
    'revision_unchanged',
  )
  expect(
    (await ask(editor, 'POST', url, {...changed, change: 'cosmetic', expectedNumber: 7})).body.error.code,
  ).toBe('version_conflict')
  expect((await look(house.ports, one.communique)).number).toBe(1)

  await ask(editor, 'POST', '/api/communiques/2026-050/revisions', {...changed, change: 'substantive'})
  await drafted(house.ports, one.communique)
  const now = await look(house.ports, one.communique)
  expect(now.locales.filter(({locale}) => locale !== 'fr').map(({states}) => states)).toEqual(
    ['ar', 'en'].map(() => ({initial: 2, translated: 0, reviewed: 1, final: 0})),
  )
}, 60_000)

test('a text goes as nobody but who wrote it', async () => {
  const one = await submitText(house.ports, 'Elle est venue.\n', {reference: '2026-900'})
  await drafted(house.ports, one.communique)
  const place = '/api/communiques/2026-900/segments/en'
  const {id, version} = (await ask(translator, 'GET', place)).body.segments[0] as {
    id: string
    version: number
  }
  const asked = (as: string) => ask(translator, 'PUT', `${place}/${id}`, {markup: 'She came.', as}, version)
  expect(await asked('editor')).toMatchObject({status: 401, body: {error: {code: 'unauthenticated'}}})
  expect((await ask(translator, 'GET', place)).body.segments[0]).toMatchObject({target: null, version})
  expect((await asked('translator')).status).toBe(200)
})
