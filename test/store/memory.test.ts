import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {contextKey} from '../../src/leverage/context-key.js'
import {leverage, type Wanted} from '../../src/leverage/leverage.js'
import {plainText, textContent, type Inline} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {addUnits, type NewUnit} from '../../src/store/memory/add-units.js'
import {bestCandidates} from '../../src/store/memory/best-candidates.js'
import {concordance} from '../../src/store/memory/concordance.js'
import {deleteUnits, editUnit} from '../../src/store/memory/edit-unit.js'
import {exportUnits} from '../../src/store/memory/export-units.js'
import {findUnits} from '../../src/store/memory/find-units.js'
import {reindexMemory, reindexWhenOld} from '../../src/store/memory/reindex.js'
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
beforeEach(() => pool.query('truncate memory_unit cascade'))

const now = new Date('2026-03-01T00:00:00Z')

function unit(texts: Partial<Record<Locale, string>>, rest: Partial<NewUnit> = {}): NewUnit {
  const variants = Object.entries(texts).map(([locale, text]) => ({
    locale: locale as Locale,
    content: textContent(text),
  }))
  return {variants, origin: 'test', communique: null, authoritative: null, createdAt: now, ...rest}
}

const accord = {
  fr: "Le Gouvernement a signé l'accord de coopération avec le Royaume.",
  ar: 'وقّعت الحكومة اتفاق التعاون مع المملكة.',
  en: 'The Government has signed the cooperation agreement with the Kingdom.',
}

async function matches(source: Locale, target: Locale, text: string, rest: Partial<Wanted> = {}) {
  const content = textContent(text)
  const [candidates] = await bestCandidates(pool, source, target, [content])
  const wanted: Wanted = {content, before: '', after: '', communique: null, place: '', ...rest}
  const direction = {source: facts[source], target: facts[target]}
  return leverage(wanted, candidates ?? [], direction, now).map((match) => [
    match.type,
    match.similarity,
    plainText(match.target),
  ])
}

const kept = async () => {
  const texts: string[][] = []
  for await (const one of exportUnits(pool)) texts.push(one.variants.map((v) => plainText(v.content)))
  return texts
}

describe('addUnits and bestCandidates', () => {
  test('one unit serves every direction', async () => {
    expect(await addUnits(pool, [unit(accord)])).toEqual({
      added: 1,
      extended: 0,
      known: 0,
      superseded: 0,
      blank: 0,
    })
    expect(await matches('fr', 'ar', accord.fr)).toEqual([['em', 100, accord.ar]])
    expect(await matches('ar', 'en', accord.ar)).toEqual([['em', 100, accord.en]])
    expect(await matches('en', 'fr', accord.en)).toEqual([['em', 100, accord.fr]])
  })

  test('typography is no difference, a word is', async () => {
    await addUnits(pool, [unit(accord)])
    expect(await matches('fr', 'en', accord.fr.replace("'", '’'))).toEqual([['em', 99, accord.en]])
    expect(await matches('fr', 'en', accord.fr.replace('signé', 'dénoncé'))).toEqual([['tm', 90, accord.en]])
    expect(await matches('fr', 'en', 'Le Conseil se réunit demain.')).toEqual([])
  })

  test('the same neighbours, or the same place of the same communiqué, make it in context', async () => {
    const context = contextKey('Avant.', 'Après.')
    const [first, ...others] = unit(accord).variants
    await addUnits(pool, [
      unit(accord, {
        variants: [{...first!, contexts: [context]}, ...others],
        communique: 'c00001',
        place: 'u2s1',
      }),
    ])
    expect(await matches('fr', 'en', accord.fr, {before: 'Avant.', after: 'Après.'})).toEqual([
      ['icm', 100, accord.en],
    ])
    expect(await matches('fr', 'en', accord.fr, {communique: 'c00001', place: 'u2s1'})).toEqual([
      ['icm', 100, accord.en],
    ])
    expect(await matches('fr', 'en', accord.fr, {communique: 'c00002', place: 'u2s1'})).toEqual([
      ['em', 100, accord.en],
    ])
  })

  test('figures, dates and references are carried over, as the target locale writes them', async () => {
    await addUnits(pool, [
      unit({
        fr: 'Le 3 mars 2025, le budget est de 1200 dirhams.',
        en: 'On 3 March 2025, the budget is 1200 dirhams.',
      }),
    ])
    expect(await matches('fr', 'en', 'Le 14 avril 2026, le budget est de 250 000 dirhams.')).toEqual([
      ['em', 99, 'On 14 April 2026, the budget is 250,000 dirhams.'],
    ])
  })

  test('a communiqué is asked in one round trip, each segment with its own candidates', async () => {
    await addUnits(pool, [unit(accord), unit({fr: 'Rabat, le 3 mars', en: 'Rabat, 3 March'})])
    const found = await bestCandidates(pool, 'fr', 'en', [
      textContent('Rabat, le 3 mars'),
      textContent('Rien.'),
      textContent(accord.fr),
      textContent(''),
    ])
    expect(found.map((candidates) => candidates.map((one) => plainText(one.target)))).toEqual([
      ['Rabat, 3 March'],
      [],
      [accord.en],
      [],
    ])
  })

  test('the same equivalents are kept once, and one that says more extends', async () => {
    const {fr, en} = accord
    await addUnits(pool, [unit({fr, en}), unit({en, fr})])
    expect(await addUnits(pool, [unit(accord)])).toMatchObject({added: 0, extended: 1})
    expect(await addUnits(pool, [unit({fr, en})])).toMatchObject({added: 0, known: 1})
    expect(await kept()).toEqual([[accord.ar, accord.en, accord.fr]])
    expect(await matches('ar', 'fr', accord.ar)).toEqual([['em', 100, accord.fr]])
  })

  test('a correction at the same place supersedes, and leaves the other translations standing', async () => {
    const place = {communique: 'c00001', place: 'u1s1', authoritative: 'fr'} as const
    await addUnits(pool, [unit(accord, place)])
    const en = 'The Government signed the cooperation agreement with the Kingdom.'
    expect(await addUnits(pool, [unit({fr: accord.fr, en}, place)])).toMatchObject({
      added: 1,
      superseded: 1,
    })
    expect(await kept()).toEqual([[accord.ar, en, accord.fr]])
    expect(await matches('fr', 'en', accord.fr)).toEqual([['em', 100, en]])
  })

  test('two who add the same at once keep it once', async () => {
    const both = await Promise.all([addUnits(pool, [unit(accord)]), addUnits(pool, [unit(accord)])])
    expect(both.map(({added, known}) => added + known)).toEqual([1, 1])
    expect(await kept()).toHaveLength(1)
  })

  test('blank and lonely variants are not kept', async () => {
    expect(await addUnits(pool, [unit({fr: 'Oui', en: ' '}), unit({fr: 'Oui'})])).toMatchObject({
      added: 0,
      blank: 2,
    })
  })

  test('codes are the segment’s own', async () => {
    const strong = (id: string, data: string, text: string): readonly Inline[] => [
      {type: 'sc', id, kind: 'strong', data},
      {type: 'text', value: text},
      {type: 'ec', id, kind: 'strong', data},
    ]
    await addUnits(pool, [
      unit(
        {},
        {
          variants: [
            {locale: 'fr', content: strong('1', '**', 'Important')},
            {locale: 'en', content: strong('1', '**', 'Important note')},
          ],
        },
      ),
    ])
    const wanted = strong('7', '__', 'Important')
    const [candidates] = await bestCandidates(pool, 'fr', 'en', [wanted])
    const direction = {source: facts.fr, target: facts.en}
    const asked = {content: wanted, before: '', after: '', communique: null, place: ''}
    expect(leverage(asked, candidates ?? [], direction, now)[0]?.target).toEqual(
      strong('7', '__', 'Important note'),
    )
  })
})

describe('the desk', () => {
  test('an edited unit is superseded: kept, and offered no more', async () => {
    await addUnits(pool, [unit(accord)])
    const [before] = await findUnits(pool, {}, 10)
    await editUnit(pool, before!.id, unit({fr: accord.fr, en: 'Edited.'}).variants, 'amina', now)
    expect(await matches('fr', 'en', accord.fr)).toEqual([['em', 100, 'Edited.']])
    expect((await findUnits(pool, {superseded: true}, 10)).map((one) => one.id)).toEqual([before!.id])
    await expect(editUnit(pool, before!.id, [], 'amina', now)).rejects.toThrow('not_found')
  })

  test('a deleted unit is gone', async () => {
    await addUnits(pool, [unit(accord)])
    const [one] = await findUnits(pool, {locale: 'ar'}, 10)
    expect(await deleteUnits(pool, [one!.id])).toBe(1)
    expect(await findUnits(pool, {}, 10)).toEqual([])
  })

  test('units are found by what they came from', async () => {
    await addUnits(pool, [
      unit(accord, {origin: 'a.tmx'}),
      unit({fr: 'Oui', en: 'Yes'}, {communique: 'c00009'}),
    ])
    expect((await findUnits(pool, {origin: 'a.tmx'}, 10)).length).toBe(1)
    expect((await findUnits(pool, {communique: 'c00009'}, 10)).map((u) => u.variants.length)).toEqual([2])
  })
})

describe('concordance', () => {
  const search = async (locale: Locale, target: Locale, text: string) =>
    (await concordance(pool, {locale, target, text, limit: 10})).map((line) => [
      line.grade,
      plainText(line.target),
      line.ranges.map(([start, end]) => plainText(line.source).slice(start, end)),
    ])

  beforeEach(() =>
    addUnits(pool, [
      unit(accord),
      unit({fr: 'Les accords du gouvernement', ar: 'اتفاقات للحكومة', en: 'Agreements of the government'}),
    ]),
  )

  test('finds other forms of a word, as written first', async () => {
    expect(await search('fr', 'en', 'accord')).toEqual([
      [3, accord.en, ['accord']],
      [2, 'Agreements of the government', ['accords']],
    ])
  })
  test('finds Arabic with and without its proclitics, short vowels and hamza', async () => {
    expect(await search('ar', 'fr', 'حكومة')).toEqual([
      [2, 'Les accords du gouvernement', ['للحكومة']],
      [2, accord.fr, ['الحكومة']],
    ])
    expect(await search('ar', 'fr', 'وقعت')).toEqual([[2, accord.fr, ['وقّعت']]])
    expect(await search('ar', 'fr', 'إتفاق')).toEqual([
      [2, 'Les accords du gouvernement', ['اتفاقات']],
      [2, accord.fr, ['اتفاق']],
    ])
  })
  test('words in any order, a phrase between quotation marks', async () => {
    expect(await search('fr', 'en', 'gouvernement accord')).toEqual([
      [1, 'Agreements of the government', ['gouvernement', 'accords']],
      [1, accord.en, ['Gouvernement', 'accord']],
    ])
    expect(await search('fr', 'en', '"gouvernement accord"')).toEqual([])
    expect(await search('fr', 'en', '« accord de coopération »')).toEqual([
      [3, accord.en, ['accord de coopération']],
    ])
  })
  test('without accents, and with them only as they are', async () => {
    await addUnits(pool, [unit({fr: "L'ÉTAT DE SIÈGE est levé.", en: 'The state of siege is lifted.'})])
    expect(await search('fr', 'en', 'etat de siege')).toEqual([
      [2, 'The state of siege is lifted.', ['ÉTAT DE SIÈGE']],
    ])
    expect(await search('fr', 'en', 'lève')).toEqual([])
  })
  test('a figure by its value', async () => {
    await addUnits(pool, [unit({fr: 'En 2031, 12 accords.', en: 'In 2031, 12 agreements.'})])
    await addUnits(pool, [unit({fr: 'En 2030, 13 accords.', en: 'In 2030, 13 agreements.'})])
    expect(await search('fr', 'en', '2031')).toEqual([[3, 'In 2031, 12 agreements.', ['2031']]])
  })
  test('nothing asked, nothing found', async () => {
    expect(await search('fr', 'en', ' … ')).toEqual([])
  })
})

test('a memory indexed by other rules is indexed again, once', async () => {
  await addUnits(pool, [unit(accord)])
  // As the migration leaves what was there before.
  await pool.query(
    `update memory_variant set features = '', signature = repeat('0', 128)::bit(128), exact = 0`,
  )
  await pool.query('update memory_index_version set version = 0')
  const near = accord.en.replace('signed', 'ratified')
  expect(await matches('en', 'ar', near)).toEqual([])
  expect(await reindexWhenOld(pool)).toBe(3)
  expect(await reindexWhenOld(pool)).toBe(0)
  expect(await matches('en', 'ar', near)).toEqual([['tm', 89, accord.ar]])
})

test('reindexing changes nothing that is found', async () => {
  await addUnits(pool, [unit(accord)])
  expect(await reindexMemory(pool)).toBe(3)
  expect(await matches('en', 'ar', accord.en)).toEqual([['em', 100, accord.ar]])
})
