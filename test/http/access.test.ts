import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance, InjectOptions} from 'fastify'
import {roles} from '../../src/access/role.js'
import {buildServer} from '../../src/http/server.js'
import type {Submitted} from '../../src/commands/submit.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {putRelease} from '../../src/store/releases.js'
import {putEvent} from '../../src/store/events.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

const seekers = ['nobody', ...roles] as const
type Seeker = (typeof seekers)[number]

/** Who gets in, in the order nobody, editor, translator, reviser, publisher, admin. */
const expected: Readonly<Record<string, string>> = {
  //                                                            n e t r p a
  'GET /healthz': '                                             y y y y y y',
  'GET /readyz': '                                              y y y y y y',
  'GET /metrics': '                                             - - - - - y',
  'GET /openapi.json': '                                        y y y y y y',
  'GET /api/preview/assets/bayan.css': '                         y y y y y y',
  'GET /api/preview/assets/fonts/:file': '                       y y y y y y',
  'GET /site/*': '                                              y y y y y y',
  'GET /*': '                                                   y y y y y y',
  'GET /login': '                                               y y y y y y',
  'GET /login.css': '                                           y y y y y y',
  'POST /login': '                                              y y y y y y',
  'GET /setup': '                                               y y y y y y',
  'POST /setup': '                                              y y y y y y',
  'POST /api/login': '                                          y y y y y y',
  'GET /api/login/oidc': '                                      y y y y y y',
  'GET /api/login/oidc/callback': '                             y y y y y y',
  'POST /api/logout': '                                         y y y y y y',
  'POST /api/setup': '                                          y y y y y y',
  'GET /api/me': '                                              - y y y y y',
  'POST /api/communiques': '                                    - y - - - -',
  'POST /api/originals': '                                         - y - - - -',
  'POST /api/submissions': '                                      - y - - - -',
  'GET /api/communiques': '                                     - y y y y y',
  'GET /api/communiques/:name': '                               - y y y y y',
  'GET /api/communiques/:name/source': '                        - y y y y y',
  'GET /api/communiques/:name/images/:image': '                    - y y y y y',
  'GET /api/communiques/:name/segments/:locale': '              - y y y y y',
  'GET /api/communiques/:name/segments/:locale/:segment': '     - y y y y y',
  'GET /api/communiques/:name/preview/:locale': '               - y y y y y',
  'GET /api/communiques/:name/segments/:locale/:segment/history': ' - y y y y y',
  'GET /api/communiques/:name/comparison': '                    - y y y y y',
  'GET /api/communiques/:name/comments': '                      - y y y y y',
  'POST /api/communiques/:name/comments': '                     - y y y y -',
  'POST /api/communiques/:name/comments/:comment/settle': '     - y y y y -',
  'POST /api/communiques/:name/presence/:locale': '             - y y y y y',
  'GET /api/events': '                                          - y y y y y',
  'PUT /api/communiques/:name/segments/:locale/:segment': '     - - y y - -',
  'POST /api/communiques/:name/review': '                       - - - y - -',
  'POST /api/communiques/:name/approve': '                      - - - - y -',
  'POST /api/communiques/:name/publish': '                      - - - - y -',
  'POST /api/communiques/:name/withdraw': '                     - - - - y -',
  'POST /api/communiques/:name/waive': '                           - - - - y -',
  'DELETE /api/communiques/:name/waivers/:locale': '              - - - - y -',
  'PUT /api/communiques/:name/embargo': '                          - - - - y -',
  'POST /api/communiques/:name/sign-off': '                        - y y y y y',
  'GET /api/communiques/:name/signatories/people': '              - - - - y -',
  'POST /api/communiques/:name/signatories': '                     - - - - y -',
  'GET /api/work': '                                              - y y y y y',
  'PUT /api/communiques/:name/assignments/:locale/:act': '        - y - y y y',
  'POST /api/communiques/:name/assignments/:locale/:act/take': '  - - y y - -',
  'POST /api/communiques/:name/assignments/:locale/:act/hand-back': ' - y y y y y',
  'GET /api/communiques/:name/assignments/:locale/:act/people': ' - y - y y y',
  'GET /api/notifications': '                                     - y y y y y',
  'POST /api/notifications/read': '                               - y y y y y',
  'GET /api/notifications/contact': '                             - y y y y y',
  'PUT /api/notifications/contact': '                             - y y y y y',
  'GET /api/signatories/people': '                               - y - - - -',
  'GET /api/releases': '                                           - y y y y y',
  'POST /api/releases/rollback': '                                 - - - - - y',
  'POST /api/communiques/:name/revisions': '                       - y - - - -',
  'POST /api/communiques/:name/revisions/preview': '               - y - - - -',
  'GET /api/communiques/:name/revisions': '                        - y y y y y',
  'GET /api/communiques/:name/gone': '                             - y y y y y',
  'POST /api/communiques/:name/segments/:locale/:segment/split': ' - - y y - -',
  'POST /api/communiques/:name/segments/:locale/:segment/merge': ' - - y y - -',
  'GET /api/communiques/:name/xliff/:locale': '                    - y y y y y',
  'GET /api/communiques/:name/docx/:locale': '                     - y y y y y',
  'POST /api/communiques/:name/xliff/:locale': '                   - - y y - -',
  'GET /site': '                                                   y y y y y y',
  'POST /api/memory/import': '                                  - - - y - y',
  'GET /api/memory/export': '                                   - - - y y y',
  'GET /api/memory/concordance': '                              - y y y y y',
  'POST /api/terms/import': '                                   - - - y - y',
  'GET /api/terms/export': '                                    - - - y y y',
  'GET /api/terms': '                                           - y y y y y',
  'POST /api/runs/:key/resume': '                               - - - - - y',
  'GET /api/nightly': '                                         - - - - y y',
  'GET /api/effort': '                                          - - - - y y',
  'POST /api/nightly': '                                        - - - - - y',
  'POST /api/due': '                                            - - - - - y',
  'GET /api/engines': '                                         - - - - - y',
  'GET /api/workers': '                                         - - - - - y',
  'GET /api/queues': '                                          - - - - - y',
  'GET /api/runs/blocked': '                                    - - - - - y',
  'GET /api/audit': '                                           - - - - - y',
  'GET /welcome': '                                             y y y y y y',
  'POST /welcome': '                                            y y y y y y',
  'GET /api/accounts': '                                        - - - - - y',
  'POST /api/accounts': '                                       - - - - - y',
  'PUT /api/accounts/:account/roles': '                         - - - - - y',
  'POST /api/accounts/:account/disable': '                      - - - - - y',
  'POST /api/accounts/:account/enable': '                       - - - - - y',
  'POST /api/accounts/:account/unlock': '                       - - - - - y',
  'POST /api/accounts/:account/end-sessions': '                 - - - - - y',
  'POST /api/accounts/:account/link': '                         - - - - - y',
  'GET /api/accounts/:account/tokens': '                        - - - - - y',
  'POST /api/accounts/:account/tokens/:token/revoke': '         - - - - - y',
  'POST /api/me/password': '                                    - y y y y y',
  'GET /api/me/sessions': '                                     - y y y y y',
  'POST /api/me/sessions/:session/end': '                       - y y y y y',
  'GET /api/me/tokens': '                                       - y y y y y',
  'POST /api/me/tokens': '                                      - y y y y y',
  'POST /api/me/tokens/:token/revoke': '                        - y y y y y',
  'GET /api/figures': '                                         - - - - y y',
  'GET /api/figures/effort': '                                  - - - - y y',
  'GET /api/memory/units/:unit': '                              - - - y - y',
  'PUT /api/memory/units/:unit': '                              - - - y - y',
  'POST /api/memory/retire': '                                  - - - y - y',
  'GET /api/memory/maintenance': '                              - - - y - y',
  'POST /api/terms': '                                          - - - y - y',
  'PUT /api/terms/:concept': '                                  - - - y - y',
  'POST /api/terms/:concept/retire': '                          - - - y - y',
  'GET /queues/*': '                                            - - - - - y',
}

/** A request to each route that takes one, which would be answered if the person may. */
const requests: Readonly<Record<string, Partial<InjectOptions>>> = {
  'POST /api/login': {payload: {name: 'nobody', password: 'no password'}},
  'POST /login': {payload: {name: 'nobody', password: 'no password'}},
  'POST /setup': {payload: {name: 'nobody', password: 'no password at all', token: 'x'}},
  'POST /welcome': {payload: {password: 'no password at all', token: 'x'}},
  'POST /api/accounts': {payload: {name: 'new', roles: ['editor']}},
  'PUT /api/accounts/:account/roles': {payload: {roles: ['editor'], version: 1}},
  'POST /api/me/password': {payload: {current: 'no password', password: 'no password at all'}},
  'POST /api/me/tokens': {payload: {name: 'sync'}},
  'POST /api/communiques': {payload: {name: 'a.txt', text: 'Bonjour.', source: 'fr'}},
  'POST /api/submissions': {payload: {name: 'a.txt', text: 'Bonjour.', source: 'fr'}},
  'POST /api/originals': {payload: {name: 'a.html', text: '<p>Bonjour.</p>'}},
  'PUT /api/communiques/:name/segments/:locale/:segment': {
    payload: {markup: 'Hello.'},
    headers: {'if-match': '"1"'},
  },
  'POST /api/communiques/:name/review': {payload: {locale: 'en'}},
  'POST /api/communiques/:name/comments': {
    payload: {segment: 'u1s1', locale: 'en', kind: 'comment', text: 'Non.'},
  },
  'POST /api/communiques/:name/xliff/:locale': {
    payload: '<x/>',
    headers: {'content-type': 'application/octet-stream'},
  },
  'POST /api/communiques/:name/approve': {payload: {}},
  'POST /api/communiques/:name/withdraw': {payload: {reasons: {fr: 'Non.', ar: 'لا.', en: 'No.'}}},
  'PUT /api/communiques/:name/assignments/:locale/:act': {
    payload: {account: null, deadline: null, version: 0},
  },
  'PUT /api/communiques/:name/embargo': {payload: {embargo: null, expected: null}},
  'POST /api/notifications/read': {payload: {upTo: '1'}},
  'PUT /api/notifications/contact': {payload: {email: 'a@example.ma', mailed: true, language: 'ar'}},
  'POST /api/memory/import': {query: {format: 'csv', origin: 'x'}, ...file('fr,en\nBonjour,Hello\n')},
  'POST /api/terms/import': {query: {format: 'csv', origin: 'x'}, ...file('id,fr,en\n1,ministre,minister\n')},
  'GET /api/memory/concordance': {query: {text: 'ministre', locale: 'fr', target: 'en'}},
}

function file(payload: string): Partial<InjectOptions> {
  return {payload, headers: {'content-type': 'application/octet-stream'}}
}

/** Not this machine: the loopback may read the metrics. */
const elsewhere = '192.0.2.7'

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let secret: Submitted
let address: string
const followers: AbortController[] = []
const people = new Map<Seeker, Person>()
const names = () => server.guarded.flatMap(({method, url}) => [method].flat().map((one) => `${one} ${url}`))

beforeAll(async () => {
  house = await openHouse()
  stop = await house.work()
  server = await buildServer(house.ports)
  address = await server.listen({host: '127.0.0.1', port: 0})
  for (const role of roles) people.set(role, await letIn(house.ports, role, role))
  secret = await submitText(house.ports, 'Rien à dire.\n', {reference: '2026-114', category: 'decree'})
  await drafted(house.ports, secret.communique)
}, 120_000)
afterAll(async () => {
  for (const follower of followers) follower.abort()
  await server.close()
  await stop()
  await house.close()
}, 60_000)

const ask = (person: Person | undefined, options: InjectOptions) =>
  server.inject({
    remoteAddress: elsewhere,
    ...options,
    headers: {...options.headers, ...(person ? {cookie: person.cookie} : {})},
  })

/** Open the stream of events over real HTTP; `read` gives what came until `done` is in it. */
async function follow(person: Person | undefined) {
  const stopped = new AbortController()
  const answer = await fetch(`${address}/api/events`, {
    headers: person ? {cookie: person.cookie} : {},
    signal: stopped.signal,
  })
  followers.push(stopped)
  const read = async (done: string): Promise<string> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, {stream: true})
      if (text.includes(done)) break
    }
    return text
  }
  if (!answer.ok) await answer.text()
  return {status: answer.status, read}
}

describe('every route × every role × no login', () => {
  test('the table names every route', () => {
    const walked = names().filter((name) => !name.startsWith('HEAD '))
    expect([...new Set(walked)].sort()).toEqual(Object.keys(expected).sort())
  })

  test('HEAD is only where GET is', () => {
    const heads = names().filter((name) => name.startsWith('HEAD '))
    expect(heads.filter((name) => !(name.replace('HEAD', 'GET') in expected))).toEqual([])
  })

  test.each(Object.entries(expected))('%s', async (route, row) => {
    const [method = '', pattern = ''] = route.split(' ')
    const wanted = row.trim().split(' ')
    const got: string[] = []
    for (const seeker of seekers) {
      const url = withPlaces(pattern, '2026-114').replace(':key', secret.revision).replace('*', 'x')
      // Who logs out is gone, so somebody else does.
      const leaving = route === 'POST /api/logout' && seeker !== 'nobody'
      const person = leaving ? await letIn(house.ports, `${seeker}-2`, seeker) : people.get(seeker)
      const answer =
        route === 'GET /api/events'
          ? {statusCode: (await follow(person)).status}
          : await ask(person, {method, url, ...requests[route]} as InjectOptions)
      const refused = answer.statusCode === 403 || (answer.statusCode === 401 && !isLogin(route))
      if (refused) expect([seeker, answer.statusCode]).toEqual([seeker, seeker === 'nobody' ? 401 : 403])
      else expect([401, 500]).not.toContain(isLogin(route) ? 0 : answer.statusCode)
      got.push(refused ? '-' : 'y')
    }
    expect(got).toEqual(wanted)
  })

  test('HEAD asks as GET does', async () => {
    expect((await ask(undefined, {method: 'HEAD', url: '/api/communiques'})).statusCode).toBe(401)
    expect((await ask(people.get('editor'), {method: 'HEAD', url: '/api/communiques'})).statusCode).toBe(200)
  })

  test('a route that does not say who may use it keeps the server from starting', async () => {
    const other = await buildServer(house.ports)
    other.get('/api/forgotten', () => 'secret')
    await expect(other.ready()).rejects.toThrow('GET /api/forgotten')
    await other.close()
  })

  test('the metrics are for this machine, not for a proxy on it', async () => {
    const here = {url: '/metrics', remoteAddress: '127.0.0.1'}
    expect((await ask(undefined, here)).statusCode).toBe(200)
    const proxied = {...here, headers: {'x-forwarded-for': '203.0.113.9'}}
    expect((await ask(undefined, proxied)).statusCode).toBe(401)
  })
})

/** Put what is there in the place of what a route asks for. */
const withPlaces = (pattern: string, name: string): string =>
  pattern
    .replace(':name', name)
    .replace(':locale', 'en')
    .replace(':segment', 'u1s1')
    .replace(':act', 'translate')
    .replace(':comment', '1')

/** What some routes need beside `requests` before they look at all. */
const bodies: Readonly<Record<string, Partial<InjectOptions>>> = {
  'POST /api/communiques/:name/waive': {payload: {locale: 'en', reason: 'Non.'}},
  'POST /api/communiques/:name/signatories': {payload: {names: ['amina']}},
  'POST /api/communiques/:name/presence/:locale': {payload: {tab: 'abcdefgh', segment: 'u1s1'}},
  'POST /api/communiques/:name/revisions': {
    payload: {name: 'a.txt', text: 'x', change: 'cosmetic', expectedNumber: 1},
  },
  'POST /api/communiques/:name/revisions/preview': {
    payload: {name: 'a.txt', text: 'x', change: 'cosmetic', expectedNumber: 1},
  },
  'POST /api/communiques/:name/segments/:locale/:segment/split': {payload: {at: 1, version: 1}},
  'POST /api/communiques/:name/segments/:locale/:segment/merge': {payload: {version: 1, nextVersion: 1}},
}

/** These answer 401 themselves, to what was sent. */
const isLogin = (route: string): boolean =>
  /^(POST (\/api)?\/(login|setup|welcome)|GET \/api\/login\/oidc\/callback)$/.test(route)

describe('another category', () => {
  let stranger: Person
  let speech: string
  beforeAll(async () => {
    const everything = roles.map((role) => `${role}:*:speech`)
    stranger = await letIn(house.ports, 'stranger', ...everything)
    const {communique} = await submitText(house.ports, 'Un discours.\n', {
      reference: '2026-200',
      category: 'speech',
    })
    speech = communique
    const unit = (text: string, communique: string | null) => ({
      variants: (['fr', 'en'] as const).map((locale) => ({
        locale,
        content: [{type: 'text' as const, value: `${text} ${locale}`}],
      })),
      origin: communique === null ? 'import' : 'house',
      communique,
      authoritative: 'fr' as const,
      createdAt: new Date(),
    })
    await addUnits(house.ports.pool, [unit('phrase cachée', secret.communique), unit('phrase commune', null)])
  })

  test('every route of a communiqué answers as if it were not there, by reference or by id', async () => {
    const walked = names().filter((name) => name.includes(' /api/communiques/:name'))
    expect(walked.length).toBeGreaterThan(40)
    for (const route of walked) {
      const [method = '', pattern = ''] = route.split(' ')
      for (const name of ['2026-114', secret.communique, '2026-999']) {
        const url = withPlaces(pattern, name)
        const options = {...requests[route], ...bodies[route]}
        const answer = await ask(stranger, {method, url, ...options} as InjectOptions)
        const code = method === 'HEAD' ? 'not_found' : answer.json().error.code
        expect([route, name, answer.statusCode, code]).toEqual([route, name, 404, 'not_found'])
      }
    }
  })

  test('the same words as for what does not exist', async () => {
    const [hidden, absent] = await Promise.all(
      ['2026-114', '2026-999'].map((name) => ask(stranger, {url: `/api/communiques/${name}`})),
    )
    expect(hidden?.body.replaceAll('2026-114', '…')).toBe(absent?.body.replaceAll('2026-999', '…'))
  })

  test('the list and its pages leave it out', async () => {
    const all = await ask(stranger, {url: '/api/communiques'})
    expect(all.json().communiques.map((one: {reference: string}) => one.reference)).toEqual(['2026-200'])
    const second = await ask(stranger, {url: '/api/communiques?limit=1&offset=1'})
    expect(second.json().communiques).toEqual([])
    const search = async (person: Person | undefined, text: string) =>
      (await ask(person, {url: `/api/communiques?text=${encodeURIComponent(text)}`}))
        .json()
        .communiques.map((one: {reference: string}) => one.reference)
    expect(await search(people.get('editor'), 'RIEN À')).toEqual(['2026-114'])
    expect(await search(people.get('editor'), '6-114')).toEqual(['2026-114'])
    expect(await search(stranger, '2026-1')).toEqual([])
    expect(await search(stranger, '2026')).toEqual(['2026-200'])
  })

  test('the export leaves it out and keeps what was imported', async () => {
    const some = await ask(stranger, {url: '/api/memory/export?format=csv'})
    expect(some.body).toContain('phrase commune')
    expect(some.body).not.toContain('phrase cachée')
    const all = await ask(people.get('admin'), {url: '/api/memory/export?format=csv'})
    expect(all.body).toContain('phrase cachée')
  })

  test('the stream of events leaves it out, and accounts too', async () => {
    const {ports} = house
    const {status, read} = await follow(stranger)
    expect(status).toBe(200)
    await putEvent(ports.pool, {
      who: 'x',
      act: 'edit',
      communique: secret.communique,
      revision: secret.revision,
    })
    await putEvent(ports.pool, {who: 'x', act: 'reopen', revision: secret.revision})
    await putEvent(ports.pool, {who: 'x', act: 'account-add', detail: {name: 'y'}})
    await putEvent(ports.pool, {who: 'x', act: 'seen', communique: speech})
    const text = await read('"seen"')
    expect(text).not.toContain(secret.communique)
    expect([...text.matchAll(/"act":"([\w-]+)"/g)].map(([, act]) => act)).toEqual(['seen'])
  })

  test('missed events are told without it', async () => {
    const answer = await fetch(`${address}/api/events`, {
      headers: {cookie: stranger.cookie, 'last-event-id': '0'},
    })
    let text = ''
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString()
      if (text.includes('"seen"')) break
    }
    expect(text).toContain(speech)
    expect(text).not.toContain(secret.communique)
  })

  test('the states of the site do not tell what of it came', async () => {
    const at = new Date('2026-05-01T09:00:00Z')
    await putRelease(house.ports.pool, {name: 'aaaa1', revision: secret.revision, by: 'publisher', at})
    await putRelease(house.ports.pool, {name: 'bbbb2', revision: null, by: 'admin', at})
    const history = async (person: Person | undefined) =>
      (await ask(person, {url: '/api/releases'})).json().history
    const told = {name: 'aaaa1', at: '2026-05-01T09:00:00.000Z'}
    const back = {...told, name: 'bbbb2', revision: null, by: 'admin'}
    expect(await history(people.get('editor'))).toEqual([
      back,
      {...told, revision: secret.revision, by: 'publisher'},
    ])
    expect(await history(stranger)).toEqual([back, {...told, revision: null, by: null}])
  })

  test('nothing of the whole house: metrics, reports, runs, imports', async () => {
    const asked = [
      ['GET', '/metrics'],
      ['GET', '/api/nightly'],
      ['POST', '/api/nightly'],
      ['POST', '/api/due'],
      ['GET', '/api/accounts'],
      ['GET', '/api/memory/units/1'],
      ['GET', '/api/memory/maintenance'],
      ['POST', '/api/memory/retire'],
      ['GET', '/api/engines'],
      ['GET', '/api/workers'],
      ['GET', '/api/queues'],
      ['GET', '/api/runs/blocked'],
      ['GET', '/api/audit?text=2026-114'],
      ['GET', '/queues/api/queues'],
      ['POST', `/api/runs/${secret.revision}/resume`],
      ['POST', '/api/memory/import?format=csv&origin=x'],
    ] as const
    for (const [method, url] of asked) {
      expect([url, (await ask(stranger, {method, url})).statusCode]).toEqual([url, 403])
    }
  })

  test('who may sign in it is not told', async () => {
    const editor = people.get('editor')
    const asked = async (query: string, person: Person | undefined = stranger) => {
      const answer = await ask(person, {url: `/api/signatories/people${query}`})
      return [answer.statusCode, answer.json().people?.filter((name: string) => !/-2$|^new$/.test(name))]
    }
    expect(await asked('?category=speech')).toEqual([200, [...roles, 'stranger'].sort()])
    expect(await asked('?category=decree', editor)).toEqual([200, [...roles].sort()])
    expect(await asked('?category=decree')).toEqual([403, undefined])
    expect(await asked('')).toEqual([403, undefined])
  })

  test('no original is handed in under it, by the form or by front matter', async () => {
    const send = (payload: object) => ask(stranger, {method: 'POST', url: '/api/communiques', payload})
    const form = await send({name: 'a.txt', text: 'Bonjour.', source: 'fr', category: 'decree'})
    expect([form.statusCode, form.json().error.code]).toEqual([403, 'forbidden'])
    const text = '---\ncategory: decree\n---\n\nBonjour.\n'
    expect((await send({name: 'a.md', text, source: 'fr'})).statusCode).toBe(403)
    expect((await send({name: 'a.txt', text: 'Bonjour.', source: 'fr', category: 'speech'})).statusCode).toBe(
      201,
    )
  })
})

describe('another locale', () => {
  test('a translator of Arabic reads English and does not write it', async () => {
    const person = await letIn(house.ports, 'samir', 'translator:ar')
    const at = (locale: string) => `/api/communiques/2026-114/segments/${locale}`
    expect((await ask(person, {url: at('en')})).statusCode).toBe(200)
    const write = (locale: string) =>
      ask(person, {
        method: 'PUT',
        url: `${at(locale)}/u1s1`,
        headers: {'if-match': '"99"'},
        payload: {markup: 'x'},
      })
    expect((await write('en')).statusCode).toBe(403)
    expect((await write('ar')).statusCode).toBe(409)
  })

  test('a publisher of one locale approves that one, and releases nothing alone', async () => {
    const person = await letIn(house.ports, 'salma', 'publisher:ar')
    const post = (act: string, payload?: object) =>
      ask(person, {method: 'POST', url: `/api/communiques/2026-114/${act}`, ...(payload ? {payload} : {})})
    expect((await post('approve', {locales: ['ar']})).json().error.code).toBe('not_approved')
    expect((await post('approve', {locales: ['ar', 'fr']})).statusCode).toBe(403)
    expect((await post('approve', {})).statusCode).toBe(403)
    expect((await post('publish')).statusCode).toBe(403)
  })
})
