import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {Concept} from '../../src/model/term.js'
import {allConcepts, termbaseVersion} from '../../src/store/terms/export-concepts.js'
import {findConcepts} from '../../src/store/terms/find-concepts.js'
import {deleteConcepts, putConcepts} from '../../src/store/terms/put-concepts.js'
import {openPool} from '../../src/store/database.js'
import {freshDatabase, type TestDatabase} from '../helpers/database.js'

/** The first test of a run to ask starts the server. */
const serverTimeoutMs = 120_000

let database: TestDatabase
let pool: ReturnType<typeof openPool>
beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, 2)
}, serverTimeoutMs)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const who: Concept = {
  id: 'who',
  category: 'institution',
  definition: 'Specialised agency of the United Nations.',
  terms: [
    {
      locale: 'fr',
      text: 'Organisation mondiale de la Santé',
      status: 'preferred',
      validFrom: '1948-04-07',
      validTo: null,
    },
    {locale: 'fr', text: 'OMS', status: 'admitted', validFrom: null, validTo: null},
    {locale: 'ar', text: 'منظمة الصحة العالمية', status: 'preferred', validFrom: null, validTo: null},
  ],
}
const minister: Concept = {id: 'minister', category: 'title', definition: '', terms: []}

test('concepts are kept as they are given, dates as days', async () => {
  await putConcepts(pool, [who, minister], 'test')
  expect((await allConcepts(pool)).concepts).toEqual([minister, who])
})

test('a concept with the id of another replaces it, and the version is raised', async () => {
  const before = await termbaseVersion(pool)
  const changed = {...who, terms: who.terms.slice(1)}
  await putConcepts(pool, [changed], 'test')
  expect(await findConcepts(pool, {ids: ['who']}, 10)).toEqual([changed])
  expect(await termbaseVersion(pool)).not.toBe(before)
})

test('concepts are found by a part of a term, a locale and a category', async () => {
  const ids = async (filter: Parameters<typeof findConcepts>[1]) =>
    (await findConcepts(pool, filter, 10)).map((concept) => concept.id)
  expect(await ids({text: 'oms'})).toEqual(['who'])
  expect(await ids({text: 'الصحة', locale: 'ar'})).toEqual(['who'])
  expect(await ids({text: 'الصحة', locale: 'fr'})).toEqual([])
  expect(await ids({category: 'title'})).toEqual(['minister'])
  expect(await ids({after: 'minister'})).toEqual(['who'])
})

test('a deleted concept is gone with its terms', async () => {
  expect(await deleteConcepts(pool, ['who', 'nobody'])).toBe(1)
  expect(await findConcepts(pool, {}, 10)).toEqual([minister])
})
