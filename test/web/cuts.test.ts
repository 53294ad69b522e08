import {describe, expect, test} from '@jest/globals'
import {cutsOf, likelyCut, plainOf} from '../../web/src/editor/cuts.js'

describe('places to cut a segment', () => {
  test('stand before each word but the first', () => {
    expect(cutsOf('Le conseil  se réunit')).toEqual([3, 12, 15])
    expect(cutsOf(' seul ')).toEqual([])
  })

  test('the end of a sentence is proposed, else the middle', () => {
    const [two, one] = ['يجتمع المجلس. يصدر بيان', 'Le conseil se réunit']
    expect(likelyCut(two, cutsOf(two))).toBe(1)
    expect(likelyCut(one, cutsOf(one))).toBe(1)
  })

  test('count what a placeholder shows, as the server does', () => {
    const codes = [{type: 'ph', id: '1', kind: 'image', equiv: 'logo'}] as const
    expect(plainOf('Le <x id="1"/> de <g id="2">Rabat</g>', codes)).toBe('Le logo de Rabat')
  })
})
