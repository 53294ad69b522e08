import {describe, expect, test} from '@jest/globals'
import {plainText} from '../src/model/inline.js'
import {leastState} from '../src/model/target.js'

describe('leastState', () => {
  test('a translation is as far as its least target', () => {
    expect(leastState(['final', 'translated', 'reviewed'])).toBe('translated')
  })
  test('nothing to translate is final', () => {
    expect(leastState([])).toBe('final')
  })
})

test('plainText leaves codes out and shows placeholders by their equiv', () => {
  expect(
    plainText([
      {type: 'text', value: 'Voir '},
      {type: 'sc', id: '1', kind: 'strong', data: '**'},
      {type: 'ph', id: '2', kind: 'code', data: '`A/1`', equiv: 'A/1'},
      {type: 'ec', id: '1', kind: 'strong', data: '**'},
    ]),
  ).toBe('Voir A/1')
})
