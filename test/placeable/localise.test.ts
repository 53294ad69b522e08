import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {findPlaceables} from '../../src/placeable/find.js'
import {localise} from '../../src/placeable/localise.js'
import {locales} from '../../src/model/locale.js'

const written = (text: string): readonly (readonly string[])[] =>
  findPlaceables(text, facts.fr).map((one) => locales.map((locale) => localise(one, facts[locale])))

describe('localise', () => {
  test.each([
    ['1 234 567,5', ['1\u202f234\u202f567,5', '1.234.567,5', '1,234,567.5']],
    ['12,5 %', ['12,5\u00a0%', '12,5%', '12.5%']],
    ['12,5 pour cent', ['12,5 pour cent', '12,5 في المائة', '12.5 per cent']],
    [
      'mardi 16 septembre 2025',
      ['mardi 16 septembre 2025', 'الثلاثاء 16 شتنبر 2025', 'Tuesday 16 September 2025'],
    ],
    ['1er mai', ['1er mai', 'فاتح ماي', '1 May']],
    ['05/09/2026', ['05/09/2026', '05/09/2026', '05/09/2026']],
    ['3 millions de dirhams', ['3\u00a0millions de dirhams', '3\u00a0ملايين درهم', '3\u00a0million dirhams']],
    ['10 h 30', ['10\u00a0h\u00a030', '10:30', '10:30']],
    ['2026', ['2026', '2026', '2026']],
    ['n° 43-05', ['43-05', '43-05', '43-05']],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual([expected])
  })

  test('a number written in another locale is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 10_000_000}), fc.constantFrom(...locales), (number, locale) => {
        const [found] = findPlaceables(number.toLocaleString('fr'), facts.fr)
        const text = found ? localise(found, facts[locale]) : ''
        const [again] = findPlaceables(text, facts[locale])
        expect([again?.value, ...(again?.kind === 'number' ? again.readings : [])]).toContain(String(number))
      }),
    )
  })
})
