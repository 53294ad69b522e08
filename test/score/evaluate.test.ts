import {readFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {bleu, tokenize13a} from '../../src/score/bleu.js'
import {chrf, chrfPlusPlus} from '../../src/score/chrf.js'
import {evaluate} from '../../src/score/evaluate.js'
import {countEdits, ter} from '../../src/score/ter.js'

interface Fixture {
  sentences: {hyp: string; ref: string; chrf: number; chrfpp: number; ter: number; bleu_eff: number}[]
  corpus: {chrf: number; chrfpp: number; ter: number; bleu: number}
}
// Computed with sacreBLEU 2.6.0; its signatures stand in the file.
const fixture = JSON.parse(
  await readFile(new URL('../data/mt/metrics-fixture.json', import.meta.url), 'utf8'),
) as Fixture
const pairs = fixture.sentences.map(({hyp, ref}) => ({hypothesis: hyp, reference: ref}))

test('the corpus, as sacreBLEU scores it', () => {
  const scores = evaluate(pairs)
  expect(scores.bleu.toFixed(4)).toBe(fixture.corpus.bleu.toFixed(4))
  expect(scores.chrf.toFixed(4)).toBe(fixture.corpus.chrf.toFixed(4))
  expect(scores.chrfPlusPlus.toFixed(4)).toBe(fixture.corpus.chrfpp.toFixed(4))
  expect(scores.ter.toFixed(4)).toBe(fixture.corpus.ter.toFixed(4))
  expect(scores.segments).toBe(12)
})

describe('each sentence, as sacreBLEU scores it', () => {
  test.each(fixture.sentences)('$hyp', ({hyp, ref, ...wanted}) => {
    const one = [{hypothesis: hyp, reference: ref}]
    expect(chrf(one).toFixed(4)).toBe(wanted.chrf.toFixed(4))
    expect(chrfPlusPlus(one).toFixed(4)).toBe(wanted.chrfpp.toFixed(4))
    expect(ter(one).toFixed(4)).toBe(wanted.ter.toFixed(4))
  })
})

test('13a parts marks, not decimals', () => {
  expect(tokenize13a('Le budget, de 2,4 % (2026-2027), s’élève.')).toEqual([
    'Le',
    'budget',
    ',',
    'de',
    '2,4',
    '%',
    '(',
    '2026',
    '-',
    '2027',
    ')',
    ',',
    's’élève',
    '.',
  ])
})

test('a moved phrase is one edit', () => {
  expect(countEdits(['d', 'e', 'a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'])).toBe(1)
  expect(countEdits([], ['a', 'b'])).toBe(2)
  expect(countEdits(['a', 'b'], [])).toBe(2)
  expect(countEdits([], [])).toBe(0)
})

test('nothing scored', () => {
  expect(evaluate([])).toEqual({segments: 0, bleu: 0, chrf: 0, chrfPlusPlus: 0, ter: 0, untouched: 0})
  expect(evaluate([{hypothesis: '', reference: ''}])).toMatchObject({
    bleu: 0,
    chrf: 0,
    ter: 0,
    untouched: 100,
  })
})

const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'la', 'loi', '12', '.'), {
  minLength: 4,
  maxLength: 12,
})

test('a text against itself is perfect', () => {
  fc.assert(
    fc.property(sentence, (tokens) => {
      const one = [{hypothesis: tokens.join(' '), reference: tokens.join(' ')}]
      expect(chrf(one)).toBeCloseTo(100)
      expect(bleu(one)).toBeCloseTo(100)
      expect(ter(one)).toBe(0)
    }),
  )
})

test('edits are never more than words replaced, added and removed one by one', () => {
  fc.assert(
    fc.property(sentence, sentence, (left, right) => {
      const edits = countEdits(left, right)
      expect(edits).toBeLessThanOrEqual(Math.max(left.length, right.length))
      expect(edits).toBeGreaterThanOrEqual(Math.abs(left.length - right.length))
    }),
  )
})
