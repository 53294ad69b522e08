import {afterAll, beforeAll, describe, expect, jest, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import type {Submitted} from '../../src/commands/submit.js'
import {buildServer} from '../../src/http/server.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

jest.setTimeout(120_000)

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let address: string
let one: Submitted
let unit: string
const people: Record<string, Person> = {}
beforeAll(async () => {
  house = await openHouse('postgres')
  stop = await house.work()
  server = await buildServer(house.ports)
  address = await server.listen({host: '127.0.0.1', port: 0})
  for (const role of ['editor', 'translator', 'reviser', 'publisher', 'admin'])
    people[role] = await letIn(house.ports, role, role)
  one = await submitText(house.ports, 'Le ministre a reçu une délégation.\n', {reference: '2026-1'})
  await drafted(house.ports, one.communique)
  const variants = (['fr', 'en'] as const).map((locale) => ({
    locale,
    content: [{type: 'text' as const, value: locale}],
  }))
  await addUnits(house.ports.pool, [
    {variants, origin: 'x', communique: null, authoritative: 'fr', createdAt: new Date(0)},
  ])
  const {rows} = await house.ports.pool.query<{id: string}>('select id::text from memory_unit limit 1')
  unit = rows[0]?.id ?? ''
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

/** Every place where text comes in: who sends it, how, where, and the request around the text. */
const places: Readonly<Record<string, readonly [string, string, string, (text: string) => object]>> = {
  'an original': ['editor', 'POST', '/api/communiques', (text) => ({name: 'a.md', source: 'fr', text})],
  'an original looked at': ['editor', 'POST', '/api/originals', (text) => ({name: 'a.html', text})],
  'a submission foreseen': ['editor', 'POST', '/api/submissions', (text) => ({name: 'a.md', text})],
  'a reference': [
    'editor',
    'POST',
    '/api/communiques',
    (reference) => ({name: 'a.md', text: 'Oui.', reference}),
  ],
  'a category': [
    'editor',
    'POST',
    '/api/communiques',
    (category) => ({name: 'a.md', source: 'fr', text: 'Oui.', category}),
  ],
  'a signatory': [
    'editor',
    'POST',
    '/api/communiques',
    (text) => ({name: 'a.md', source: 'fr', text: 'Oui.', signatories: [text]}),
  ],
  'a revision': [
    'editor',
    'POST',
    '/api/communiques/2026-1/revisions',
    (text) => ({name: 'a.md', text, change: 'substantive', expectedNumber: 9}),
  ],
  'a note': [
    'editor',
    'POST',
    '/api/communiques/2026-1/revisions',
    (text) => ({
      name: 'a.md',
      text: 'Oui.',
      change: 'correction',
      expectedNumber: 9,
      note: {fr: text, ar: 'نعم', en: 'Yes'},
    }),
  ],
  'a translation': ['translator', 'PUT', '/api/communiques/2026-1/segments/en/u1s1', (markup) => ({markup})],
  'a draft': [
    'translator',
    'PUT',
    '/api/communiques/2026-1/segments/en/u1s1',
    (markup) => ({markup, draft: true}),
  ],
  'a comment': [
    'translator',
    'POST',
    '/api/communiques/2026-1/comments',
    (text) => ({segment: 'u1s1', locale: 'en', kind: 'comment', text}),
  ],
  'a reason': [
    'publisher',
    'POST',
    '/api/communiques/2026-1/withdraw',
    (text) => ({reasons: {fr: text, ar: 'نعم', en: 'Yes'}}),
  ],
  'a waiver': ['publisher', 'POST', '/api/communiques/2026-1/waive', (reason) => ({locale: 'en', reason})],
  'a term': [
    'admin',
    'POST',
    '/api/terms',
    (text) => ({
      category: '',
      definition: '',
      terms: [{locale: 'fr', text, status: 'preferred', validFrom: null, validTo: null}],
    }),
  ],
  'a definition': [
    'admin',
    'POST',
    '/api/terms',
    (definition) => ({
      category: '',
      definition,
      terms: [{locale: 'fr', text: 'mot', status: 'preferred', validFrom: null, validTo: null}],
    }),
  ],
  'a memory unit': [
    'admin',
    'PUT',
    '/api/memory/units/{unit}',
    (markup) => ({
      variants: [
        {locale: 'fr', markup},
        {locale: 'en', markup: 'x'},
      ],
    }),
  ],
  'a name': ['admin', 'POST', '/api/accounts', (name) => ({name, roles: ['editor']})],
  'a token': ['editor', 'POST', '/api/me/tokens', (name) => ({name})],
  'an address': [
    'editor',
    'PUT',
    '/api/notifications/contact',
    (email) => ({email, mailed: true, language: 'ar'}),
  ],
}

async function send(place: string, text: string) {
  const [role, method, path, body] = places[place]!
  const answer = await fetch(address + path.replace('{unit}', unit), {
    method,
    headers: {cookie: people[role]!.cookie, 'content-type': 'application/json', 'if-match': '"9"'},
    body: JSON.stringify(body(text)),
  })
  const {error} = (await answer.json()) as {error?: {code: string; detail: Record<string, unknown>}}
  const {code, detail} = error ?? {}
  return [answer.status, code, detail?.['place'], detail?.['got'], detail?.['at']]
}

/** Where in its request each text stands. */
const pointers: Readonly<Record<string, string>> = {
  'a reference': '/reference',
  'a category': '/category',
  'a signatory': '/signatories/0',
  'a note': '/note/fr',
  'a translation': '/markup',
  'a draft': '/markup',
  'a reason': '/reasons/fr',
  'a waiver': '/reason',
  'a term': '/terms/0/text',
  'a definition': '/definition',
  'a memory unit': '/variants/0/markup',
  'a name': '/name',
  'a token': '/name',
  'an address': '/email',
}
/** These keep directional controls as they are written: pages and checks deal with them. */
const asWritten: readonly string[] = [
  'an original',
  'an original looked at',
  'a submission foreseen',
  'a revision',
  'a translation',
  'a draft',
]

describe('text that no file may hold is refused with its place, and nothing of it is kept', () => {
  test.each(Object.keys(places))('%s', async (place) => {
    const at = pointers[place] ?? '/text'
    const refusal = (got: string, offset: number) => [422, 'character_refused', at, got, offset]
    expect(await send(place, 'a😀\ud83d b')).toEqual(refusal('U+D83D', 3))
    expect(await send(place, '\udc00')).toEqual(refusal('U+DC00', 0))
    expect(await send(place, 'a\u0000b')).toEqual(refusal('U+0000', 1))
    expect(await send(place, 'ab\u0001')).toEqual(refusal('U+0001', 2))
    expect(await send(place, 'a\uffffb')).toEqual(refusal('U+FFFF', 1))
    if (asWritten.includes(place)) return
    expect(await send(place, 'نص \u202eabc')).toEqual(refusal('U+202E', 3))
    expect(await send(place, 'نص \u2067abc\n\u2069')).toEqual(refusal('U+2067', 3))
    expect(await send(place, '\u2067a\u202c\u2069')).toEqual(refusal('U+202C', 2))
    expect(await send(place, 'a\u2069')).toEqual(refusal('U+2069', 1))
  })

  test('a word of a megabyte is a document, and too long for anything else', async () => {
    const word = 'mot'.repeat(350_000)
    for (const place of Object.keys(places)) {
      const [status, code] = await send(place, word)
      const isDocument = /original|submission/.test(place)
      const answer =
        place === 'a revision'
          ? [409, 'version_conflict']
          : [422, place === 'a reference' ? 'reference_invalid' : 'request_invalid']
      expect([place, status === 200 ? 201 : status, code]).toEqual([
        place,
        ...(isDocument ? [201, undefined] : answer),
      ])
    }
  })

  test('controls that are paired, and characters beyond the plane, are kept as they are', async () => {
    const said = '\u2067نص\u2069 😀 \u202bنص\u202c\n\u2068b\u2069'
    const [role, method, path, body] = places['a comment']!
    const headers = {cookie: people[role]!.cookie, 'content-type': 'application/json'}
    expect((await fetch(address + path, {method, headers, body: JSON.stringify(body(said))})).status).toBe(
      201,
    )
    const {rows} = await house.ports.pool.query<{text: string}>('select text from comment')
    expect(rows).toEqual([{text: said}])
  })

  test('in an address too', async () => {
    const answer = await fetch(`${address}/api/communiques/a%00b`, {
      headers: {cookie: people['editor']!.cookie},
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      {error: {code: 'character_refused', detail: {place: '/name', got: 'U+0000', at: 1}}},
    ])
  })

  test('escaped in front matter, with its line', async () => {
    for (const bad of ['"a\\0b"', '"a\\uD83D b"', '"a\\x01b"']) {
      for (const field of ['title', 'signoff']) {
        const text = `---\nauthor: Amina\n${field}: ${bad}\n---\nLe ministre.\n`
        const answer = await fetch(`${address}/api/communiques`, {
          method: 'POST',
          headers: {cookie: people['editor']!.cookie, 'content-type': 'application/json'},
          body: JSON.stringify({name: 'a.md', source: 'fr', text}),
        })
        expect([answer.status, await answer.json()]).toMatchObject([
          422,
          {error: {code: 'front_matter_invalid', detail: {line: 3, reason: 'CHARACTER_REFUSED'}}},
        ])
      }
    }
  })

  test('in the files of memories, termbases and translators: one unit is refused', async () => {
    const post = async (path: string, body: string, role: string) => {
      const headers = {cookie: people[role]!.cookie, 'content-type': 'application/octet-stream'}
      const answer = await fetch(address + path, {method: 'POST', headers, body})
      return [answer.status, await answer.json()]
    }
    const csv = 'fr,en\nUn\u0000,One\nDeux,Two\n'
    expect(await post('/api/memory/import?format=csv&origin=x', csv, 'admin')).toMatchObject([
      200,
      {counts: {added: 1}, refused: [{line: 2, reason: 'malformed', detail: 'U+0000'}]},
    ])
    const path = '/api/communiques/2026-1/xliff/en'
    const out = await fetch(`${address}${path}?version=2.1`, {
      headers: {cookie: people['translator']!.cookie},
    })
    const file = (await out.text())
      .replace('<target></target>', '<target>a<cp hex="0000"/>b<cp hex="D83D"/></target>')
      .replace('state="initial"', 'state="translated"')
    expect(await post(path, file, 'translator')).toMatchObject([
      200,
      {counts: {merged: 0}, broken: [{segment: 'u1s1', reason: 'character_refused', text: 'a\ufffdb\ufffd'}]},
    ])
  })

  test('half a character is not cut off by a person', async () => {
    const two = await submitText(house.ports, 'Oui 😀 non.\n', {reference: '2026-2'})
    await drafted(house.ports, two.communique)
    const answer = await fetch(`${address}/api/communiques/2026-2/segments/en/u1s1/split`, {
      method: 'POST',
      headers: {cookie: people['translator']!.cookie, 'content-type': 'application/json'},
      body: JSON.stringify({at: 5, version: 2}),
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      {error: {code: 'request_invalid', detail: {place: 'at', got: 5}}},
    ])
  })
})
