import {describe, expect, test} from '@jest/globals'
import {readExcerpt} from '../../src/render/search/excerpt.mjs'

const written = (excerpt: string, direction: 'ltr' | 'rtl', content = '', title = 'x', joined = '') =>
  readExcerpt(excerpt, {title, content, joined, direction})
    .map(({dir, pieces}) => {
      const text = pieces.map((piece) => (piece.isMarked ? `*${piece.text}*` : piece.text)).join('')
      return dir === null ? text : `[${text}]`
    })
    .join('')

describe('an excerpt of what was found', () => {
  test.each([
    ['للاتصال: +212 5 37 60 14 80، البريد', 'للاتصال: [+212 5 37 60 14 80]، البريد'],
    ['الساعة 15:30 (GMT+1) بالرباط', 'الساعة [15:30 (GMT+1)] بالرباط'],
    ['مكتب (ONUDC) وC++ و-2 نقطة', 'مكتب ([ONUDC]) و[C++] و[-2] نقطة'],
    ['سنة 2025. 10 وفود', 'سنة [2025]. [10] وفود'],
    ['في Maroc <mark>Telecom</mark> S.A. اليوم', 'في [Maroc *Telecom* S.A]. اليوم'],
    ['نسبة 12,5% من', 'نسبة [12,5%] من'],
  ])('in Arabic, figures and names read from the left: %s', (excerpt, shown) => {
    const plain = excerpt.replace(/<\/?mark>/gu, '')
    expect(written(excerpt, 'rtl', plain)).toBe(shown)
  })

  test('in French, Arabic words read from the right', () => {
    expect(written('dit (برنامج الربط) à', 'ltr', 'dit (برنامج الربط) à')).toBe('dit ([برنامج الربط]) à')
  })

  test('the title above is not said again, and what was cut has a sign', () => {
    const content = 'Réunion Le comité s’ est réuni. Il se réunira.'
    expect(
      written('Réunion Le <mark>comité</mark> s’ est réuni.', 'ltr', content, 'Réunion', 's’est l’eau'),
    ).toBe('Le *comité* s’est réuni.…')
    expect(written('réunira.', 'ltr', content, 'Réunion')).toBe('…réunira.')
  })

  test('a space after an apostrophe that is one stays', () => {
    expect(
      written('students’ rights l’ <mark>eau</mark>', 'ltr', 'students’ rights l’ eau', 'x', 'l’eau'),
    ).toBe('students’ rights l’*eau*')
  })

  test('signs of HTML are text', () => {
    expect(written('a &lt;b&gt; &amp;amp;', 'ltr', 'a <b> &amp;')).toBe('a <b> &amp;')
  })
})
