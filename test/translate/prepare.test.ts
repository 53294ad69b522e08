import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Inline} from '../../src/model/inline.js'
import {cacheKey, glossaryChecksum} from '../../src/translate/cache-key.js'
import {chooseEngines} from '../../src/translate/choose-engines.js'
import {mayReceive} from '../../src/translate/may-receive.js'
import {pack} from '../../src/translate/pack.js'
import {prepare} from '../../src/translate/prepare.js'
import {renumber} from '../../src/translate/renumber.js'
import {billable} from '../../src/translate/send.js'
import {trimEdges} from '../../src/translate/trim-edges.js'
import {untranslatable} from '../../src/translate/untranslatable.js'
import type {Engine} from '../../src/ports.js'

const t = (value: string): Inline => ({type: 'text', value})
const sc = (id: string): Inline => ({type: 'sc', id, kind: 'strong', data: '**'})
const ec = (id: string): Inline => ({type: 'ec', id, kind: 'strong', data: '**'})
const ph = (id: string, kind: 'break' | 'code' | 'footnote'): Inline => ({
  type: 'ph',
  id,
  kind,
  data: kind,
  equiv: '',
})

describe('edges', () => {
  test.each([
    ['space', [t(' a b\n')], [t(' ')], [t('a b')], [t('\n')]],
    ['a pair around', [sc('1'), t('a'), ec('1')], [sc('1')], [t('a')], [ec('1')]],
    [
      'two pairs around, spaced',
      [sc('1'), t(' '), sc('2'), t('a'), ec('2'), ec('1')],
      [sc('1'), t(' '), sc('2')],
      [t('a')],
      [ec('2'), ec('1')],
    ],
    ['half a pair', [sc('1'), t('a')], [sc('1')], [t('a')], []],
    ['the other half', [t('a'), ec('1')], [], [t('a')], [ec('1')]],
    [
      'a call and a break',
      [t('a.'), ph('1', 'footnote'), ph('2', 'break')],
      [],
      [t('a.')],
      [ph('1', 'footnote'), ph('2', 'break')],
    ],
    ['a word in code stays', [ph('1', 'code'), t(' a')], [], [ph('1', 'code'), t(' a')], []],
    [
      'a pair at the start stays',
      [sc('1'), t('a'), ec('1'), t(' b')],
      [],
      [sc('1'), t('a'), ec('1'), t(' b')],
      [],
    ],
    [
      'two pairs side by side stay',
      [sc('1'), t('a'), ec('1'), sc('2'), t('b'), ec('2')],
      [],
      [sc('1'), t('a'), ec('1'), sc('2'), t('b'), ec('2')],
      [],
    ],
    ['nothing', [], [], [], []],
  ] as [string, Inline[], Inline[], Inline[], Inline[]][])('%s', (_, content, lead, core, trail) => {
    expect(trimEdges(content)).toEqual({lead, core, trail})
  })

  const inline = fc.oneof(
    fc.constantFrom(' ', 'mot', ' mot ', 'a').map(t),
    fc.constantFrom('1', '2').map(sc),
    fc.constantFrom('1', '2').map(ec),
    fc.constantFrom('break', 'code', 'footnote').map((kind) => ph('3', kind as 'code')),
  )
  const flat = (content: readonly Inline[]) =>
    content.map((part) => (part.type === 'text' ? part.value : `<${part.type}${part.id}>`)).join('')

  test('nothing is lost, and renumbering comes back', () => {
    fc.assert(
      fc.property(fc.array(inline, {maxLength: 8}), (content) => {
        const {lead, core, trail} = trimEdges(content)
        const numbered = renumber(core)
        expect(flat([...lead, ...numbered.restore(numbered.content), ...trail])).toBe(flat(content))
      }),
    )
  })
})

test('equal texts are one item, whatever the ids and edges of their codes', () => {
  const one = [t('Un '), sc('7'), t('mot'), ec('7')]
  const two = [sc('1'), t('Un '), sc('9'), t('mot'), ec('9'), ec('1')]
  const items = prepare([
    {id: 'a', content: one, before: 'x', after: 'y'},
    {id: 'b', content: two, before: '', after: ''},
    {id: 'c', content: [t('Un mot')], before: '', after: ''},
  ])
  expect(
    items.map(({markup, plain, before, members}) => [markup, plain, before, members.map(({id}) => id)]),
  ).toEqual([
    ['Un <g id="1">mot</g>', 'Un mot', 'x', ['a', 'b']],
    ['Un mot', 'Un mot', '', ['c']],
  ])
  const [first, second] = items[0]?.members ?? []
  expect(first?.whole(first.core)).toEqual(one)
  expect(second?.whole(second.core)).toEqual(two)
})

test('what is never sent', () => {
  expect(untranslatable([t(' \u00a0'), ph('1', 'break')])).toBe('blank')
  expect(untranslatable([t('١٢/٣ — 45 %')])).toBe('only_figures')
  expect(untranslatable([t('م')])).toBeNull()
})

test('billed are code points, without tags, an escape as one', () => {
  expect(billable(['<g id="1">😀é</g> &amp; <x id="2"/>م'])).toBe(6)
})

describe('packing', () => {
  const engine = {maxTexts: 3, maxBytes: 10, weigh: (text: string) => text.length}

  test('by number and by weight, too heavy apart', () => {
    const texts = ['aaaa', 'bbbb', 'cccc', 'x'.repeat(11), 'd', 'e', 'f', 'g'].map((text) => ({text}))
    const {batches, tooHeavy} = pack(texts, engine)
    expect(batches.map((batch) => batch.map(({text}) => text))).toEqual([
      ['aaaa', 'bbbb'],
      ['cccc', 'd', 'e'],
      ['f', 'g'],
    ])
    expect(tooHeavy).toEqual([{text: 'x'.repeat(11)}])
  })

  test('no batch over a limit, none empty, nothing lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({maxLength: 12}).map((text) => ({text}))), (texts) => {
        const {batches, tooHeavy} = pack(texts, engine)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(3)
          expect(batch.reduce((sum, {text}) => sum + text.length, 0)).toBeLessThanOrEqual(10)
        }
        expect(batches.flat().length + tooHeavy.length).toBe(texts.length)
      }),
    )
  })
})

test('a key changes with each of its parts; a checksum not with order', () => {
  const keys = [
    cacheKey('deepl', 'fr', 'ar', 'g', 'text'),
    cacheKey('other', 'fr', 'ar', 'g', 'text'),
    cacheKey('deepl', 'en', 'ar', 'g', 'text'),
    cacheKey('deepl', 'fr', 'en', 'g', 'text'),
    cacheKey('deepl', 'fr', 'ar', 'h', 'text'),
    cacheKey('deepl', 'fr', 'ar', 'g', 'other'),
  ]
  expect(new Set(keys).size).toBe(6)
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  const [a, b] = [
    {source: 'a', target: 'b'},
    {source: 'c', target: 'd'},
  ]
  expect(glossaryChecksum([a, b])).toBe(glossaryChecksum([b, a]))
  expect(glossaryChecksum([a])).not.toBe(glossaryChecksum([b]))
})

describe('engines', () => {
  const engine = (name: string, location: Engine['location'], able = true): Engine => ({
    name,
    location,
    maxTexts: 1,
    maxBytes: 1,
    weigh: () => 1,
    supports: () => able,
    translate: async () => [],
    probe: async () => null,
    close: async () => undefined,
  })
  const all = [engine('far', 'third-party'), engine('near', 'house'), engine('unable', 'house', false)]
  const names = (
    order: 'as-listed' | 'house-first',
    confidentiality: 'public' | 'embargoed' | 'restricted',
  ) => chooseEngines(all, order, {source: 'fr', target: 'ar', confidentiality}).engines.map(({name}) => name)

  test('only our own may receive what is not public', () => {
    expect(mayReceive({location: 'third-party'}, 'public')).toBe(true)
    expect(mayReceive({location: 'third-party'}, 'embargoed')).toBe(false)
    expect(mayReceive({location: 'third-party'}, 'restricted')).toBe(false)
    expect(mayReceive({location: 'house'}, 'restricted')).toBe(true)
    expect(names('as-listed', 'public')).toEqual(['far', 'near'])
    expect(names('house-first', 'public')).toEqual(['near', 'far'])
    expect(names('as-listed', 'embargoed')).toEqual(['near'])
  })

  test('why there are none', () => {
    const pair = {source: 'fr', target: 'ar', confidentiality: 'embargoed'} as const
    expect(chooseEngines([], 'as-listed', pair).reason).toBe('no_engine')
    expect(chooseEngines(all.slice(2), 'as-listed', pair).reason).toBe('unsupported_pair')
    expect(chooseEngines(all.slice(0, 1), 'as-listed', pair)).toEqual({
      engines: [],
      reason: 'confidentiality_forbids',
    })
  })
})
