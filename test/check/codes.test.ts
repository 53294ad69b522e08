import {describe, expect, test} from '@jest/globals'
import {check} from '../../src/check/check.js'
import type {Inline} from '../../src/model/inline.js'

const text = (value: string): Inline => ({type: 'text', value})
const open = (id: string): Inline => ({type: 'sc', id, kind: 'strong', data: '**'})
const close = (id: string): Inline => ({type: 'ec', id, kind: 'strong', data: '**'})
const image = (id: string): Inline => ({type: 'ph', id, kind: 'image', data: '![](a.png)', equiv: ''})

const found = (source: readonly Inline[], target: readonly Inline[]): readonly string[] =>
  check({source, target, sourceLocale: 'fr', targetLocale: 'en'})
    .filter(({type}) => type === 'markup')
    .map(({rule, detail}) => `${rule} ${detail['got'] ?? ''}${detail['expected'] ?? ''}`)

const source = [text('Un '), open('1'), text('mot'), close('1'), image('2')]

describe('codes', () => {
  test('all there, in another order', () => {
    expect(found(source, [image('2'), open('1'), text('A word'), close('1')])).toEqual([])
  })

  test('one missing', () => {
    expect(found(source, [open('1'), text('A word'), close('1')])).toEqual(['codes-missing ph 2'])
  })

  test('one twice', () => {
    expect(found(source, [image('2'), image('2'), open('1'), text('A word'), close('1')])).toEqual([
      'codes-added ph 2',
    ])
  })

  test('an end before its start', () => {
    expect(found(source, [close('1'), text('A word'), open('1'), image('2')])).toEqual(['codes-order 1'])
  })

  test('half a pair, as a segment may hold', () => {
    expect(found([open('1'), text('Un mot.')], [open('1'), text('A word.')])).toEqual([])
  })
})
