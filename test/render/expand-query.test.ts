import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {expandQuery} from '../../src/render/search/expand-query.mjs'
import {searchText} from '../../src/render/search/search-text.js'

const ar = (query: string) => expandQuery(query, facts.ar.search)

describe('expandQuery', () => {
  test.each([
    ['للجنة', ['للجنة'], 'لجنة'],
    ['والوزارة', ['والوزارة'], 'وزارة'],
    ['بالوزارة', ['بالوزارة'], 'وزارة'],
    ['وبالوزارة', ['وبالوزارة'], 'وزارة'],
    ['إطلاق', ['إطلاق'], 'اطلاق'],
    ['مستشفي', ['مستشفي'], 'مستشفى'],
    ['شئون', ['شئون'], 'شؤون'],
    ['نَريد', ['نريد'], 'نريد'],
  ])('%s', (query, first, other) => {
    expect(ar(query).sure.slice(0, 1)).toEqual(first)
    expect(ar(query).sure).toContain(other)
  })

  test('guesses at a single joined letter only beside the sure words', () => {
    expect(ar('ولجنة')).toEqual({sure: ['ولجنة'], guesses: ['لجنة', 'جنة']})
    expect(ar('وزارة')).toEqual({sure: ['وزارة'], guesses: ['زارة']})
  })

  test('leaves what is not Arabic, and French, alone', () => {
    expect(ar('CONNECT 2026')).toEqual({sure: ['CONNECT 2026'], guesses: []})
    expect(expandQuery('la lecture', facts.fr.search)).toEqual({sure: ['la lecture'], guesses: []})
    expect(ar('   ')).toEqual({sure: [], guesses: []})
  })

  test('law: never more than twelve queries of each kind, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('وبالوزارة', 'للجنة', 'إطلاق', 'على', 'x')), (words) => {
        const {sure, guesses} = ar(words.join(' '))
        expect(sure.length).toBeLessThanOrEqual(12)
        expect(guesses.length).toBeLessThanOrEqual(12)
        expect(new Set([...sure, ...guesses]).size).toBe(sure.length + guesses.length)
      }),
    )
  })
})

test('A58 what is indexed has no marks, tags or bidi controls', () => {
  const text =
    '---\nreference: 1\n---\n\n# إطلاق **CONNECT**\u200f\n\n- [الموقع](https://a.example)[^1]\n\n| أ | ب |\n|---|--:|\n'
  expect(searchText(text)).toBe('إطلاق CONNECT الموقع أ ب')
})
