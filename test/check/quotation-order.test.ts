import {expect, test} from '@jest/globals'
import {check} from '../../src/check/check.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import type {FoundTerm} from '../../src/model/match.js'

const placesIn = (
  sourceLocale: Locale,
  targetLocale: Locale,
  source: string,
  target: string,
  terms: readonly FoundTerm[] = [],
): readonly string[] =>
  check({source: textContent(source), target: textContent(target), sourceLocale, targetLocale, terms})
    .filter(({rule}) => rule === 'quotation-order')
    .map(({start, end}) => target.slice(start, end))

test.each<[string, Locale, Locale, string, string, readonly string[]]>([
  [
    'by their figures',
    'fr',
    'en',
    'Il a dit « 12 % de plus », elle « 400 emplois ».',
    'He said “400 jobs”, she “12% more”.',
    ['“400 jobs”', '“12% more”'],
  ],
  [
    'in their order',
    'fr',
    'en',
    'Il a dit « 12 % de plus », elle « 400 emplois ».',
    'He said “12% more”, she “400 jobs”.',
    [],
  ],
  [
    'by figures into Arabic',
    'en',
    'ar',
    'He said “the 2030 agenda”, she “our plan”.',
    'قال «خطتنا»، وقالت «خطة 2030».',
    ['«خطة 2030»'],
  ],
  [
    'by a name in Latin letters',
    'fr',
    'ar',
    'Les slogans « avec ITER » et « pour tous » ont été lus.',
    'رفع شعار «للجميع» وشعار «مع ITER».',
    ['«مع ITER»'],
  ],
  [
    'by their lengths, when they fit only crosswise',
    'ar',
    'fr',
    'قال «نعم» ثم قال «لن نتخلى أبدا عن واجبنا تجاه المواطنين في جميع جهات البلاد».',
    'Il a dit « nous ne renoncerons jamais à notre devoir envers les citoyens de toutes les régions », puis « oui ».',
    ['« nous ne renoncerons jamais à notre devoir envers les citoyens de toutes les régions »'],
  ],
  [
    'the same figure in both tells nothing',
    'fr',
    'en',
    'Le « plan 2030 » et la « vision 2030 ».',
    'The “vision 2030” and the “plan 2030”.',
    [],
  ],
  ['what cannot be told apart is left alone', 'fr', 'en', '« Oui », « non ».', '“No”, “yes”.', []],
  ['another number is another rule’s', 'fr', 'en', '« 12 » et « 13 ».', '“12 and 13”.', []],
])('%s', (_name, from, to, source, target, places) => {
  expect(placesIn(from, to, source, target)).toEqual(places)
})

test('by the terms of the termbase', () => {
  const equivalents = [{text: 'loi de finances', status: 'preferred'}] as const
  const source = 'قال «قانون المالية جاهز» و«الطريق طويل».'
  const term: FoundTerm = {concept: 'c1', start: 5, end: 18, equivalents}
  expect(source.slice(5, 18)).toBe('قانون المالية')
  const [right, wrong] = [
    'Il a dit « la loi de finances est prête » et « la route est longue ».',
    'Il a dit « la route est longue » et « la loi de finances est prête ».',
  ]
  expect(placesIn('ar', 'fr', source, right, [term])).toEqual([])
  expect(placesIn('ar', 'fr', source, wrong, [term])).toEqual(['« la loi de finances est prête »'])
})
