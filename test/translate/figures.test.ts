import {describe, expect, test} from '@jest/globals'
import {compareFigures, figuresOf} from '../../src/translate/figures.js'

describe('figures', () => {
  test.each([
    ['45 000 et 45\u202f000, 45.000, 45,000, ٤٥٬٠٠٠', ['45000', '45000', '45000', '45000', '45000']],
    ['2,4 % ou 2.4 % ou ٢٫٤', ['2.4', '2.4', '2.4']],
    ['le 03/12/2026', ['3', '12', '2026']],
    ['A/RES/79/12', ['79', '12']],
    ['en 2025 120 personnes', ['2025', '120']],
    ['1 234 567,89', ['1234567', '89']],
    ['0 ou 00', ['0', '0']],
    ['aucun', []],
  ])('%j', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures)
  })

  test('moved is no difference, changed and lost are', () => {
    expect(compareFigures('Le 16 septembre 2025', 'في سنة 2025 يوم ١٦')).toEqual([])
    expect(compareFigures('120 millions le 3 mai', '210 مليون')).toEqual([
      {
        type: 'numbers',
        rule: 'draft-figures',
        severity: 'major',
        start: 0,
        end: 9,
        detail: {missing: '120 3', added: '210'},
      },
    ])
    expect(compareFigures('2,4 %', '24 %')).toHaveLength(1)
  })
})
