import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {writeMarkup} from '../../src/document/markup.js'
import {textOf, readTokens, writeTokens} from '../../web/src/editor/tokens.js'

describe('tokens of markup', () => {
  test('a pair, a placeholder, a lone half and escaped text', () => {
    expect(readTokens('A &lt; <g id="1">b</g><x id="2"/><bx id="3"/>')).toEqual([
      {type: 'text', value: 'A < '},
      {type: 'sc', id: '1'},
      {type: 'text', value: 'b'},
      {type: 'ec', id: '1'},
      {type: 'ph', id: '2'},
      {type: 'sc', id: '3'},
    ])
  })

  test('pairs that cross are written as halves', () => {
    const crossed = (['sc 1', 'sc 2', 'ec 1', 'ec 2'] as const).map((code) => {
      const [type, id] = code.split(' ') as ['sc' | 'ec', string]
      return {type, id}
    })
    expect(writeTokens(crossed)).toBe('<g id="1"><bx id="2"/></g><ex id="2"/>')
  })

  test('the text alone', () => {
    expect(textOf('Le <g id="1">conseil</g> &amp; lui')).toBe('Le conseil & lui')
  })

  test('what the server writes comes back as it was', () => {
    const part = fc.oneof(
      fc.record({type: fc.constant('text' as const), value: fc.string({minLength: 1})}),
      fc.record({
        type: fc.constantFrom('sc' as const, 'ec' as const),
        id: fc.constantFrom('1', '2', '3'),
        kind: fc.constant('strong' as const),
        data: fc.constant('**'),
      }),
      fc.record({
        type: fc.constant('ph' as const),
        id: fc.constantFrom('4', '5'),
        kind: fc.constant('code' as const),
        data: fc.constant('`x`'),
        equiv: fc.constant('x'),
      }),
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 8}), (content) => {
        const markup = writeMarkup(content)
        expect(writeTokens(readTokens(markup))).toBe(markup)
      }),
    )
  })
})
