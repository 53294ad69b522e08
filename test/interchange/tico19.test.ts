import {createReadStream} from 'node:fs'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {readTmx} from '../../src/interchange/tmx/read-tmx.js'
import {writeTmx} from '../../src/interchange/tmx/write-tmx.js'
import {leverage} from '../../src/leverage/leverage.js'
import {plainText, textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {openPool} from '../../src/store/database.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {bestCandidates} from '../../src/store/memory/best-candidates.js'
import {concordance} from '../../src/store/memory/concordance.js'
import {exportUnits} from '../../src/store/memory/export-units.js'
import {freshDatabase, type TestDatabase} from '../helpers/database.js'
import {file, gather, written} from './gather.js'

// 50 sentences of the TICO-19 test set, in English, French and Arabic.
const sample = new URL('../data/tico19-sample.tmx', import.meta.url)
const now = new Date('2026-03-01T00:00:00Z')

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

async function best(source: Locale, target: Locale, text: string) {
  const content = textContent(text)
  const [candidates] = await bestCandidates(pool, source, target, [content])
  const wanted = {content, before: '', after: '', communique: null, place: ''}
  const [match] = leverage(wanted, candidates ?? [], {source: facts[source], target: facts[target]}, now)
  return match && [match.type, match.similarity, plainText(match.target)]
}

test('is imported whole, once', async () => {
  const {items, refused} = await gather(readTmx(createReadStream(sample), {origin: 'tico19', now}))
  expect(refused).toEqual([])
  expect(await addUnits(pool, items)).toMatchObject({added: 50, known: 0})
  expect(await addUnits(pool, items)).toMatchObject({added: 0, known: 50})
})

test('is matched in every direction, exact and near', async () => {
  const fr = 'Une situation similaire avait été observée pour le diagnostic du SRAS.'
  const en = 'A similar situation also occurred with the diagnosis of SARS.'
  expect(await best('fr', 'en', fr)).toEqual(['em', 100, en])
  expect(await best('en', 'fr', en)).toEqual(['em', 100, fr])
  expect(await best('en', 'ar', 'A similar situation then occurred with the diagnosis of SARS.')).toEqual([
    'tm',
    89,
    expect.stringContaining('حدث موقف مماثل أيضًا'),
  ])
})

test('is searched both ways', async () => {
  const search = async (locale: Locale, target: Locale, text: string) =>
    (await concordance(pool, {locale, target, text, limit: 20})).map((line) =>
      line.ranges.map(([start, end]) => plainText(line.source).slice(start, end)),
    )
  expect(await search('fr', 'ar', 'symptôme')).toContainEqual(['symptômes'])
  expect(await search('ar', 'fr', 'أعراض')).toContainEqual(['الأعراض'])
})

test('is exported, and what is exported is the same memory', async () => {
  const text = await written(writeTmx(exportUnits(pool)))
  const {items, refused} = await gather(readTmx(file(text, 10_000), {origin: 'again', now}))
  expect(refused).toEqual([])
  expect(await addUnits(pool, items)).toMatchObject({added: 0, known: 50})
})
