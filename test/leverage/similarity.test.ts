import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {difference} from '../../src/leverage/difference.js'
import {editDistance} from '../../src/leverage/edit-distance.js'
import {normalise} from '../../src/leverage/normalise.js'
import {similarity} from '../../src/leverage/similarity.js'
import {textContent, type Inline} from '../../src/model/inline.js'

const of = (a: string, b: string) => similarity(textContent(a), textContent(b))

describe('similarity', () => {
  test('100 only for equal text', () => {
    expect(of('Le roi', 'Le roi')).toBe(100)
    expect(of('Le roi', 'le roi')).toBe(99)
    expect(of("L'accord : « oui »", 'L’accord\u00a0: "oui"')).toBe(99)
    expect(of('الحكومة', 'الحُكُومَة')).toBe(99)
  })
  test('a word of ten is ten points, a mark is a word', () => {
    expect(of('a b c d e f g h i j', 'a b c d X f g h i j')).toBe(90)
    expect(of('un deux trois', 'un deux trois.')).toBe(75)
    expect(of('a b', 'c d')).toBe(0)
  })
  test('order counts', () => {
    expect(of('un deux trois quatre', 'quatre un deux trois')).toBe(50)
  })
  test('codes count, and so does their order', () => {
    const a: readonly Inline[] = [
      {type: 'text', value: 'a '},
      {type: 'ph', id: '1', kind: 'break', data: '', equiv: ''},
    ]
    expect(similarity(a, a)).toBe(100)
    expect(similarity(a, textContent('a '))).toBe(50)
    expect(similarity(a, [...a].reverse())).toBe(0)
  })
})

describe('editDistance', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 70})
  const slow = (a: readonly string[], b: readonly string[]): number => {
    let row = b.map((_, i) => i + 1)
    row.unshift(0)
    a.forEach((word, i) => {
      const next = [i + 1]
      b.forEach((other, j) =>
        next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1)),
      )
      row = next
    })
    return row[b.length]!
  }
  test('is what the plain table says, short and long', () => {
    fc.assert(fc.property(list, list, (a, b) => editDistance(a, b) === slow(a, b)))
  })
  test('over a limit it is the limit and one', () => {
    fc.assert(
      fc.property(
        list,
        list,
        fc.nat(20),
        (a, b, limit) => editDistance(a, b, limit) === Math.min(slow(a, b), limit + 1),
      ),
    )
  })
})

test('normalise keeps case, accents and figures', () => {
  expect(normalise(' L’État\u00a0: «\u202f١٢٫٥ »\u200f e\u0301 \u0640')).toBe('L\'État: "12٫5" é')
})

describe('difference', () => {
  test('word by word', () => {
    expect(difference('Le roi a signé hier.', 'Le roi a dit hier.')).toEqual([
      {type: 'same', text: 'Le roi a '},
      {type: 'removed', text: 'signé '},
      {type: 'added', text: 'dit '},
      {type: 'same', text: 'hier.'},
    ])
  })
  test('what is the same and what is added is the second text', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '.', 'é', 'ب')})
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = difference(a, b).filter((part) => part.type !== 'removed')
        return parts.map((part) => part.text).join('') === b
      }),
    )
  })
})
