import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance, InjectOptions} from 'fastify'
import {fromDocx} from '../../src/document/from-docx.js'
import {buildServer} from '../../src/http/server.js'
import {docx, paragraph} from '../document/docx-file.js'
import {drafted} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

let house: House
let server: FastifyInstance
let stop: () => Promise<void>
let person: Person
beforeAll(async () => {
  house = await openHouse('postgres')
  stop = await house.work()
  server = await buildServer(house.ports)
  person = await letIn(house.ports, 'press', 'editor', 'translator')
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

const ask = (request: InjectOptions) =>
  server.inject({...request, headers: {...request.headers, cookie: person.cookie}})

test('a Word file comes in, its translation goes out as XLIFF and back, the original as a Word file', async () => {
  const word = docx(
    paragraph('Une délégation', 'Title') + paragraph('Le ministre a reçu une délégation.', 'Marginal'),
  )
  const posted = await ask({
    method: 'POST',
    url: '/api/communiques',
    payload: {name: 'a.docx', base64: word.toString('base64'), source: 'fr', reference: '2026-1'},
  })
  expect(posted.statusCode).toBe(201)
  const submitted = posted.json<{communique: string; dropped: unknown}>()
  expect(submitted.dropped).toEqual([{kind: 'style', name: 'Marginal', count: 1}])
  await drafted(house.ports, submitted.communique)

  const url = '/api/communiques/2026-1/xliff/en'
  const exported = await ask({method: 'GET', url: `${url}?version=2.0`})
  expect(exported.headers['content-type']).toBe('application/xliff+xml')
  expect(exported.body).toContain('version="2.0" srcLang="fr" trgLang="en"')
  const payload = exported.body.replace('<target></target>', '<target>A delegation</target>')
  const headers = {'content-type': 'application/xliff+xml'}
  const imported = await ask({method: 'POST', url, headers, payload})
  expect(imported.json()).toMatchObject({counts: {merged: 1, reviewed: 0, unchanged: 1}, conflicts: []})
  const foreign = await ask({method: 'POST', url: url.replace(/en$/, 'ar'), headers, payload})
  expect([foreign.statusCode, foreign.json<{error: {code: string}}>().error.code]).toEqual([
    409,
    'xliff_foreign',
  ])

  const original = await ask({method: 'GET', url: '/api/communiques/2026-1/docx/fr'})
  expect((await fromDocx(original.rawPayload)).markdown).toBe(
    '# Une délégation\n\nLe ministre a reçu une délégation.\n',
  )
  const early = await ask({method: 'GET', url: '/api/communiques/2026-1/docx/en'})
  expect(early.json<{error: {code: string}}>().error.code).toBe('not_approved')
}, 60_000)
