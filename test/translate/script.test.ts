import {expect, test} from '@jest/globals'
import {inScript} from '../../src/translate/script.js'

test.each([
  ['Le ministre a reçu une délégation', 'استقبل الوزير وفدا', 'ar', true],
  ['Cette visite s’inscrit dans le projet CONNECT.', 'تندرج هذه الزيارة في مشروع CONNECT.', 'ar', true],
  ['CONNECT', 'CONNECT', 'ar', true],
  ['Burkina Faso', 'Burkina Faso', 'ar', true],
  ['Le ministre a reçu une délégation', 'The minister received a delegation', 'ar', false],
  ['Le ministre a reçu une délégation', 'Le ministre a reçu une délégation', 'ar', false],
  ['استقبل الوزير وفدا اليوم', 'استقبل الوزير وفدا اليوم', 'fr', false],
  ['استقبل الوزير وفدا', 'Le ministre a reçu une délégation', 'fr', true],
  ['Le ministre a dit', 'Министр сказал', 'en', false],
  ['Le ministre a reçu la délégation', 'Le ministre a reçu la délégation', 'en', false],
  ['Communication', 'Communication', 'en', true],
  ['contact@example.org', 'contact@example.org', 'ar', true],
] as const)('%j as %j in %s: %s', (source, target, locale, expected) => {
  expect(inScript(source, target, locale)).toBe(expected)
})
