import {describe, expect, test} from '@jest/globals'
import {check} from '../../src/check/check.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import type {Equivalent} from '../../src/model/match.js'

const preferred = (text: string): Equivalent => ({text, status: 'preferred'})
const admitted = (text: string): Equivalent => ({text, status: 'admitted'})
const deprecated = (text: string): Equivalent => ({text, status: 'deprecated'})

const found = (target: string, targetLocale: Locale, equivalents: readonly Equivalent[]): readonly string[] =>
  check({
    source: textContent('Le projet de loi est adopté.'),
    target: textContent(target),
    sourceLocale: 'fr',
    targetLocale,
    terms: [{concept: 'c1', start: 3, end: 16, equivalents}],
  })
    .filter(({type}) => type === 'terminology')
    .map(({rule, start, end}) => `${rule} ${start}-${end}`)

describe('terms', () => {
  test.each([
    ['The bill is adopted.', 'en', [preferred('bill')]],
    ['The bills are adopted.', 'en', [preferred('bill')]],
    ['The Bill is adopted.', 'en', [preferred('bill')]],
    ['The draft law is adopted.', 'en', [preferred('bill'), admitted('draft law')]],
    ['صودق على مشروع القانون.', 'ar', [preferred('مشروع قانون')]],
    ['صودق على مشروعِ القانون.', 'ar', [preferred('مشروع القانون')]],
    ['درس المجلس مشاريع مراسيم.', 'ar', [preferred('مشروع مرسوم')]],
    ['صودق على القوانين التنظيمية.', 'ar', [preferred('قانون تنظيمي')]],
    ['أحدثت لجان تقنية.', 'ar', [preferred('لجنة تقنية')]],
    ['والأمم المتحدة', 'ar', [preferred('الأمم المتحدة')]],
    ['the bill of rights', 'en', [preferred('bill of rights'), deprecated('bill')]],
    ['anything', 'en', []],
  ] as const)('%s', (target, locale, equivalents) => {
    expect(found(target, locale, equivalents)).toEqual([])
  })

  test('missing', () => {
    expect(found('The text is adopted.', 'en', [preferred('bill')])).toEqual(['term-missing 0-20'])
  })

  test.each([
    ['درس المجلس مشروع قانون.', 'مشروع مرسوم'],
    ['صودق على القرار.', 'القانون'],
    ['اجتمع المجلس.', 'اللجنة'],
  ])('another word of Arabic is missing still: %s', (target, term) => {
    expect(found(target, 'ar', [preferred(term)])).toHaveLength(1)
  })

  test('a part of a word is no term', () => {
    expect(found('The billing is done.', 'en', [preferred('bill')])).toEqual(['term-missing 0-20'])
  })

  test('deprecated, with its place', () => {
    expect(
      found('The law project is adopted.', 'en', [preferred('bill'), deprecated('law project')]),
    ).toEqual(['term-deprecated 4-15'])
  })
})
