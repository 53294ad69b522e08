import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compareCodes, readMarkup, writeMarkup} from '../../src/document/markup.js'
import type {Inline} from '../../src/model/inline.js'

const strong = (id: string): [Inline, Inline] => [
  {type: 'sc', id, kind: 'strong', data: '**'},
  {type: 'ec', id, kind: 'strong', data: '**'},
]
const code: Inline = {type: 'ph', id: '2', kind: 'code', data: '`A/1`', equiv: 'A/1'}
const text = (value: string): Inline => ({type: 'text', value})
const [open, close] = strong('1')
const source = [text('Voir '), open, text('A & B'), close, text(' < '), code]

describe('writeMarkup', () => {
  test('pairs and placeholders', () => {
    expect(writeMarkup(source)).toBe('Voir <g id="1">A &amp; B</g> &lt; <x id="2"/>')
  })
  test('halves', () => {
    expect(writeMarkup([open, text('un')])).toBe('<bx id="1"/>un')
    expect(writeMarkup([text('deux'), close])).toBe('deux<ex id="1"/>')
  })
  test('crossing pairs', () => {
    const [open3, close3] = strong('3')
    expect(writeMarkup([open, text('a'), open3, text('b'), close, text('c'), close3])).toBe(
      '<g id="1">a<bx id="3"/>b</g>c<ex id="3"/>',
    )
  })
})

describe('readMarkup', () => {
  test('takes codes from the source, in the order of the markup', () => {
    expect(readMarkup('<x id="2"/> : <g id=\'1\'>ب &lt; أ</g>', source)).toEqual({
      content: [code, text(' : '), open, text('ب < أ'), close],
      issues: [],
    })
  })
  test.each([
    ['a lost code', '<g id="1">A</g>', ['code-missing']],
    ['a foreign code', '<g id="1">A</g><x id="2"/><x id="9"/>', ['code-added']],
    ['a doubled code', '<g id="1">A</g><x id="2"/><x id="2"/>', ['code-added']],
    ['a pair not closed', '<g id="1">A <x id="2"/>', ['code-missing', 'code-missing']],
    ['an end alone', 'A</g><g id="1">B</g><x id="2"/>', ['code-order']],
    ['an emptied pair', '<g id="1"> </g>A<x id="2"/>', ['code-emptied']],
    ['an end before its start', '<ex id="1"/>A<bx id="1"/><x id="2"/>', ['code-missing', 'code-missing']],
    ['a tag of no kind', '<b>A</b> <g id="1">B</g><x id="2"/>', []],
  ])('tells %s', (_, markup, rules) => {
    expect(readMarkup(markup, source).issues.map(({rule}) => rule)).toEqual(rules)
  })
  test('unknown tags are text', () => {
    expect(readMarkup('<b>A</b> & <', []).content).toEqual([text('<b>A</b> & <')])
  })
})

describe('compareCodes', () => {
  test('crossing is new', () => {
    const [open3, close3] = strong('3')
    const nested = [open, text('a'), open3, text('b'), close3, close]
    expect(compareCodes(nested, nested)).toEqual([])
    expect(compareCodes(nested, [open, text('a'), open3, text('b'), close, close3])).toEqual([
      {type: 'markup', rule: 'code-order', severity: 'critical', start: 2, end: 2, detail: {id: '3'}},
    ])
  })
})

const content: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.oneof(
      fc.oneof(
        fc.string({unit: 'grapheme'}),
        fc.constantFrom('<g id="1">', '&amp;', '«\u00a0', 'البيان', '</g>'),
      ),
      fc.constantFrom('ph', 'sc', 'ec', 'pair' as const),
    ),
    {maxLength: 12},
  )
  .map((pieces) => {
    const parts: Inline[] = []
    const opened: string[] = []
    pieces.forEach((piece, index) => {
      const id = String(index)
      if (piece === 'ph') parts.push({type: 'ph', id, kind: 'code', data: '`x`', equiv: 'x'})
      else if (piece === 'sc' || piece === 'pair') {
        parts.push({type: 'sc', id, kind: 'strong', data: '**'})
        if (piece === 'pair') opened.push(id)
      } else if (piece === 'ec') {
        parts.push({type: 'ec', id: opened.shift() ?? id, kind: 'strong', data: '**'})
      } else if (piece !== '' && parts.at(-1)?.type !== 'text') parts.push(text(piece))
    })
    return parts
  })

test('readMarkup(writeMarkup(x), x) is x', () => {
  fc.assert(
    fc.property(content, (x) => {
      expect(readMarkup(writeMarkup(x), x)).toEqual({content: x, issues: []})
    }),
  )
})

test('whatever the markup, what is read is well formed and lies among the source’s codes', () => {
  const markup = fc
    .array(
      fc.constantFrom(
        '<g id="1">',
        '</g>',
        '<x id="2"/>',
        '<bx id="1"/>',
        '<ex id="1"/>',
        '<',
        '&',
        'a',
        '<g>',
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(markup, (value) => {
      const read = readMarkup(value, source)
      expect(readMarkup(writeMarkup(read.content), read.content).content).toEqual(read.content)
      expect(
        compareCodes(source, read.content).every(({rule}) => rule !== 'code-order' && rule !== 'code-added'),
      ).toBe(true)
    }),
  )
})
