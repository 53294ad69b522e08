import {expect, test} from '@jest/globals'
import {detectLocale} from '../../src/commands/detect-locale.js'

test.each([
  ['La Commission nationale reçoit les délégations du Sahel.', 'fr'],
  ['The National Commission receives the delegations from the Sahel.', 'en'],
  ['استقبلت اللجنة الوطنية وفدا من منطقة الساحل في مقر الوزارة.', 'ar'],
  ['وقعت ONUDC و GAFI على اتفاق the CONNECT في الرباط مع اللجنة', 'ar'],
])('%s is %s', (text, locale) => {
  expect(detectLocale(text)).toBe(locale)
})

test('figures alone say nothing', () => {
  expect(() => detectLocale('1 234 — 2026-114')).toThrow('locale_unknown')
})
