import {describe, expect, test} from '@jest/globals'
import {readMemoryCsv} from '../../src/interchange/csv/read-memory-csv.js'
import {readTermsCsv} from '../../src/interchange/csv/read-terms-csv.js'
import {sniffDelimiter} from '../../src/interchange/csv/sniff-delimiter.js'
import {writeMemoryCsv, writeTermsCsv} from '../../src/interchange/csv/write-csv.js'
import {plainText, textContent} from '../../src/model/inline.js'
import type {MemoryUnit} from '../../src/model/memory.js'
import type {Concept} from '../../src/model/term.js'
import {file, gather, written} from './gather.js'

const now = new Date('2026-03-01T00:00:00Z')
const units = async (text: string | Uint8Array) => {
  const {items, refused} = await gather(readMemoryCsv(file(text, 300), {origin: 'x.csv', now}))
  return [
    items.map((unit) => unit.variants.map(({locale, content}) => `${locale} ${plainText(content)}`)),
    refused,
  ]
}

test('sniffDelimiter looks outside quotation marks', () => {
  expect(sniffDelimiter('"a,b,c,d";fr\nx')).toBe(';')
  expect(sniffDelimiter('fr\tar\n')).toBe('\t')
  expect(sniffDelimiter('fr')).toBe(',')
})

describe('memory', () => {
  test('as French Excel writes it', async () => {
    expect(await units('\ufeffFR;Notes;ar-MA\r\nOui;"a;b";نعم\r\n')).toEqual([[['fr Oui', 'ar نعم']], []])
  })
  test('bad rows are refused with their line, and do not stop the file', async () => {
    expect(await units('fr,en\nOui,Yes\nNon\nSeul,\nPeut-être,Maybe\n')).toEqual([
      [
        ['fr Oui', 'en Yes'],
        ['fr Peut-être', 'en Maybe'],
      ],
      [expect.stringMatching(/^3 columns_differ /), '4 too_few_locales fr en'],
    ])
  })
  test('a quotation mark left open keeps the good part', async () => {
    expect(await units('fr,en\nOui,Yes\n"Non,No\n')).toEqual([
      [['fr Oui', 'en Yes']],
      [expect.stringMatching(/^\d truncated /)],
    ])
  })
  test('bytes that are not UTF-8', async () => {
    expect(await units(Buffer.from('fr,en\n\xe9t\xe9,summer\n', 'latin1'))).toEqual([
      [],
      ['1 not_decodable utf-8'],
    ])
  })
  test('written and read again', async () => {
    const unit: MemoryUnit = {
      id: '1',
      variants: [
        {locale: 'fr', content: textContent('a, "b"')},
        {locale: 'ar', content: textContent('ج\nد')},
      ],
      origin: 'o',
      communique: null,
      authoritative: null,
      createdAt: now,
    }
    const text = await written(writeMemoryCsv([unit]))
    expect(text).toBe('\ufeffid,origin,fr,ar,en\r\n1,o,"a, ""b""","ج\nد",\r\n')
    expect(await units(text)).toEqual([[['fr a, "b"', 'ar ج\nد']], []])
  })
})

test('A57 what machines read is written as it is stored, Arabic beside it or not', async () => {
  const content = textContent('الهاتف +212 5 37 60 14 80، المرجع 2026-114، يوم 2026-09-05')
  const unit: MemoryUnit = {
    id: '2026114',
    variants: [{locale: 'ar', content}],
    origin: 'tico19.tmx',
    communique: null,
    authoritative: null,
    createdAt: now,
  }
  expect((await written(writeMemoryCsv([unit]))).split('\r\n')[1]).toBe(
    '2026114,tico19.tmx,,الهاتف +212 5 37 60 14 80، المرجع 2026-114، يوم 2026-09-05,',
  )
})

describe('terms', () => {
  test('a column for each locale, or sourceLang and targetLang', async () => {
    const wide = await gather(readTermsCsv(file('category,fr,ar\nsanté,SIDA,الإيدز\n')))
    expect(wide.items[0]).toMatchObject({
      category: 'santé',
      terms: [{locale: 'fr', text: 'SIDA'}, {locale: 'ar'}],
    })
    const pairs = await gather(
      readTermsCsv(file('id,sourceLang,targetLang,sourceString,targetString\n4,en,fr_XX,AIDS,SIDA\n')),
    )
    expect(pairs.items[0]?.terms.map(({locale, text}) => [locale, text])).toEqual([
      ['en', 'AIDS'],
      ['fr', 'SIDA'],
    ])
  })
  test('written and read again', async () => {
    const concepts: readonly Concept[] = [
      {
        id: 'a',
        category: 'c',
        definition: 'd',
        terms: [
          {locale: 'fr', text: 'un', status: 'preferred', validFrom: null, validTo: '2020-01-01'},
          {locale: 'en', text: 'one', status: 'deprecated', validFrom: null, validTo: null},
        ],
      },
      {
        id: 'b',
        category: '',
        definition: '',
        terms: [{locale: 'ar', text: 'اثنان', status: 'admitted', validFrom: null, validTo: null}],
      },
    ]
    const text = await written(writeTermsCsv(concepts, ';'))
    expect(text.split('\r\n')[1]).toBe('a;c;d;fr;un;preferred;;2020-01-01')
    expect(await gather(readTermsCsv(file(text)))).toEqual({items: concepts, refused: []})
  })
  test('a bad date, an unknown locale and a blank term are refused', async () => {
    const rows = 'concept,locale,term,valid_from\na,fr,x,1/2/2020\na,de,y,\na,fr,,\n'
    expect((await gather(readTermsCsv(file(rows)))).refused).toEqual([
      '2 date_invalid x',
      '3 too_few_locales y',
      '4 blank',
    ])
  })
})
