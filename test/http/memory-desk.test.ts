import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance, InjectOptions} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import type {Inline} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {dayIn} from '../../src/pipeline/day-in.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

let house: House
let server: FastifyInstance
let person: Person
beforeAll(async () => {
  house = await openHouse()
  server = await buildServer(house.ports)
  person = await letIn(house.ports, 'nadia', 'reviser')
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  server.inject({
    method,
    url,
    headers: {cookie: person.cookie},
    ...(payload ? {payload} : {}),
  } as InjectOptions)

const text = (value: string): readonly Inline[] => [{type: 'text', value}]
const code: Inline = {type: 'ph', id: 'c1', kind: 'image', data: '![x](y)', equiv: ''}

/** Add one unit; answers its id. */
async function add(contents: Partial<Record<Locale, readonly Inline[]>>): Promise<string> {
  const {pool} = house.ports
  const variants = Object.entries(contents).map(([locale, content]) => ({locale: locale as Locale, content}))
  await addUnits(pool, [
    {variants, origin: 'old.tmx', communique: null, authoritative: 'fr', createdAt: new Date()},
  ])
  const {rows} = await pool.query<{id: string}>('select max(id)::text as id from memory_unit')
  return rows[0]?.id ?? ''
}
const clear = () => house.ports.pool.query('truncate memory_unit cascade')
const concordance = async (word: string) =>
  (await ask('GET', `/api/memory/concordance?text=${encodeURIComponent(word)}&locale=fr&target=en`))
    .json()
    .lines.map(({target}: {target: readonly {value: string}[]}) => target.map(({value}) => value).join(''))

describe('a unit', () => {
  test('is changed: the old one is kept and no longer offered, the new one is found', async () => {
    await clear()
    const unit = await add({fr: text('Le ministre arrive.'), en: text('The minister leaves.')})
    const seen = (await ask('GET', `/api/memory/units/${unit}`)).json()
    expect(seen.variants).toEqual([
      {locale: 'en', markup: 'The minister leaves.'},
      {locale: 'fr', markup: 'Le ministre arrive.'},
    ])
    const put = (markup: string) =>
      ask('PUT', `/api/memory/units/${unit}`, {variants: [{locale: 'en', markup}]})
    expect((await put('The minister arrives.')).statusCode).toBe(204)
    expect(await concordance('ministre')).toEqual(['The minister arrives.'])
    expect((await ask('GET', `/api/memory/units/${unit}`)).json().superseded).toBe(true)
    const stale = (await put('The minister is here.')).json()
    expect([stale.error.code, stale.error.detail.refused]).toEqual([
      'version_conflict',
      'The minister is here.',
    ])
    const {rows} = await house.ports.pool.query(
      `select who, detail -> 'was' -> 0 ->> 'markup' as was from event where act = 'memory-edit'`,
    )
    expect(rows).toEqual([{who: 'nadia', was: 'The minister leaves.'}])
  })

  test('keeps its codes, and is not emptied or given another language', async () => {
    await clear()
    const unit = await add({
      fr: [...text('Le conseil '), code],
      en: [...text('The council '), code],
    })
    const put = (locale: string, markup: string) =>
      ask('PUT', `/api/memory/units/${unit}`, {variants: [{locale, markup}]})
    expect((await put('en', 'The board')).json().error.code).toBe('codes_broken')
    expect((await put('en', '  ')).json().error.code).toBe('request_invalid')
    expect((await put('ar', 'المجلس')).json().error.code).toBe('request_invalid')
    expect((await put('en', 'The board <x id="c1"/>')).statusCode).toBe(204)
    expect((await ask('GET', '/api/memory/units/999999')).statusCode).toBe(404)
  })

  test('is retired with others, and said once', async () => {
    await clear()
    const units = [
      await add({fr: text('Au revoir.'), en: text('Goodbye.')}),
      await add({fr: text('Bonjour à tous.'), en: text('Hello all.')}),
    ]
    expect((await ask('POST', '/api/memory/retire', {units})).json()).toEqual({retired: 2})
    expect((await ask('POST', '/api/memory/retire', {units})).json()).toEqual({retired: 0})
    expect(await concordance('revoir')).toEqual([])
    expect((await ask('GET', '/api/memory/maintenance')).json().total).toBe(0)
  })
})

test('maintenance names what to look at, and nothing else', async () => {
  await clear()
  await add({fr: text('La séance est levée.'), en: text('The meeting is closed.')})
  const same = await add({fr: text('Le conseil se réunit.'), en: text('Le conseil se réunit.')})
  const script = await add({fr: text('Le comité a délibéré.'), ar: text('The committee has deliberated.')})
  const codes = await add({fr: [...text('Voir la carte '), code], en: text('See the map')})
  const long =
    'Le gouvernement a adopté le projet de loi relatif à la protection du littoral et des zones humides.'
  const length = await add({fr: text(long), en: text('Adopted.')})
  const one = await add({fr: text('Le dossier est clos.'), en: text('The file is closed.')})
  const two = await add({fr: text('Le dossier est clos.'), en: text('The case is closed.')})
  const empty = await add({fr: text('Le texte manque.'), en: text('The text is missing.')})
  await house.ports.pool.query(`update memory_variant set plain = ' ' where unit = $1 and locale = 'en'`, [
    empty,
  ])
  const examined = (await ask('GET', '/api/memory/maintenance')).json()
  const faults = Object.fromEntries(
    examined.found.map(({unit, faults: some}: {unit: string; faults: string[]}) => [unit, some]),
  )
  expect(faults).toEqual({
    [same]: ['same'],
    [script]: ['script'],
    [codes]: ['codes'],
    [length]: ['length'],
    [one]: ['several'],
    [two]: ['several'],
    [empty]: ['empty'],
  })
  expect([examined.looked, examined.total, examined.next]).toEqual([8, 8, null])
})

describe('a concept', () => {
  const term = {locale: 'fr', text: 'ministre', status: 'preferred', validFrom: null, validTo: null}
  const english = {...term, locale: 'en', text: 'minister'}
  const find = async (word: string) => (await ask('GET', `/api/terms?text=${word}`)).json().concepts

  test('is added, changed over what was read, and retired', async () => {
    const made = await ask('POST', '/api/terms', {category: 'title', definition: '', terms: [term, english]})
    expect(made.statusCode).toBe(201)
    const {id, version} = made.json()
    const put = (at: string, terms: object[]) =>
      ask('PUT', `/api/terms/${id}`, {
        version: at,
        category: 'title',
        definition: 'Chef d’un ministère',
        terms,
      })
    expect((await put(version, [term, {...english, text: 'secretary', status: 'admitted'}])).statusCode).toBe(
      204,
    )
    expect((await put(version, [term])).json().error.code).toBe('version_conflict')
    const [changed] = await find('secretary')
    expect(changed).toMatchObject({definition: 'Chef d’un ministère', category: 'title'})
    const retired = await ask('POST', `/api/terms/${id}/retire`, {version: changed.version})
    expect(retired.statusCode).toBe(204)
    const [after] = await find('secretary')
    const yesterday = dayIn(new Date(Date.now() - 24 * 60 * 60 * 1000), house.ports.config.timeZone)
    expect(after.terms.map(({validTo}: {validTo: string}) => validTo)).toEqual([yesterday, yesterday])
    const {rows} = await house.ports.pool.query(`select act from event where act like 'term-%' order by id`)
    expect(rows.map(({act}) => act)).toEqual(['term-add', 'term-edit', 'term-retire'])
  })

  test.each([
    ['no term', {terms: []}],
    ['dates the wrong way round', {terms: [{...term, validFrom: '2026-02-01', validTo: '2026-01-01'}]}],
    ['the same twice', {terms: [term, term]}],
    ['a day that is none', {terms: [{...term, validFrom: '2026-02-30'}]}],
  ])('is refused: %s', async (_, wrong) => {
    const answer = await ask('POST', '/api/terms', {category: '', definition: '', ...wrong})
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'request_invalid'])
  })

  test('that is not there', async () => {
    const body = {version: 'x', category: '', definition: '', terms: [term]}
    expect((await ask('PUT', '/api/terms/none', body)).statusCode).toBe(404)
  })
})
