import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import type {Format} from '../../src/model/document.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {addressOf, fileOf} from '../../src/render/address.js'
import {gate} from '../../src/render/gate/gate.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {editions} from './fixtures/editions.js'
import {site} from './fixtures/site.js'

/** What only a person can mend: the language itself, quotes in order, brackets in pairs. */
const byPeople = ['A04', 'A25', 'A26']

/** Render a text, and give what the gate finds that no person could have mended. */
function found(text: string, locale: Locale, format: Format) {
  const edition = {...editions[locale], format, text, title: text.replaceAll('\n', ' '), notes: []}
  const address = addressOf(edition)
  const body = renderPage(edition, {...site, published: new Map([[locale, address]])}, facts)
  const context = {baseUrl: site.baseUrl, facts, isPublic: () => true}
  return gate([{path: fileOf(address), body}], context)
    .filter(({rule}) => !byPeople.includes(rule))
    .map(({rule, got}) => `${rule} ${got}`)
}

describe('what a house writes is not held at the gate', () => {
  test.each<readonly [Locale, string]>([
    ['ar', 'بلغ عدد المستفيدين 200000 شخص'],
    ['ar', 'استفاد 10003 تلميذا'],
    ['ar', 'بنسبة ٥٪ سنة ٢٠٢٦'],
    ['ar', 'سنة 2025 120 مشاركا'],
    ['ar', 'ما بين 18 – 24² متر'],
    ['ar', 'الملف 0033/12 في الأجل'],
    ['ar', 'لغة C++ (نسخة G20) وشبكة Wi-Fi'],
    ['ar', 'انظر www.a.ma\nفي الموقع'],
    ['ar', 'انظر https://a.ma/b\u200F في الموقع'],
    ['ar', 'le ministère www.a.ma\u00A00 MAD'],
    ['ar', 'بنسبة 0—0–0% 0'],
    ['ar', '00 00 0100 0'],
    ['fr', 'Soit ٥٪ de la برنامج ١٬٢٣٤ totale'],
    ['en', 'A share of ٥٪ in سنة ٢٠٢٦'],
    ['ar', 'نص[^ح].\n\n[^ح]: هامش.'],
    ['fr', 'Un relevé :\n\n```\nPOS 35.76N\n```'],
  ])('%s: %s', (locale, text) => {
    expect(found(text, locale, 'text')).toEqual([])
    expect(found(text, locale, 'markdown')).toEqual([])
  })
})

const figure = fc.stringMatching(/^[0-9]{1,9}$/)
const between = fc.constantFrom(' ', '.', ',', '-', '/', ':', '\u00A0', '\u202F', '–', ' - ', '—')
const figures = fc
  .tuple(
    fc.constantFrom('', '', '', '+', '-', '−', '00', '(', '$', '€', '№', '#', 'n°', 'v', 'و', 'ب'),
    fc.array(fc.tuple(figure, between), {minLength: 1, maxLength: 4}),
    fc.constantFrom(
      '',
      '',
      '%',
      ' %',
      '٪',
      '€',
      ' MAD',
      ' km/h',
      '°C',
      ')',
      'er',
      ' h 30',
      ' درهم',
      '‰',
      'M',
      '²',
      '+',
    ),
  )
  .map(([sign, parts, unit]) => {
    const [first, ...rest] = parts
    return `${sign}${first![0]}${rest.map(([number, joint]) => joint + number).join('')}${unit}`
  })
const words = fc.constantFrom(
  ...[
    'le ministère',
    'l’État',
    'Rabat',
    'M. Alaoui',
    'the committee',
    'No.',
    'COVID-19',
    'Maroc Telecom S.A.',
  ],
  ...[
    'الوزارة',
    'بلغ',
    'المستفيدين',
    'سنة',
    'هـ',
    'برنامج',
    '٢٠٢٦',
    '١٬٢٣٤',
    '٥٪',
    'ONUDC',
    'iPhone 15',
    'C++',
  ],
  ...['A/RES/79/12', '5G', 'https://a.ma/b?c=1', 'a@b.ma', '@map', '#Maroc', 'www.a.ma', 'Ph.D.', 'µm'],
)
const mark = fc.constantFrom(
  '',
  '',
  '',
  ',',
  '،',
  '؛',
  '.',
  ':',
  '!',
  '؟',
  '…',
  '/',
  ' -',
  '–',
  '"',
  '’',
  '•',
  '°',
  '\u200F',
  'ـ',
)
const gap = fc.constantFrom(' ', ' ', ' ', '\u00A0', '\n', ' **', '** ', ' « ', ' » ')
const text = fc
  .array(fc.tuple(fc.oneof(words, figures), mark, gap), {minLength: 1, maxLength: 7})
  .map((parts) => parts.flat().join(''))

test.each(locales)('law: no text is held for how it is shown (%s)', (locale) => {
  fc.assert(
    fc.property(text, fc.constantFrom<Format>('markdown', 'text'), (written, format) => {
      expect(found(written, locale, format)).toEqual([])
    }),
    {numRuns: 400},
  )
})
