import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {addAccount} from '../../src/commands/access/add-account.js'
import {shutAccount} from '../../src/commands/access/change-account.js'
import {buildServer} from '../../src/http/server.js'
import {openHouse, type House} from '../helpers/house.js'
import {openOidcProvider, type OidcProvider} from '../helpers/oidc-provider.js'

const headers = {host: 'desk.example'}
let house: House
let server: FastifyInstance
let provider: OidcProvider

beforeAll(async () => {
  provider = await openOidcProvider('bayan')
  house = await openHouse('postgres', {
    BAYAN_OIDC_ISSUER: provider.issuer,
    BAYAN_OIDC_CLIENT_ID: 'bayan',
    BAYAN_OIDC_CLIENT_SECRET: 'client secret',
    BAYAN_OIDC_ROLES: 'press=editor,ar-desk=translator:ar,ar-desk=reviser:ar',
    BAYAN_DESK_URL: 'https://desk.example',
  })
  server = await buildServer(house.ports)
  await server.ready()
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
  await provider.close()
}, 60_000)

const cookiesOf = (given: string | string[] | undefined): readonly string[] =>
  [given ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '')

/** Go to the provider and give the address that it sends back to, with the cookie of this browser. */
async function begin(): Promise<{back: string; cookie: string}> {
  const begun = await server.inject({url: '/api/login/oidc', headers})
  expect(begun.statusCode).toBe(303)
  expect(begun.headers['set-cookie']).toMatch(/^__Host-bayan_flow=.*; HttpOnly; Secure; SameSite=Lax$/)
  const sent = await fetch(String(begun.headers.location), {redirect: 'manual'})
  const back = new URL(sent.headers.get('location') ?? '')
  expect(back.origin).toBe('https://desk.example')
  return {back: back.pathname + back.search, cookie: cookiesOf(begun.headers['set-cookie'])[0] ?? ''}
}

async function comeIn(claims: Readonly<Record<string, unknown>>) {
  provider.claims = claims
  const {back, cookie} = await begin()
  const ended = await server.inject({url: back, headers: {...headers, cookie}})
  const session = cookiesOf(ended.headers['set-cookie']).find((one) =>
    one.startsWith('__Host-bayan_session='),
  )
  if (session === undefined) return {status: ended.statusCode, me: null}
  const me = await server.inject({url: '/api/me', headers: {...headers, cookie: session}})
  return {status: ended.statusCode, me: me.json() as {name: string; roles: unknown[]}}
}

const amina = {sub: 'u-1', preferred_username: 'Amina', roles: ['ar-desk', 'kitchen']}

test('the first time makes an account with the roles of the claim', async () => {
  expect(await comeIn(amina)).toMatchObject({
    status: 303,
    me: {
      name: 'amina',
      roles: [
        {role: 'reviser', locale: 'ar', category: null},
        {role: 'translator', locale: 'ar', category: null},
      ],
    },
  })
})

test('issuer and subject say who it is, whatever the name; roles follow the claim', async () => {
  expect((await comeIn({...amina, preferred_username: 'Renamed', roles: 'press'})).me).toMatchObject({
    name: 'amina',
    roles: [{role: 'editor', locale: null, category: null}],
  })
  const other = await comeIn({sub: 'u-2', preferred_username: 'amina', roles: ['press']})
  expect(other.me?.name).toMatch(/^amina-[\da-f]{8}$/)
})

test('an account of the house is not taken over by its name', async () => {
  await addAccount(house.ports, {name: 'chief', password: null, grants: [], by: 'test'})
  expect((await comeIn({sub: 'u-3', preferred_username: 'chief', roles: ['press']})).me?.name).toMatch(
    /^chief-/,
  )
})

test('no role, no entry; a shut account neither', async () => {
  expect(await comeIn({sub: 'u-4', preferred_username: 'cook', roles: ['kitchen']})).toEqual({
    status: 403,
    me: null,
  })
  await shutAccount(house.ports, 'amina', 'test')
  expect(await comeIn(amina)).toEqual({status: 401, me: null})
})

test.each([
  ['another nonce', {nonce: 'other'}],
  ['another issuer', {iss: 'https://evil.example'}],
  ['another audience', {aud: 'somebody-else'}],
  ['an old token', {exp: 1}],
])('refused: %s', async (_name, spoilt) => {
  expect(await comeIn({sub: 'u-5', roles: ['press'], ...spoilt})).toEqual({status: 401, me: null})
})

test('an answer works in the browser that asked, once', async () => {
  provider.claims = {sub: 'u-6', preferred_username: 'b', roles: ['press']}
  const {back, cookie} = await begin()
  const get = (given: string) => server.inject({url: back, headers: {...headers, cookie: given}})
  expect((await get('')).statusCode).toBe(401)
  expect((await get(cookie)).statusCode).toBe(303)
  expect((await get(cookie)).statusCode).toBe(401)
})
