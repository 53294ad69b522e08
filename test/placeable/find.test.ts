import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {findPlaceables} from '../../src/placeable/find.js'
import type {Locale} from '../../src/model/locale.js'

const shown = (text: string, locale: Locale): readonly string[] =>
  findPlaceables(text, facts[locale]).map(
    (one) => `${one.kind} ${one.value} “${text.slice(one.start, one.end)}”`,
  )

describe('findPlaceables', () => {
  test('French sums, percentages, dates and times', () => {
    expect(
      shown('1,2 milliard de dirhams, soit 12,5 % du PIB, le mardi 1er mai 2026 à 10 h 30', 'fr'),
    ).toEqual([
      'currency 1200000000 MAD “1,2 milliard de dirhams”',
      'percent 12.5% “12,5 %”',
      'acronym PIB “PIB”',
      'date 2026-05-01 “mardi 1er mai 2026”',
      'time 10:30 “10 h 30”',
    ])
  })

  test.each([
    ['السابعة مساء', 'ar', 'time 19:00 “السابعة مساء”'],
    ['في العاشرة إلا ربعا من مساء الأحد', 'ar', 'time 21:45 “العاشرة إلا ربعا من مساء”'],
    ['الساعة الثانية عشرة والنصف ظهرا', 'ar', 'time 12:30 “الساعة الثانية عشرة والنصف ظهرا”'],
    ['between 12.30 and 2 p.m.', 'en', 'time 12:30 “12.30”'],
    ['الثامن من مارس', 'ar', 'date --03-08 “الثامن من مارس”'],
    ['في الحادي والعشرين من ماي 2026', 'ar', 'date 2026-05-21 “الحادي والعشرين من ماي 2026”'],
    ['مليونين وثلاثة ملايين', 'ar', 'number 2000000 “مليونين”'],
    ['30 dinars', 'fr', 'currency 30 XDN “30 dinars”'],
    ['two dozen', 'en', 'number 24 “two dozen”'],
    ['une trentaine', 'fr', 'number 30 “trentaine”'],
    ['في اليوم الثالث مساء', 'ar', 'ordinal 3 “الثالث”'],
  ] as const)('%s', (text, locale, first) => {
    expect(shown(text, locale)[0]).toBe(first)
  })

  test('French number words', () => {
    expect(
      shown('quatre-vingt-dix-sept, vingt et un, deux mille cinq cents, deux cent trente-quatre mille', 'fr'),
    ).toEqual([
      'number 97 “quatre-vingt-dix-sept”',
      'number 21 “vingt et un”',
      'number 2500 “deux mille cinq cents”',
      'number 234000 “deux cent trente-quatre mille”',
    ])
  })

  test('English: month first, sums, ranges, signs, names with figures', () => {
    expect(
      shown(
        'Tuesday, September 5, 2026 at 3:30 p.m.; $1,234.50 and MAD 120 million; 2024-2027; -5 °C; COVID-19',
        'en',
      ),
    ).toEqual([
      'date 2026-09-05 “Tuesday, September 5, 2026”',
      'time 15:30 “3:30 p.m.”',
      'currency 1234.5 USD “$1,234.50”',
      'currency 120000000 MAD “MAD 120 million”',
      'range 2024/2027 “2024-2027”',
      'number -5 “-5”',
      'number 19 “19”',
    ])
  })

  test('Arabic digits, sums, dates and times', () => {
    expect(
      shown(
        '١٬٢٣٤ درهما و2 مليون و500 ألف درهم بنسبة 12,5 في المائة يوم الثلاثاء 16 شتنبر 2025 على الساعة الثالثة والنصف بعد الزوال',
        'ar',
      ),
    ).toEqual([
      'currency 1234 MAD “١٬٢٣٤ درهما”',
      'currency 2500000 MAD “2 مليون و500 ألف درهم”',
      'percent 12.5% “12,5 في المائة”',
      'date 2025-09-16 “الثلاثاء 16 شتنبر 2025”',
      'time 15:30 “الساعة الثالثة والنصف بعد الزوال”',
    ])
  })

  test('Arabic references, words, Hijri dates', () => {
    expect(
      shown(
        'القانون رقم 43.05 والمرسوم رقم 2.26.145 وثلاثة عشر وزيرا وثلاثمائة وخمسون وفاتح ماي و23 ربيع الأول 1448 هـ',
        'ar',
      ),
    ).toEqual([
      'reference 43-05 “43.05”',
      'reference 2-26-145 “2.26.145”',
      'number 13 “وثلاثة عشر”',
      'number 350 “وثلاثمائة وخمسون”',
      'date --05-01 “فاتح ماي”',
      'date h:1448-03-23 “23 ربيع الأول 1448 هـ”',
    ])
  })

  test('references, telephones, addresses', () => {
    expect(
      shown(
        'loi n° 43-05, avis 2026-114, A/RES/79/12, +212 5 37 60 14 80, a@b.ma, https://www.justice.gov.ma/fr.',
        'fr',
      ),
    ).toEqual([
      'reference 43-05 “43-05”',
      'reference 2026-114 “2026-114”',
      'reference A-RES-79-12 “A/RES/79/12”',
      'phone 212537601480 “+212 5 37 60 14 80”',
      'email a@b.ma “a@b.ma”',
      'url https://www.justice.gov.ma/fr “https://www.justice.gov.ma/fr”',
    ])
  })

  test('offsets count bidi controls and vowel signs of the text as it is', () => {
    expect(shown('قرار \u20662026-114\u2069 بمليونٍ', 'ar')).toEqual([
      'reference 2026-114 “2026-114”',
      'number 1000000 “بمليونٍ”',
    ])
  })

  test('spans lie in the text, in order, without overlaps', () => {
    const words = fc.constantFrom(
      '12',
      '1 234',
      'mai',
      'ماي',
      '٣',
      'و',
      '%',
      '-',
      'n°',
      'deux',
      'million',
      '2026',
      'ONU',
      '.',
      ' ',
      '\u2067',
      ':',
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 12}), fc.constantFrom('fr', 'ar', 'en'), (parts, locale) => {
        const text = parts.join('')
        let last = 0
        for (const one of findPlaceables(text, facts[locale as Locale])) {
          expect(one.start).toBeGreaterThanOrEqual(last)
          expect(one.end).toBeGreaterThan(one.start)
          last = one.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
