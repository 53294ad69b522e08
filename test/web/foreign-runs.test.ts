import {describe, expect, test} from '@jest/globals'
import {foreignParts} from '../../web/src/editor/foreign-runs.js'

const foreign = (text: string, direction: 'ltr' | 'rtl') =>
  foreignParts(text, direction).flatMap((part) => (part.foreign ? [part.text] : []))

describe('words of the other direction', () => {
  test('in Arabic: Latin words with the figures that belong to them, without the signs around', () => {
    expect(foreign('مع CNDH (Conseil national) وشركة Maroc Telecom 4, نعم', 'rtl')).toEqual([
      'CNDH',
      'Conseil national',
      'Maroc Telecom 4',
    ])
    expect(foreign('حسب COVID-19 وs.gov.ma.', 'rtl')).toEqual(['COVID-19', 's.gov.ma'])
  })

  test('figures alone are not isolated: what would show in another order is to be seen', () => {
    expect(foreign('المرجع 2026-114', 'rtl')).toEqual([])
  })

  test('in French: Arabic words', () => {
    expect(foreign('le mot « بيان صحفي » et وزارة', 'ltr')).toEqual(['بيان صحفي', 'وزارة'])
  })

  test('the parts are the text', () => {
    const text = 'a بc ‏د'
    for (const direction of ['ltr', 'rtl'] as const)
      expect(
        foreignParts(text, direction)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
