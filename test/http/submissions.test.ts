import {afterAll, beforeAll, describe, expect, jest, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import {submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

jest.setTimeout(60_000)

const council = `# Conseil de gouvernement

Le conseil de gouvernement s’est réuni le jeudi 12 mars 2026 à Rabat sous la présidence du chef du gouvernement.

Il a examiné et approuvé trois projets de décret relatifs à la protection sociale et à la formation des cadres.
`
const lastWeek = council.replace('12 mars', '5 mars')

let house: House
let server: FastifyInstance
let press: Person
let other: Person
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_TIME_ZONE: 'Asia/Tokyo'})
  server = await buildServer(house.ports)
  press = await letIn(house.ports, 'press', 'editor')
  other = await letIn(house.ports, 'other', 'editor:*:speech')
  await submitText(house.ports, lastWeek, {name: 'a.md', reference: '2026-7', category: 'decree'})
  await submitText(house.ports, 'Le musée ouvre ses portes au public dès samedi.\n', {reference: '2026-8'})
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (person: Person, payload: object, url = '/api/submissions') => {
  const headers = {cookie: person.cookie, 'accept-language': 'fr'}
  const answer = await server.inject({method: 'POST', url, headers, payload})
  return {status: answer.statusCode, body: answer.json()}
}

describe('what would come of a submission', () => {
  test('is said with its facts, and nothing is kept', async () => {
    const {status, body} = await ask(press, {
      name: 'a.md',
      text: '---\nreference: 2026-9\nsignoff: Amina\n---\n# Avis\n\nUn texte. Deux phrases.\n',
      source: 'fr',
      embargo: '2099-03-01T10:00',
    })
    expect([status, body.segments, body.words, body.title, body.signoff]).toEqual([
      200,
      3,
      5,
      'Avis',
      'Amina',
    ])
    expect(body.facts).toEqual({
      source: 'fr',
      reference: '2026-9',
      category: 'communique',
      confidentiality: 'public',
      policy: 'together',
      embargo: '2099-03-01T01:00:00.000Z',
    })
    expect([body.problems, body.near, body.taken]).toEqual([[], [], null])
    const {rows} = await house.ports.pool.query('select count(*)::int as count from communique')
    expect(rows).toEqual([{count: 2}])
  })

  test('the language is found, and not guessed when nothing speaks for one', async () => {
    expect((await ask(press, {name: 'a.md', text: council})).body.facts.source).toBe('fr')
    const {body} = await ask(press, {name: 'a.md', text: 'Xyzzy.'})
    expect(body.facts.source).toBe(null)
    expect(body.problems.map(({field, code}: {field: string; code: string}) => [field, code])).toEqual([
      ['source', 'locale_unknown'],
    ])
  })

  test('what is wrong with each field is said, in the language of the reader', async () => {
    const {body} = await ask(press, {
      name: 'a.md',
      text: council,
      reference: 'a b',
      embargo: '2001-01-01',
      timeZone: 'Africa/Casablanca',
    })
    const said = body.problems.map(
      ({field, code, message}: {field: string; code: string; message: string}) =>
        `${field} ${code} ${/La (référence|date)/.exec(message)?.[1] ?? ''}`,
    )
    expect(said).toEqual(['reference reference_invalid référence', 'embargo embargo_past date'])
    const zone = await ask(press, {
      name: 'a.md',
      text: council,
      embargo: '2099-01-01',
      timeZone: 'Mars/Olympus',
    })
    expect(zone.body.problems[0].field).toBe('embargo')
  })

  test('an embargo is meant by the clocks of the zone that is named', async () => {
    const at = async (timeZone: string): Promise<string> =>
      (await ask(press, {name: 'a.md', text: council, embargo: '2099-01-01T10:00', timeZone})).body.facts
        .embargo
    expect([await at('Asia/Tokyo'), await at('UTC')]).toEqual([
      '2099-01-01T01:00:00.000Z',
      '2099-01-01T10:00:00.000Z',
    ])
  })

  test('what it nearly repeats is shown with its similarity, to those who may read it', async () => {
    const {body} = await ask(press, {name: 'a.md', text: council})
    expect(
      body.near.map(({reference, similarity}: {reference: string; similarity: number}) => [
        reference,
        similarity,
      ]),
    ).toEqual([['2026-7', 86]])
    expect((await ask(other, {name: 'a.md', text: council, category: 'speech'})).body.near).toEqual([])
  })

  test('a reference that is taken is said; whose it is, to those who may read it', async () => {
    const seen = await ask(press, {name: 'a.md', text: council, reference: '2026-7'})
    expect([seen.body.problems[0].code, seen.body.taken]).toEqual(['reference_taken', {reference: '2026-7'}])
    const hidden = await ask(other, {name: 'a.md', text: council, reference: '2026-7', category: 'speech'})
    expect([hidden.body.problems[0].code, hidden.body.taken]).toEqual(['reference_taken', null])
  })

  test('the signatures asked for stand when it is submitted; nobody without an account is asked', async () => {
    for (const name of ['amina', 'badr']) await letIn(house.ports, name, 'editor')
    const stranger = {name: 'a.md', text: council, reference: '2026-10', signatories: ['Amina', 'Ministre']}
    const refused = await ask(press, stranger, '/api/communiques')
    expect([refused.status, refused.body.error.code, refused.body.error.detail]).toEqual([
      422,
      'signatory_unfit',
      {got: 'Ministre'},
    ])
    const {status, body} = await ask(
      press,
      {name: 'a.md', text: council, reference: '2026-10', signatories: [' Amina ', 'Badr', 'Amina']},
      '/api/communiques',
    )
    expect(status).toBe(201)
    const {rows} = await house.ports.pool.query(
      'select name from signatory where communique = $1 order by name',
      [body.communique],
    )
    expect(rows).toEqual([{name: 'Amina'}, {name: 'Badr'}])
  })
})
