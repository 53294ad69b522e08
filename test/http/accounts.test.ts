import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance, InjectOptions} from 'fastify'
import {addAccount} from '../../src/commands/access/add-account.js'
import {createToken} from '../../src/commands/access/tokens.js'
import {buildServer} from '../../src/http/server.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

let house: House
let server: FastifyInstance
let admin: Person
beforeAll(async () => {
  house = await openHouse()
  server = await buildServer(house.ports)
  admin = await letIn(house.ports, 'admin', 'admin')
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = (person: Person, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  server.inject({
    method,
    url,
    headers: {cookie: person.cookie, 'accept-language': 'en'},
    ...(payload ? {payload} : {}),
  } as InjectOptions)
const listed = async (name: string) =>
  (await ask(admin, 'GET', '/api/accounts')).json().accounts.find((one: {name: string}) => one.name === name)
const logIn = (name: string, password: string) =>
  server.inject({method: 'POST', url: '/api/login', payload: {name, password}})

describe('who runs the house', () => {
  test('makes an account; its owner chooses a password with a link that works once', async () => {
    const made = await ask(admin, 'POST', '/api/accounts', {name: 'Amina', roles: ['translator:ar:decree']})
    expect(made.statusCode).toBe(201)
    const {link} = made.json()
    expect(await listed('amina')).toMatchObject({
      roles: ['translator:ar:decree'],
      hasPassword: false,
      version: 1,
      createdBy: 'admin',
    })
    const token = new URL(link).searchParams.get('token') as string
    const choose = (password: string) =>
      server.inject({
        method: 'POST',
        url: '/welcome',
        headers: {'content-type': 'application/x-www-form-urlencoded'},
        payload: new URLSearchParams({token, password}).toString(),
      })
    expect((await server.inject({url: `/welcome?token=${token}`})).body).toContain('name="token"')
    expect((await choose('short')).statusCode).toBe(422)
    const chosen = await choose('une phrase de passe')
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/'])
    expect(String(chosen.headers['set-cookie'])).toContain('bayan_session=')
    // The link is looked at before the password, which is dear to hash.
    const late = await choose('short')
    expect([late.statusCode, late.body]).toEqual([401, expect.stringContaining('This link was used already')])
    expect((await logIn('amina', 'une phrase de passe')).statusCode).toBe(200)
  })

  test('or with a password that is shown this once', async () => {
    const {password} = (
      await ask(admin, 'POST', '/api/accounts', {name: 'samir', roles: ['editor'], by: 'password'})
    ).json()
    expect((await logIn('samir', password)).statusCode).toBe(200)
    expect((await ask(admin, 'GET', '/api/accounts')).body).not.toContain(password)
    expect(
      (await ask(admin, 'POST', '/api/accounts', {name: 'samir', roles: ['editor']})).json().error.code,
    ).toBe('name_taken')
    expect((await ask(admin, 'POST', '/api/accounts', {name: 'x', roles: ['king']})).statusCode).toBe(422)
  })

  test('changes roles over what was read; a stale change is refused', async () => {
    const {version} = await listed('samir')
    const put = (roles: string[], at: number) =>
      ask(admin, 'PUT', '/api/accounts/samir/roles', {roles, version: at})
    expect((await put(['reviser:ar'], version)).statusCode).toBe(204)
    expect((await put(['publisher'], version)).json().error.code).toBe('version_conflict')
    expect((await listed('samir')).roles).toEqual(['reviser:ar'])
  })

  test('is never the last to go', async () => {
    const roles = await ask(admin, 'PUT', '/api/accounts/admin/roles', {roles: ['editor'], version: 1})
    expect(roles.json().error.code).toBe('last_admin')
    expect((await ask(admin, 'POST', '/api/accounts/admin/disable')).json().error.code).toBe('last_admin')
    // An administrator of one category, or one who cannot come in yet, does not do.
    await ask(admin, 'POST', '/api/accounts', {name: 'half', roles: ['admin:*:decree'], by: 'password'})
    await ask(admin, 'POST', '/api/accounts', {name: 'soon', roles: ['admin']})
    expect((await ask(admin, 'POST', '/api/accounts/admin/disable')).json().error.code).toBe('last_admin')
    await ask(admin, 'POST', '/api/accounts', {name: 'second', roles: ['admin'], by: 'password'})
    const put = await ask(admin, 'PUT', '/api/accounts/admin/roles', {roles: ['admin', 'editor'], version: 1})
    expect(put.statusCode).toBe(204)
  })

  test('shuts an account: its sessions, its token and its link end at once; and opens it again', async () => {
    const person = await letIn(house.ports, 'salma', 'editor')
    const {token} = await createToken(house.ports, {
      account: 'salma',
      name: 'sync',
      acts: null,
      days: 1,
      by: 'salma',
    })
    const {link} = (await ask(admin, 'POST', '/api/accounts/salma/link')).json()
    const byToken = () => server.inject({url: '/api/me', headers: {authorization: `Bearer ${token}`}})
    expect((await byToken()).statusCode).toBe(200)
    expect((await ask(admin, 'POST', '/api/accounts/salma/disable')).statusCode).toBe(204)
    expect((await ask(person, 'GET', '/api/me')).statusCode).toBe(401)
    expect((await byToken()).statusCode).toBe(401)
    expect((await ask(admin, 'POST', '/api/accounts/salma/link')).json().error.code).toBe('state_forbids')
    expect((await ask(admin, 'POST', '/api/accounts/salma/enable')).statusCode).toBe(204)
    const form = new URLSearchParams({
      token: new URL(link).searchParams.get('token') ?? '',
      password: 'a long password',
    })
    const late = await server.inject({
      method: 'POST',
      url: '/welcome',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      payload: form.toString(),
    })
    expect(late.statusCode).toBe(401)
    const [{id, lastFour}] = (await ask(admin, 'GET', '/api/accounts/salma/tokens')).json().tokens
    expect(lastFour).toBe(token.slice(-4))
    expect((await ask(admin, 'POST', `/api/accounts/samir/tokens/${id}/revoke`)).statusCode).toBe(404)
    expect((await ask(admin, 'POST', `/api/accounts/salma/tokens/${id}/revoke`)).statusCode).toBe(204)
    expect((await byToken()).statusCode).toBe(401)
  })

  test('ends sessions, and lifts the lock of a name', async () => {
    const person = await letIn(house.ports, 'nour', 'editor')
    expect((await ask(admin, 'POST', '/api/accounts/nour/end-sessions')).statusCode).toBe(204)
    expect((await ask(person, 'GET', '/api/me')).statusCode).toBe(401)
    for (let i = 0; i < 6; i += 1) await logIn('nour', 'wrong')
    expect((await logIn('nour', 'wrong')).statusCode).toBe(429)
    expect((await listed('nour')).lockedUntil).not.toBeNull()
    expect((await ask(admin, 'POST', '/api/accounts/nour/unlock')).statusCode).toBe(204)
    expect((await listed('nour')).lockedUntil).toBeNull()
    expect((await logIn('nour', 'wrong')).statusCode).toBe(401)
    expect((await ask(admin, 'POST', '/api/accounts/nobody/unlock')).statusCode).toBe(404)
  })
})

describe('one’s own account', () => {
  const begin = async (name: string): Promise<Person[]> => {
    await addAccount(house.ports, {name, password: 'the first password', grants: [], by: 'test'})
    const come = async (): Promise<Person> => {
      const answer = await server.inject({
        method: 'POST',
        url: '/api/login',
        headers: {'user-agent': 'Firefox/140'},
        payload: {name, password: 'the first password'},
      })
      return {name, account: '', cookie: String(answer.headers['set-cookie']).split(';')[0] as string}
    }
    return [await come(), await come()]
  }

  test('a new password asks for the current one and ends the other sessions', async () => {
    const [here, there] = (await begin('huda')) as [Person, Person]
    const {sessions} = (await ask(here, 'GET', '/api/me/sessions')).json()
    expect(sessions.map(({agent, here: own}: {agent: string; here: boolean}) => [agent, own])).toEqual([
      ['Firefox/140', true],
      ['Firefox/140', false],
    ])
    const change = (current: string, password: string) =>
      ask(here, 'POST', '/api/me/password', {current, password})
    expect((await change('not it', 'the second password')).json().error.detail.place).toBe('current')
    expect((await change('the first password', 'short')).json().error.detail.place).toBe('password')
    expect((await change('the first password', 'the second password')).json()).toEqual({ended: 1})
    expect((await ask(here, 'GET', '/api/me')).statusCode).toBe(200)
    expect((await ask(there, 'GET', '/api/me')).statusCode).toBe(401)
    expect((await logIn('huda', 'the second password')).statusCode).toBe(200)
  })

  test('the current password is not guessed either', async () => {
    const [here] = (await begin('ines')) as [Person, Person]
    const statuses: number[] = []
    for (let i = 0; i < 6; i += 1) {
      const body = {current: 'guess', password: 'the second password'}
      statuses.push((await ask(here, 'POST', '/api/me/password', body)).statusCode)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })

  test('one session is ended, and only one’s own', async () => {
    const [here, there] = (await begin('karim')) as [Person, Person]
    const {sessions} = (await ask(here, 'GET', '/api/me/sessions')).json()
    const end = (person: Person) => ask(person, 'POST', `/api/me/sessions/${sessions[1].id}/end`)
    expect((await end(admin)).statusCode).toBe(404)
    expect((await end(here)).statusCode).toBe(204)
    expect((await ask(there, 'GET', '/api/me')).statusCode).toBe(401)
  })

  test('a token is made, shown once, and ended; it makes no other and changes no password', async () => {
    const [here] = (await begin('lina')) as [Person, Person]
    const made = await ask(here, 'POST', '/api/me/tokens', {name: 'sync', acts: ['read'], days: 30})
    expect(made.statusCode).toBe(201)
    const {id, token} = made.json()
    const byToken = (method: 'GET' | 'POST', url: string, payload?: object) =>
      server.inject({
        method,
        url,
        headers: {authorization: `Bearer ${token}`},
        ...(payload ? {payload} : {}),
      } as InjectOptions)
    expect((await byToken('GET', '/api/me')).statusCode).toBe(200)
    expect((await byToken('POST', '/api/me/tokens', {name: 'more'})).statusCode).toBe(403)
    expect((await byToken('GET', '/api/me/sessions')).statusCode).toBe(403)
    const body = {current: 'the first password', password: 'the second password'}
    expect((await byToken('POST', '/api/me/password', body)).statusCode).toBe(403)
    const list = await ask(here, 'GET', '/api/me/tokens')
    expect(list.body).not.toContain(token)
    expect(list.json().tokens).toHaveLength(1)
    expect(list.json().tokens[0]).toMatchObject({name: 'sync', lastFour: token.slice(-4), acts: ['read']})
    expect((await ask(admin, 'POST', `/api/me/tokens/${id}/revoke`)).statusCode).toBe(404)
    expect((await ask(here, 'POST', `/api/me/tokens/${id}/revoke`)).statusCode).toBe(204)
    expect((await byToken('GET', '/api/me')).statusCode).toBe(401)
  })
})

test('a token that may operate does not manage accounts', async () => {
  const {token} = await createToken(house.ports, {
    account: 'admin',
    name: 'metrics',
    acts: ['operate'],
    days: 1,
    by: 'admin',
  })
  const headers = {authorization: `Bearer ${token}`}
  expect((await server.inject({url: '/metrics', headers})).statusCode).toBe(200)
  expect((await server.inject({url: '/api/accounts', headers})).statusCode).toBe(403)
})

test('nothing secret stands in the log of acts', async () => {
  const {rows} = await house.ports.pool.query<{detail: string}>('select detail::text from event')
  const all = rows.map(({detail}) => detail).join('\n')
  expect(all).toContain('"to": ["reviser:ar"]')
  expect(all).not.toMatch(/byn_|password"|welcome|argon2/)
})
