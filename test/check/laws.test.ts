import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {check} from '../../src/check/check.js'
import {textContent} from '../../src/model/inline.js'
import {locales} from '../../src/model/locale.js'

const pieces = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 6}),
  fc.constantFrom(
    '12',
    '1 234',
    '٣',
    'mai',
    'May',
    'ماي',
    'millions',
    'مليون',
    '%',
    '\u2066',
    '\u2069',
    'ONU',
    '«',
    '?',
    '،',
    ' ',
  ),
)
const texts = fc.array(pieces, {maxLength: 12}).map((parts) => parts.join(''))
const locale = fc.constantFrom(...locales)

test('places lie in the target and detail is words', () => {
  fc.assert(
    fc.property(texts, texts, locale, locale, (source, target, sourceLocale, targetLocale) => {
      const pair = {source: textContent(source), target: textContent(target), sourceLocale, targetLocale}
      for (const {start, end} of check(pair)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(target.length)
      }
    }),
  )
})

test('a text against itself has the same figures, names and marks', () => {
  const between = new Set([
    'numbers',
    'numbers-in-words',
    'dates',
    'times',
    'references',
    'links',
    'emails',
    'phones',
    'quotations',
    'brackets',
    'currency',
    'omission',
    'addition',
    'punctuation-final',
  ])
  fc.assert(
    fc.property(texts, locale, (text, one) => {
      const content = textContent(text)
      const issues = check({source: content, target: content, sourceLocale: one, targetLocale: one})
      expect(issues.filter(({rule}) => between.has(rule))).toEqual([])
    }),
  )
})
