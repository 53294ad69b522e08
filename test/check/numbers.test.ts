import {describe, expect, test} from '@jest/globals'
import type {Locale} from '../../src/model/locale.js'
import {textContent} from '../../src/model/inline.js'
import {check} from '../../src/check/check.js'

const found = (source: string, target: string, locales: readonly [Locale, Locale]): readonly string[] =>
  check({
    source: textContent(source),
    target: textContent(target),
    sourceLocale: locales[0],
    targetLocale: locales[1],
  })
    .filter((issue) => issue.rule.startsWith('numbers'))
    .map((issue) => `${issue.rule}: ${issue.detail['got']} for ${issue.detail['expected']}`)

describe('numbers that agree', () => {
  test.each([
    ['1 234 personnes', '1,234 people', 'fr', 'en'],
    ['1\u202f234,5 tonnes', '١٬٢٣٤٫٥ طنا', 'fr', 'ar'],
    ['12,5 % des dossiers', '12,5 في المائة من الملفات', 'fr', 'ar'],
    ['1,2 milliard de dirhams', 'MAD 1.2 billion', 'fr', 'en'],
    ['les deux parties', 'الطرفان', 'fr', 'ar'],
    ['2 accords', 'اتفاقيتين', 'fr', 'ar'],
    ['vingt et un pays', '21 countries', 'fr', 'en'],
    ['XXIe siècle', 'القرن الحادي والعشرين', 'fr', 'ar'],
    ['2.5 million dirhams', '2 مليون و500 ألف درهم', 'en', 'ar'],
    ['entre 10 et 15 %', 'between 10% and 15%', 'fr', 'en'],
  ] as const)('%s | %s', (source, target, from, to) => {
    expect(found(source, target, [from, to])).toEqual([])
  })
})

describe('numbers that differ', () => {
  test.each([
    ['1 234 personnes', '1,243 people', 'fr', 'en', 'numbers: 1,243 for 1 234'],
    ['120 millions', '120 مليار', 'fr', 'ar', 'numbers: 120 مليار for 120 millions'],
    ['12,5 %', '12,5', 'fr', 'ar', 'numbers: 12,5 for 12,5 %'],
    ['trois ministres', 'four ministers', 'fr', 'en', 'numbers-in-words: four for trois'],
    ['15 accords', 'agreements', 'fr', 'en', 'numbers: — for 15'],
  ] as const)('%s | %s', (source, target, from, to, issue) => {
    expect(found(source, target, [from, to])).toEqual([issue])
  })
})
