import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {locales} from '../../src/model/locale.js'
import {digestLetter} from '../../src/render/mail/digest-letter.js'
import {pressLetter, withdrawalLetter} from '../../src/render/mail/press-letter.js'
import {editions} from './fixtures/editions.js'
import {published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

const letterIn = (locale: 'fr' | 'ar' | 'en') =>
  pressLetter(editions[locale], published.get(locale)!, site, facts[locale])
const ar = letterIn('ar')

describe('A55 e-mail', () => {
  test.each(locales)('%s: language and direction stand on page, body and every cell', (locale) => {
    const {html, language} = letterIn(locale)
    const {tag, direction} = facts[locale]
    expect(language).toBe(tag)
    expect(html).toContain(`<html lang="${tag}" dir="${direction}">`)
    expect(html).toContain(`<body lang="${tag}" dir="${direction}">`)
    const cells = html.match(/<t[dh]\b[^>]*>/gu) ?? []
    expect(cells.length).toBeGreaterThan(6)
    for (const cell of cells) expect(cell).toContain(`dir="${direction}"`)
    expect(html).toMatch(
      direction === 'rtl'
        ? /<td dir="rtl" style="[^"]*text-align:left">2024</u
        : /<td dir="ltr" style="[^"]*text-align:right">2024</u,
    )
    expect(html).not.toMatch(/<(?:bdi|script|link|style|img)\b|class=/u)
  })

  test('ar: every line of the text begins with a mark, and foreign phrases are isolated', () => {
    const lines = ar.text.split('\n').filter((line) => line !== '')
    for (const line of lines) expect(line.startsWith('\u200F')).toBe(true)
    expect(ar.text).toContain('\u2066+212 5 37 60 14 80\u2069')
    expect(ar.text).toContain('\u200F- اللغات: \u2066C++\u2069')
    expect(ar.text).toContain('\u200Fالثانية (\u2066Phase II\u2069) | 2025 | ')
    expect(ar.text).toContain('\u200F> «')
    expect(ar.text).not.toMatch(/[<]div|&#|&rlm;/u)
  })

  test('the subject is isolated as a whole, and its phrases within', () => {
    expect(ar.subject).toBe(
      '\u2067تصويب — إطلاق برنامج \u2066CONNECT\u2069 (\u20662024-2027\u2069) بشراكة مع \u2066ONUDC\u2069\u2069',
    )
  })

  test('fr: a link is said behind its words, and lines have no mark', () => {
    const {text} = letterIn('fr')
    expect(text).toMatch(/Lire sur le site <https:\/\/www\.example\.ma\/presse\/fr\/[^\u2066-\u2069>]*>/u)
    expect(text).not.toContain('\u200F')
  })

  test('a phrase within a phrase is isolated too', () => {
    expect(letterIn('fr').text).toContain('\u2067مقدمة في \u2066CSS\u2069 و \u2066HTML\u2069\u2069')
  })

  const written = (text: string, locale: 'fr' | 'ar' = 'ar') => {
    const edition = {...editions[locale], text, title: 'T', notes: [], reference: '2026-010', fields: {}}
    return pressLetter(edition, '/x/', site, facts[locale]).text
  }

  test('a year and the reference after it are not taken for one phrase', () => {
    expect(written('نص.')).toContain('\u200F5 شتنبر 2026 — \u20662026-010\u2069\n')
  })

  test('an address has no control beside it that a client could take for a part of it', () => {
    const text = written('انظر [الملف](https://a.ma/x) و<https://a.ma/y>، [a@b.ma](mailto:a@b.ma).')
    expect(text).toContain(
      'انظر الملف \u2066<https://a.ma/x>\u2069 و\u2066<https://a.ma/y>\u2069، \u2066a@b.ma\u2069.',
    )
  })

  test('lists keep their numbers, notes theirs, pictures their words', () => {
    const text = written(
      '1. Un[^1]\n   - a\n     - b\n2. Deux\n\n![Le sceau](https://a.ma/s.png)\n\nA\\\nB\n\n[^1]: Note.\n',
      'fr',
    )
    expect(text).toContain(
      '\n1. Un[1]\n   - a\n     - b\n2. Deux\n\n[Le sceau]\n\nA\nB\n\nNotes\n\n[1] Note.\n',
    )
  })

  test('a withdrawal says no word of the document', () => {
    const letter = withdrawalLetter(
      {...editions.ar, notes: [{at: editions.ar.modifiedAt, kind: 'withdrawal', text: 'خطأ في المبلغ.'}]},
      '/ar/c00002/',
      site,
      facts.ar,
    )
    expect(letter.subject).toBe('\u2067سحب — \u2066MIN/2026/0142\u2069\u2069')
    expect(letter.text).toContain('خطأ في المبلغ.')
    expect(letter.text + letter.html).not.toContain('CONNECT')
  })

  test('a digest names each title once, with its address', () => {
    const {text: _text, ...listed} = editions.ar
    const letter = digestLetter([{...listed, edition: '1'}], '2026-09-06T02:00:00Z', site, facts.ar)
    expect(letter.subject).toBe('\u2067بلاغات يوم 6 شتنبر 2026\u2069')
    expect(letter.text).toContain('\u200F- إطلاق برنامج \u2066CONNECT\u2069')
    expect(letter.html).toContain('href="https://www.example.ma/presse/ar/2026/')
  })
})
