import {describe, expect, test} from '@jest/globals'
import {textContent, type Inline} from '../../src/model/inline.js'
import type {Target} from '../../src/model/target.js'
import {carry, type Carrying} from '../../src/revise/carry.js'

const [before, after] = [textContent('Il a signé.'), textContent('Il a signé hier.')]
const final: Target = {
  state: 'final',
  content: textContent('He signed.'),
  origin: {type: 'person', from: 'scratch'},
  by: 'translator',
  reviewedBy: 'reviser',
}
const machine: Target = {
  state: 'initial',
  content: textContent('He signed.'),
  origin: {type: 'mt', engine: 'a'},
}
const begun = {
  state: 'initial',
  content: textContent('He sig'),
  origin: {type: 'person', from: 'scratch'},
} satisfies Target
const open: Target = {state: 'initial', content: null, origin: null}
const last = {source: before, target: final, origin: 'c1r1 u1s1'}
const given: Carrying = {
  fate: 'edited',
  change: 'substantive',
  origin: 'c1r1 u1s1',
  before,
  after,
  target: final,
  earlier: null,
}

describe('carry', () => {
  test.each<[string, Partial<Carrying>, ReturnType<typeof carry>]>([
    ['unchanged keeps all', {fate: 'unchanged', after: before}, {target: final, earlier: null}],
    ['moved keeps all', {fate: 'moved', after: before}, {target: final, earlier: null}],
    ['edited reopens, with what was translated beside it', {}, {target: open, earlier: last}],
    ['a correction reopens', {change: 'correction'}, {target: open, earlier: last}],
    ['a machine’s draft of the old text is made again', {target: machine}, {target: open, earlier: null}],
    [
      'what waits beside an open segment goes on',
      {target: open, earlier: last, before: textContent('Oui.')},
      {target: open, earlier: last},
    ],
    [
      'what was begun since stays where it was begun',
      {target: begun, earlier: last, before: textContent('Oui.')},
      {target: begun, earlier: last},
    ],
    [
      'what was only begun waits beside the segment',
      {target: begun},
      {target: open, earlier: {...last, target: begun}},
    ],
    [
      'what changes back comes back',
      {target: open, earlier: last, before: after, after: before},
      {target: final, earlier: null},
    ],
  ])('%s', (_name, more, expected) => {
    expect(carry({...given, ...more})).toEqual(expected)
  })

  test('a cosmetic change waits as translated', () => {
    const {content, origin} = final as Target & {
      content: readonly Inline[]
      origin: {type: 'person'; from: 'scratch'}
    }
    expect(carry({...given, change: 'cosmetic'})).toEqual({
      target: {state: 'translated', content, origin, by: 'translator'},
      earlier: last,
    })
  })

  test('codes are those of the new original; a code without counterpart reopens even a cosmetic change', () => {
    const link = (data: string): readonly Inline[] => [
      {type: 'sc', id: '1', kind: 'link', data: '['},
      {type: 'text', value: 'ici'},
      {type: 'ec', id: '1', kind: 'link', data},
    ]
    const linked = {...final, content: link('](old)')} as Target
    const carried = carry({
      ...given,
      change: 'cosmetic',
      before: link('](old)'),
      after: link('](new)'),
      target: linked,
    })
    expect(carried.target.content).toEqual(link('](new)'))
    expect(carry({...given, change: 'cosmetic', before: link('](old)'), target: linked}).target).toEqual(open)
  })
})
