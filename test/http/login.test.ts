import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {pino} from 'pino'
import {addAccount} from '../../src/commands/access/add-account.js'
import {changePassword, shutAccount} from '../../src/commands/access/change-account.js'
import {firstAccounts} from '../../src/commands/access/first-accounts.js'
import {offerSetUp} from '../../src/commands/access/set-up.js'
import {createToken, endToken} from '../../src/commands/access/tokens.js'
import {buildServer} from '../../src/http/server.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {openHouse, type House} from '../helpers/house.js'

const password = 'correct horse battery'
const hourMs = 60 * 60 * 1000

let house: House
let ports: Ports
let server: FastifyInstance
let logged = ''
let nowMs = Date.parse('2026-03-02T09:00:00Z')

beforeAll(async () => {
  house = await openHouse()
  const log = pino({level: 'trace'}, {write: (line: string) => void (logged += line)})
  ports = {...house.ports, log, clock: {now: () => new Date(nowMs)}}
  server = await buildServer(ports)
  await server.ready()
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
}, 60_000)

const login = (
  name: string,
  given: string,
  headers: Record<string, string> = {},
  remoteAddress = '192.0.2.1',
) =>
  server.inject({
    method: 'POST',
    url: '/api/login',
    payload: {name, password: given},
    headers: {host: 'localhost:8080', ...headers},
    remoteAddress,
  })
const cookieOf = (answer: Awaited<ReturnType<typeof login>>): string =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''
const me = (cookie: string, headers: Record<string, string> = {}) =>
  server.inject({url: '/api/me', headers: {host: 'localhost:8080', cookie, ...headers}})

describe('the first account', () => {
  test('a link makes it once, within the hour', async () => {
    const late = await offerSetUp(ports)
    nowMs += hourMs
    const send = (token: string | null, name = 'Salma', given = password) =>
      server.inject({method: 'POST', url: '/setup', payload: {token: token ?? '', name, password: given}})
    expect((await send(late)).statusCode).toBe(401)
    const token = await offerSetUp(ports)
    // The link is looked at before the password, which is dear to hash.
    expect((await send('never given', 'Salma', 'short')).statusCode).toBe(401)
    const short = await send(token, 'Salma', 'short')
    expect([short.statusCode, short.body.includes('role="alert"')]).toEqual([422, true])
    const made = await send(token)
    expect([made.statusCode, made.headers.location]).toEqual([303, '/'])
    expect((await send(token, 'other')).statusCode).toBe(401)
    expect(await offerSetUp(ports)).toBe(null)
    expect(await firstAccounts(ports)).toEqual([])
    const said = await me(cookieOf(made), {host: 'localhost:80'})
    expect(said.json().name).toBe('salma')
    expect(said.json().acts).toContain('publish')
  })
})

describe('the page to come in', () => {
  const page = (url: string, headers: Record<string, string> = {}) => server.inject({url, headers})

  test('speaks the language that is asked for, then the one chosen before, then the browser’s', async () => {
    const french = {'accept-language': 'fr-FR'}
    expect((await page('/login', french)).body).toContain('<html lang="fr')
    const chosen = await page('/login?to=%2Fboard&lang=ar', french)
    expect(chosen.body).toMatch(/<html lang="ar[^"]*" dir="rtl">/)
    expect(chosen.headers['set-cookie']).toBe('bayan_language=ar; Max-Age=31536000; Path=/; SameSite=Lax')
    expect(chosen.body).toContain('href="/login?to=%2Fboard&amp;lang=fr"')
    const later = await page('/login', {...french, cookie: 'bayan_language=ar'})
    expect(later.body).toContain('dir="rtl"')
    expect(later.headers['set-cookie']).toBe(undefined)
    expect((await page('/login?lang=xx', french)).body).toContain('<html lang="fr')
  })
})

describe('sessions', () => {
  test('over HTTP on this machine, and over HTTPS', async () => {
    const plain = await login('SALMA', password)
    expect(plain.json()).toMatchObject({name: 'salma'})
    expect(plain.headers['set-cookie']).toMatch(
      /^bayan_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const elsewhere = await login('salma', password, {host: 'desk.example'})
    expect(elsewhere.headers['set-cookie']).toMatch(
      /^__Host-bayan_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('the database holds no id that works', async () => {
    const cookie = cookieOf(await login('salma', password))
    const {rows} = await ports.pool.query<{hash: string}>('select hash from session')
    expect(rows.some(({hash}) => cookie.includes(hash))).toBe(false)
    for (const {hash} of rows) expect((await me(`bayan_session=${hash}`)).statusCode).toBe(401)
  })

  test('a login gives a new id and ends the one that was there', async () => {
    const first = cookieOf(await login('salma', password))
    const second = cookieOf(await login('salma', password, {cookie: first}))
    expect(second).not.toBe(first)
    expect((await me(first)).statusCode).toBe(401)
    expect((await me(second)).statusCode).toBe(200)
  })

  test('logout, eight idle hours, seven days', async () => {
    const out = cookieOf(await login('salma', password))
    await server.inject({method: 'POST', url: '/api/logout', headers: {host: 'localhost:8080', cookie: out}})
    expect((await me(out)).statusCode).toBe(401)
    const idle = cookieOf(await login('salma', password))
    nowMs += 8 * hourMs
    expect((await me(idle)).statusCode).toBe(401)
    const busy = cookieOf(await login('salma', password))
    for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
      nowMs += 7 * hourMs
      expect((await me(busy)).statusCode).toBe(200)
    }
    nowMs += 7 * hourMs
    expect((await me(busy)).statusCode).toBe(401)
  })

  test('a new password and a shut account end them at once', async () => {
    await addAccount(ports, {name: 'samir', password, grants: [], by: 'test'})
    const first = cookieOf(await login('samir', password))
    await changePassword(ports, 'samir', `${password} two`, 'test')
    expect((await me(first)).statusCode).toBe(401)
    const second = cookieOf(await login('samir', `${password} two`))
    await shutAccount(ports, 'samir', 'test')
    expect((await me(second)).statusCode).toBe(401)
    expect((await login('samir', `${password} two`)).statusCode).toBe(401)
  })
})

describe('another site', () => {
  const send = (headers: Record<string, string>) => login('salma', password, headers)
  test.each([
    [{'sec-fetch-site': 'cross-site', origin: 'https://evil.example'}, 403],
    [{'sec-fetch-site': 'same-site', origin: 'http://other.localhost:8080'}, 403],
    [{origin: 'https://evil.example'}, 403],
    [{origin: 'null'}, 403],
    [{'sec-fetch-site': 'same-origin', origin: 'http://localhost:8080'}, 200],
    [{origin: 'http://localhost:8080'}, 200],
    [{}, 200],
  ] as const)('%o → %i', async (headers, status) => {
    expect((await send(headers as Record<string, string>)).statusCode).toBe(status)
  })
  test('after login only this host is gone to', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/c/1']) {
      const form = {name: 'salma', password, to}
      const answer = await server.inject({method: 'POST', url: '/login', payload: form})
      expect([to, answer.headers.location]).toEqual([to, to === '/c/1' ? '/c/1' : '/'])
    }
  })
})

describe('guessing', () => {
  test('a name that exists and one that does not are answered alike, and locked alike', async () => {
    const guess = async (name: string) => {
      const answers = []
      for (let i = 0; i < 7; i += 1) {
        const {statusCode, body, headers} = await login(name, 'wrong password', {}, `192.0.2.${i + 10}`)
        answers.push([statusCode, body, headers['retry-after']])
      }
      return answers
    }
    const existing = await guess('salma')
    expect(existing.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(await guess('nobody-at-all')).toEqual(existing)
    expect((await login('salma', password)).statusCode).toBe(429)
    nowMs += 2_000
    expect((await login('salma', password)).statusCode).toBe(200)
    expect((await login('salma', 'wrong password')).statusCode).toBe(401)
  })

  test('fifty guesses at once are not fifty tries', async () => {
    const all = await Promise.all(
      Array.from({length: 50}, () => login('target', 'wrong password', {}, '192.0.2.99')),
    )
    expect(all.filter(({statusCode}) => statusCode === 401)).toHaveLength(5)
  })

  test('one address that tries many names', async () => {
    const got: number[] = []
    for (let i = 0; i < 32; i += 1) got.push((await login(`n${i}`, 'wrong', {}, '198.51.100.1')).statusCode)
    expect(got.filter((status) => status === 401)).toHaveLength(30)
    expect((await login('salma', password, {}, '198.51.100.2')).statusCode).toBe(200)
  })
})

describe('tokens', () => {
  const bearer = (token: string, url = '/api/me') =>
    server.inject({url, remoteAddress: '192.0.2.1', headers: {authorization: `Bearer ${token}`}})

  test('what it was made for, until it ends or is revoked; kept as a hash with its last four', async () => {
    const made = await createToken(ports, {
      account: 'salma',
      name: 'sync',
      acts: ['read'],
      days: 1,
      by: 'test',
    })
    expect(made.token).toMatch(/^byn_[\w-]{43}$/)
    const {rows} = await ports.pool.query('select hash, last_four from api_token')
    expect(rows).toEqual([{hash: expect.stringMatching(/^[\da-f]{64}$/), last_four: made.token.slice(-4)}])
    expect((await bearer(made.token)).json()).toMatchObject({name: 'salma', acts: ['read']})
    expect((await bearer(made.token, '/api/communiques')).statusCode).toBe(200)
    expect((await bearer(made.token, '/metrics')).statusCode).toBe(403)
    expect((await bearer(`${made.token}x`)).statusCode).toBe(401)
    nowMs += 24 * hourMs
    expect((await bearer(made.token)).statusCode).toBe(401)
    const other = await createToken(ports, {
      account: 'salma',
      name: 'metrics',
      acts: ['operate'],
      days: 1,
      by: 'x',
    })
    expect((await bearer(other.token, '/metrics')).statusCode).toBe(200)
    await endToken(ports, other.id, 'test')
    expect((await bearer(other.token, '/metrics')).statusCode).toBe(401)
  })

  test('a bad token is not helped by a good cookie', async () => {
    const cookie = cookieOf(await login('salma', password))
    expect((await me(cookie, {authorization: 'Bearer byn_wrong'})).statusCode).toBe(401)
  })
})

test('no secret reached the log, nor an event', async () => {
  await ports.pool.query('alter table session rename to session_away')
  const broken = await login('salma', password)
  await ports.pool.query('alter table session_away rename to session')
  expect(broken.statusCode).toBe(500)
  expect(logged).toContain('internal error')
  const {rows} = await ports.pool.query<{detail: string}>('select detail::text from event')
  const told = logged + rows.map(({detail}) => detail).join('')
  for (const secret of [password, 'wrong password', 'byn_', 'argon2', 'bayan_session=']) {
    expect([secret, told.includes(secret)]).toEqual([secret, false])
  }
})
