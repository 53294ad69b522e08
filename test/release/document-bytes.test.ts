import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {pack, unpack} from '../../src/release/document-bytes.js'
import {documentsOf, keptDocuments, putDocuments} from '../../src/store/document-pages.js'
import {openPool} from '../../src/store/database.js'
import {freshDatabase, type TestDatabase} from '../helpers/database.js'

/** The first test of a run to ask starts the server. */
const serverTimeoutMs = 120_000

let database: TestDatabase
let pool: ReturnType<typeof openPool>
beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, 2)
  await pool.query(
    `insert into communique (id, reference, source, category, confidentiality, policy, created_by)
     select id, id, 'fr', 'communique', 'public', 'together', 'test' from unnest(array['c1', 'c2']) as made(id)`,
  )
}, serverTimeoutMs)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const first = pack([
  {path: 'fr/a/index.html', body: '<p>Déjà</p>'},
  {path: 'ar/a/index.html', body: '<p>بيان</p>'},
])
const second = pack([{path: 'fr/b/index.html', body: '<p>b</p>'}])
const texts = (files: ReturnType<typeof unpack>) => files.map(({path, body}) => [path, String(body)])

test('files are bytes of one stretch of memory, with their sizes and hashes', () => {
  expect(first.kept.files).toEqual([
    {
      path: 'fr/a/index.html',
      size: 13,
      sha256: '1850420a0b1fd0ab1393caf3eea44ca9952a1c16e39b95e4155f5bcc43a726de',
    },
    {path: 'ar/a/index.html', size: 15, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u)},
  ])
  expect(new Set(first.files.map(({body}) => (body as Uint8Array).buffer)).size).toBe(1)
})

test('they come back from the store as they were put, each communiqué its own', async () => {
  await putDocuments(pool, [
    {communique: 'c1', key: 'k1', ...first.kept},
    {communique: 'c2', key: 'k2', ...second.kept},
    {communique: 'gone', key: 'k3', ...second.kept},
  ])
  const found = await documentsOf(pool, ['c2', 'c1', 'gone'])
  expect([...found].map(([id, kept]) => [id, texts(unpack(kept))]).toSorted()).toEqual([
    [
      'c1',
      [
        ['fr/a/index.html', '<p>Déjà</p>'],
        ['ar/a/index.html', '<p>بيان</p>'],
      ],
    ],
    ['c2', [['fr/b/index.html', '<p>b</p>']]],
  ])
  await putDocuments(pool, [{communique: 'c1', key: 'k4', ...second.kept}])
  expect(
    await keptDocuments(
      pool,
      new Map([
        ['c1', 'k1'],
        ['c2', 'k2'],
      ]),
    ),
  ).toEqual(new Set(['c2']))
  const again = (await documentsOf(pool, ['c1'])).get('c1')
  expect(again && texts(unpack(again))).toEqual([['fr/b/index.html', '<p>b</p>']])
})
