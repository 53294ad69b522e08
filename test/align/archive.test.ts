import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {alignTexts} from '../../src/align/align-texts.js'
import type {Sentence} from '../../src/align/sentence.js'
import {acceptProposals} from '../../src/commands/accept-proposals.js'
import {alignArchive, alignFiles} from '../../src/commands/align-archive.js'
import type {Locale} from '../../src/model/locale.js'
import {findUnits} from '../../src/store/memory/find-units.js'
import {plainText} from '../../src/model/inline.js'
import {openHouse, type House} from '../helpers/house.js'
import {readRows, reassemble, rowsIn} from '../helpers/reassemble.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const french = `# Le Conseil de gouvernement

Le Conseil s’est réuni le jeudi 12 mars 2026 à Rabat. Il a adopté le décret n° 2.26.114 relatif aux frais de justice. Le texte entre en vigueur dans 30 jours.

Une phrase qui ne se trouve que dans cette version, car elle ne regarde que les journalistes accrédités à Rabat.

La prochaine réunion se tiendra le 19 mars 2026.
`
const arabic = `# مجلس الحكومة

اجتمع المجلس يوم الخميس 12 مارس 2026 بالرباط، وصادق على المرسوم رقم 2.26.114 المتعلق بالمصاريف القضائية. ويدخل النص حيز التنفيذ بعد 30 يوما.

ينعقد الاجتماع المقبل يوم 19 مارس 2026.
`
const english = `# The Government Council

The Council met on Thursday 12 March 2026 in Rabat. It adopted Decree No. 2.26.114 on court fees. The text enters into force in 30 days.

The next meeting will be held on 19 March 2026.
`
const files = [
  {name: 'fr.md', bytes: encode(french)},
  {name: 'ar.md', bytes: encode(arabic)},
  {name: 'en.md', bytes: encode(english)},
]

describe('alignFiles', () => {
  test('three versions: what one sentence says in two, and what is missing, is found', () => {
    const {proposals, files: read} = alignFiles(files, [], '2026-04-01')
    expect(read.map(({locale, sentences}) => [locale, sentences])).toEqual([
      ['fr', 6],
      ['ar', 4],
      ['en', 5],
    ])
    expect(proposals.map(({shape, keep, variants}) => [shape, keep, variants.ar, variants.en])).toEqual([
      ['1-1-1', true, 'مجلس الحكومة', 'The Government Council'],
      [
        '2-1-2',
        true,
        'اجتمع المجلس يوم الخميس 12 مارس 2026 بالرباط، وصادق على المرسوم رقم 2.26.114 المتعلق بالمصاريف القضائية.',
        'The Council met on Thursday 12 March 2026 in Rabat. It adopted Decree No. 2.26.114 on court fees.',
      ],
      ['1-1-1', true, 'ويدخل النص حيز التنفيذ بعد 30 يوما.', 'The text enters into force in 30 days.'],
      [
        '1-1-1',
        true,
        'ينعقد الاجتماع المقبل يوم 19 مارس 2026.',
        'The next meeting will be held on 19 March 2026.',
      ],
    ])
  })

  test('two files in one language are refused', () => {
    expect(() => alignFiles([files[0]!, files[0]!], [], '2026-04-01')).toThrow('request_invalid')
    expect(() => alignFiles([files[0]!], [], '2026-04-01')).toThrow('request_invalid')
  })

  test.each([
    ['fr', 'ar', 97, 80],
    ['fr', 'en', 97, 80],
    ['en', 'ar', 97, 80],
  ] as const)('real articles with sentences left out, %s and %s', (one, two, leastRight, leastFound) => {
    const rows = readRows('test/cases/align/tico19.jsonl')
    let [kept, right, wanted] = [0, 0, 0]
    for (const document of new Set(rows.map((row) => row.document))) {
      const own = rows.filter((row) => row.document === document)
      const dropped = new Set(own.flatMap((_, index) => (index % 9 === 4 ? [index] : [])))
      wanted += own.length - dropped.size
      const {proposals} = alignFiles(
        [
          {name: 'a.txt', bytes: encode(reassemble(own, one))},
          {name: 'b.txt', bytes: encode(reassemble(own, two, dropped))},
        ],
        [],
        '2026-01-01',
      )
      const at = new Map<Locale, number>()
      for (const {keep, variants} of proposals) {
        const [left, other] = [one, two].map((locale) => {
          const found = rowsIn(own, locale, variants[locale] ?? '', at.get(locale) ?? 0)
          at.set(locale, found.end)
          return found.rows.join()
        })
        if (!keep) continue
        kept++
        if (left === other && left !== '') right++
      }
    }
    expect((100 * right) / kept).toBeGreaterThanOrEqual(leastRight)
    expect((100 * right) / wanted).toBeGreaterThanOrEqual(leastFound)
  })
})

describe('laws of alignTexts', () => {
  const sentence: fc.Arbitrary<Sentence> = fc.record({
    text: fc.string({minLength: 1, maxLength: 80}),
    block: fc.constant(0),
    kind: fc.constant('paragraph'),
    anchors: fc.uniqueArray(fc.constantFrom('#1', '#2', '=Rabat', '@c1')).map((all) => new Set(all)),
  })

  test('beads cover both texts, in order, once', () => {
    fc.assert(
      fc.property(fc.array(sentence, {maxLength: 12}), fc.array(sentence, {maxLength: 12}), (own, other) => {
        let [i, j] = [0, 0]
        for (const bead of alignTexts(own, other)) {
          expect([bead.start, bead.otherStart]).toEqual([i, j])
          expect(bead.end + bead.otherEnd).toBeGreaterThan(i + j)
          ;[i, j] = [bead.end, bead.otherEnd]
        }
        expect([i, j]).toEqual([own.length, other.length])
      }),
    )
  })
})

describe('into the memory', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse('postgres')
  }, 120_000)
  afterAll(() => house.close())

  test('nothing counts until it is accepted, and only what is kept', async () => {
    const {ports} = house
    const aligned = await alignArchive(ports, files)
    expect(await findUnits(ports.pool, {}, 10)).toEqual([])
    const [first, ...others] = JSON.parse(JSON.stringify(aligned.proposals)) as {keep: boolean}[]
    const added = await acceptProposals(
      ports,
      {...aligned, proposals: [{...first, keep: false}, ...others]},
      'terminologist',
    )
    expect(added).toMatchObject({added: 3, known: 0})
    const units = await findUnits(ports.pool, {locale: 'en'}, 10)
    expect(
      units.map(({origin, variants}) => [
        origin,
        variants.find(({locale}) => locale === 'en')!.content.length &&
          plainText(variants.find(({locale}) => locale === 'en')!.content),
      ]),
    ).toEqual([
      ['terminologist', 'The next meeting will be held on 19 March 2026.'],
      ['terminologist', 'The text enters into force in 30 days.'],
      [
        'terminologist',
        'The Council met on Thursday 12 March 2026 in Rabat. It adopted Decree No. 2.26.114 on court fees.',
      ],
    ])
    expect(await acceptProposals(ports, aligned, 'terminologist')).toMatchObject({added: 1, known: 3})
    await expect(acceptProposals(ports, {proposals: [{}]}, 'x')).rejects.toThrow('request_invalid')
  })
})
