import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {extract} from '../../src/document/extract.js'
import {textContent, type Inline} from '../../src/model/inline.js'
import {cutAt} from '../../src/segment/cut.js'
import {boundariesOf, cutInTwo} from '../../src/segment/cut-in-two.js'
import {readable} from '../../src/segment/readable.js'
import {segment} from '../../src/segment/segment.js'
import {join, split} from '../../src/segment/split.js'
import {unitKey} from '../../src/segment/unit-key.js'

const contentOf = (markdown: string): readonly Inline[] =>
  extract(markdown, 'markdown').units[0]?.content ?? []

describe('cutInTwo', () => {
  test('white space around the place goes between', () => {
    expect(cutInTwo(textContent('Il est venu ; elle est partie.'), 13)).toEqual([
      {source: textContent('Il est venu ;'), space: ' '},
      {source: textContent('elle est partie.'), space: ''},
    ])
  })

  test('a pair that spans the place leaves a half on each side', () => {
    const [first, second] = cutInTwo(contentOf('a **b c** d\n'), 3) ?? []
    expect(first?.source.map(({type}) => type)).toEqual(['text', 'sc', 'text'])
    expect(second?.source.map(({type}) => type)).toEqual(['text', 'ec', 'text'])
  })

  test('not at the edges, and not inside a code', () => {
    expect(cutInTwo(textContent('mot'), 0)).toBeNull()
    expect(cutInTwo(textContent('mot'), 3)).toBeNull()
    expect(cutInTwo(textContent('mot '), 3)).toBeNull()
    expect(cutInTwo(contentOf('lire `abcd` ici\n'), 7)).toBeNull()
    expect(cutInTwo(contentOf('lire `abcd` ici\n'), 9)?.[1].source).toEqual(textContent('ici'))
  })
})

describe('laws of a cut', () => {
  const content = fc
    .array(
      fc.constantFrom(
        'Un. ',
        'deux ',
        '**trois. Quatre** ',
        '`c` ',
        '[lien. Autre](x) ',
        'مرحبا. ',
        '[^1] ',
        '5',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => contentOf(`${parts.join('')}fin.\n`))

  test('the two parts join to the whole', () => {
    fc.assert(
      fc.property(content, fc.nat(80), (whole, at) => {
        const parts = cutInTwo(whole, at)
        if (parts) expect(join(parts)).toEqual(whole)
      }),
    )
  })

  test('the boundaries of pieces make the same pieces again', () => {
    fc.assert(
      fc.property(content, fc.nat(80), (whole, at) => {
        for (const pieces of [split(whole, facts.fr.segmentation), cutInTwo(whole, at) ?? []]) {
          if (pieces.length === 0) continue
          expect(cutAt(readable(whole), boundariesOf(pieces))).toEqual(pieces)
        }
      }),
    )
  })
})

test('a unit that a person has cut is cut there and nowhere else', () => {
  const unit = {
    id: 'u1',
    kind: 'paragraph',
    depth: 0,
    name: '',
    content: textContent('Un. Deux, trois.'),
  } as const
  const pieces = cutInTwo(unit.content, 9)
  const choices = new Map([[unitKey(unit.content), boundariesOf(pieces ?? [])]])
  expect(segment([unit], facts.fr.segmentation, choices).map(({id, source}) => [id, source])).toEqual([
    ['u1s1', textContent('Un. Deux,')],
    ['u1s2', textContent('trois.')],
  ])
})
