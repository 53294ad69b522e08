import {createReadStream} from 'node:fs'
import {createGunzip} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {readTmx} from '../../src/interchange/tmx/read-tmx.js'
import {writeTmx} from '../../src/interchange/tmx/write-tmx.js'
import {plainText} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {openPool} from '../../src/store/database.js'
import {addUnits, type NewUnit} from '../../src/store/memory/add-units.js'
import {concordance} from '../../src/store/memory/concordance.js'
import {exportUnits} from '../../src/store/memory/export-units.js'
import {freshDatabase, type TestDatabase} from '../helpers/database.js'
import {file, gather, written} from './gather.js'

// The whole of TICO-19 (CC0, https://tico-19.github.io): two files with the same 3,071 English sentences.
const now = new Date('2026-03-01T00:00:00Z')
/** The first test of a run to ask starts the server, and 9,213 texts are indexed. */
const importTimeoutMs = 300_000

let database: TestDatabase
let pool: ReturnType<typeof openPool>
let units: readonly NewUnit[]
beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, 2)
  const [french, arabic] = [await unitsIn('en-fr'), await unitsIn('en-ar')]
  units = french.map((unit, i) => ({
    ...unit,
    variants: [...unit.variants, ...(arabic[i]?.variants.filter(({locale}) => locale === 'ar') ?? [])],
  }))
  expect(await addUnits(pool, units)).toEqual({added: 3070, extended: 0, known: 1, superseded: 0, blank: 0})
}, importTimeoutMs)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

async function unitsIn(name: string): Promise<readonly NewUnit[]> {
  const path = new URL(`../data/tico19/${name}.tmx.gz`, import.meta.url)
  const bytes = createReadStream(path).pipe(createGunzip())
  const {items, refused} = await gather(readTmx(bytes, {origin: 'tico19', now}))
  expect([items.length, refused]).toEqual([3071, []])
  return items
}

const textsOf = (locale: Locale): readonly string[] =>
  units.flatMap(({variants}) =>
    variants.filter((one) => one.locale === locale).map(({content}) => plainText(content)),
  )

/** Sentences of a locale that hold what a pattern says as a whole word, without its vowel signs. */
function holding(locale: Locale, pattern: string): readonly string[] {
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu')
  const texts = textsOf(locale).filter((text) => whole.test(text.replace(/[\u064b-\u0652]/g, '')))
  return [...new Set(texts)].sort()
}

async function found(locale: Locale, target: Locale, text: string): Promise<readonly string[]> {
  const lines = await concordance(pool, {locale, target, text, limit: 200})
  return [...new Set(lines.map((line) => plainText(line.source)))].sort()
}

test.each([
  ['fr', 'ar', 'symptôme', 'symptômes?', 143],
  ['fr', 'ar', 'symptome', 'symptômes?', 143],
  ['fr', 'en', 'hôpitaux', 'hôpita(?:l|ux)', 34],
  ['fr', 'en', 'hopital', 'hôpita(?:l|ux)', 34],
  ['fr', 'ar', '« système de santé »', 'systèmes? de santé', 8],
  ['fr', 'en', '2020', '2020', 194],
  ['en', 'ar', 'vaccines', 'vaccines?', 97],
  ['en', 'fr', '"public health"', 'public[ -]health', 32],
  ['ar', 'fr', 'المستشفيات', '(?:وال|بال|لل|ال|ب|و)?مستشف(?:ى|يات|اها)', 77],
  ['ar', 'en', 'للقاح', '(?:وال|ال|ل|ب|و)?لقاح(?:ات|ان|ا|ية)?', 99],
  ['ar', 'en', 'أوبئه', '(?:لل|ال)?أوبئة', 16],
] as const)('%s → %s %s: every sentence that holds %s is found, and no other', async (...given) => {
  const [locale, target, text, pattern, count] = given
  expect(await found(locale, target, text)).toEqual(holding(locale, pattern))
  expect(holding(locale, pattern)).toHaveLength(count)
})

test('a phrase of function words alone is found among the newest', async () => {
  const lines = await found('fr', 'en', '"il y a"')
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter((text) => !/\bil (?:n’)?y a\b/i.test(text))).toEqual([])
})

test(
  'what is exported is the same memory',
  async () => {
    const text = await written(writeTmx(exportUnits(pool)))
    const {items, refused} = await gather(readTmx(file(text, 100_000), {origin: 'again', now}))
    expect(refused).toEqual([])
    const known = {added: 0, extended: 0, known: 3070, superseded: 0, blank: 0}
    expect(await addUnits(pool, items)).toEqual(known)
  },
  importTimeoutMs,
)
