import {afterAll, beforeAll, expect, jest, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

// A thread that converts loads its modules anew.
jest.setTimeout(60_000)

let house: House
let server: FastifyInstance
let person: Person
beforeAll(async () => {
  house = await openHouse('postgres')
  server = await buildServer(house.ports)
  person = await letIn(house.ports, 'press', 'editor')
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (payload: object) => {
  const headers = {cookie: person.cookie}
  const answer = await server.inject({method: 'POST', url: '/api/originals', headers, payload})
  return [answer.statusCode, answer.json<object>()] as const
}

test('pasted HTML is shown as it is understood, with what is lost, and nothing is kept', async () => {
  const text =
    '<h1>Réunion</h1><p onclick="x()">Le <b>ministre</b> est là.<script>x()</script></p><ul><li>un</li></ul>'
  expect(await ask({name: 'pasted.html', text})).toEqual([
    200,
    {
      format: 'markdown',
      text: '# Réunion\n\nLe **ministre** est là.\n\n- un\n',
      title: 'Réunion',
      source: 'fr',
      fields: {},
      blocks: {title: 1, paragraph: 1, 'list-item': 1},
      html: '<p>Le <strong>ministre</strong> est là.</p>\n<ul>\n<li>un</li>\n</ul>',
      images: [],
      dropped: [{kind: 'element', name: 'script', count: 1}],
    },
  ])
  const {rows} = await house.ports.pool.query('select count(*)::int as count from communique')
  expect(rows).toEqual([{count: 0}])
})

test('a text in no language that is known is shown; front matter is read; nothing is told to be nothing', async () => {
  expect(await ask({name: 'a.md', text: '---\nreference: 2026-7\n---\nXyzzy.\n'})).toMatchObject([
    200,
    {source: null, fields: {reference: '2026-7'}, html: '<p>Xyzzy.</p>', dropped: []},
  ])
  expect(await ask({name: 'a.html', text: '<hr>'})).toMatchObject([
    422,
    {error: {code: 'document_nothing_to_translate'}},
  ])
})
