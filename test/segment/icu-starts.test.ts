import {expect, test} from '@jest/globals'
import {locales} from '../../src/model/locale.js'
import {icuStarts} from '../../src/segment/icu-starts.js'
import {readCases} from './cases.js'

test.each(locales)('a text read in windows has the boundaries of the whole: %s', (locale) => {
  const icu = new Intl.Segmenter(locale, {granularity: 'sentence'})
  const text = readCases(locale)
    .map((each) => each.text.replaceAll('\n', ' '))
    .join(' ')
  expect(icuStarts(text, icu)).toEqual([...icu.segment(text)].map(({index}) => index).slice(1))
})

test('a sentence longer than a window is read whole', () => {
  const icu = new Intl.Segmenter('fr', {granularity: 'sentence'})
  const long = 'mot '.repeat(3000)
  expect(icuStarts(`${long}fin. Deux.`, icu)).toEqual([long.length + 5])
})

test('a line break is white space', () => {
  expect(icuStarts('Un\ndeux.\nTrois.', new Intl.Segmenter('fr', {granularity: 'sentence'}))).toEqual([9])
})
