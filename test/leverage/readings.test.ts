import {expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {readings} from '../../src/leverage/readings.js'
import type {Locale} from '../../src/model/locale.js'

const meet = (locale: Locale, a: string, b: string) => {
  const rules = facts[locale].inflection
  return readings(a, rules).some((stem) => readings(b, rules).includes(stem))
}

test.each([
  ['fr', 'accord', 'accords'],
  ['fr', 'général', 'généraux'],
  ['fr', 'bureau', 'bureaux'],
  ['fr', 'lieu', 'lieux'],
  ['fr', 'œuvre', 'oeuvres'],
  ['en', 'policy', 'policies'],
  ['en', 'address', 'addresses'],
  ['en', 'tax', 'taxes'],
  ['en', 'State', 'states'],
  ['ar', 'حكومة', 'والحكومة'],
  ['ar', 'حكومة', 'لحكومتنا'],
  ['ar', 'رئيس', 'ولرئيسها'],
  ['ar', 'اتفاق', 'الإتفاقات'],
  ['ar', 'مستشفى', 'المستشفي'],
  ['ar', 'بيان', 'البيان'],
  ['ar', 'بيان', 'وببيان'],
] as const)('%s: %s is %s', (locale, a, b) => {
  expect(meet(locale, a, b)).toBe(true)
})

test.each([
  ['fr', 'pays', 'paix'],
  ['en', 'news', 'near'],
  ['en', 'status', 'state'],
  ['ar', 'وزير', 'تقرير'],
  ['ar', 'ملك', 'ممالك'],
] as const)('%s: %s is not %s', (locale, a, b) => {
  expect(meet(locale, a, b)).toBe(false)
})
