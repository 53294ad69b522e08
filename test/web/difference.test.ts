import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {difference} from '../../web/src/editor/difference.js'

describe('difference', () => {
  test('word by word', () => {
    expect(difference('le conseil se réunit', 'le gouvernement se réunit')).toEqual([
      {type: 'same', text: 'le '},
      {type: 'gone', text: 'conseil'},
      {type: 'new', text: 'gouvernement'},
      {type: 'same', text: ' se réunit'},
    ])
  })

  test('what is not new is the earlier text, what is not gone the later', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', 'ندوة', '.'), {maxLength: 12})
    fc.assert(
      fc.property(words, words, (one, other) => {
        const runs = difference(one.join(''), other.join(''))
        const without = (type: string) =>
          runs
            .filter((run) => run.type !== type)
            .map(({text}) => text)
            .join('')
        expect(without('new')).toBe(one.join(''))
        expect(without('gone')).toBe(other.join(''))
      }),
    )
  })
})
