import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {contextKey} from '../../src/leverage/context-key.js'
import {leverage, type Candidate, type Wanted} from '../../src/leverage/leverage.js'
import {shape} from '../../src/leverage/shape.js'
import {plainText, textContent, type Inline} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'

const now = new Date('2026-01-01T00:00:00Z')
let unit = 0

function candidate(source: string, target: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    unit: String(++unit),
    origin: 'test',
    communique: 'c00001',
    place: '',
    createdAt: now,
    source: textContent(source),
    target: textContent(target),
    contexts: [],
    sameShape: false,
    ...rest,
  }
}

function matches(
  text: string,
  candidates: readonly Candidate[],
  rest: Partial<Wanted> = {},
  target: Locale = 'en',
) {
  const content = textContent(text)
  const wanted: Wanted = {content, before: '', after: '', communique: null, place: '', ...rest}
  const shaped = candidates.map((one) => ({
    ...one,
    sameShape: shape(one.source, facts.fr) === shape(wanted.content, facts.fr),
  }))
  return leverage(wanted, shaped, {source: facts.fr, target: facts[target]}, now)
}
const brief = (found: ReturnType<typeof matches>) =>
  found.map((match) => [match.type, match.similarity, plainText(match.target)])

describe('order', () => {
  test('in context, exact, near; a translation once; five at most', () => {
    const text = 'Le Conseil de gouvernement se réunit jeudi à Rabat.'
    const key = contextKey('a', 'b')
    const found = matches(
      text,
      [
        candidate('Le Conseil de gouvernement se réunit lundi à Rabat.', 'near'),
        candidate(text, 'exact'),
        candidate(text, 'exact'),
        candidate(text, 'imported', {communique: null}),
        candidate(text, 'in context', {contexts: [key]}),
        candidate('Le Conseil de gouvernement se réunit lundi à Fès.', 'less near'),
        candidate('Tout autre chose.', 'nothing'),
        candidate('Le Conseil se réunit lundi à Fès.', 'least'),
      ],
      {before: 'a', after: 'b'},
    )
    expect(brief(found)).toEqual([
      ['icm', 100, 'in context'],
      ['em', 100, 'exact'],
      ['em', 100, 'imported'],
      ['tm', 90, 'near'],
      ['tm', 80, 'less near'],
    ])
  })
  test('a near match loses a point when imported, and one for five years', () => {
    const near = (rest: Partial<Candidate>) =>
      brief(matches('un deux trois quatre cinq', [candidate('un deux trois quatre six', 'x', rest)]))
    expect(near({})).toEqual([['tm', 80, 'x']])
    expect(near({communique: null})).toEqual([['tm', 79, 'x']])
    expect(near({createdAt: new Date('2015-06-01T00:00:00Z')})).toEqual([['tm', 78, 'x']])
  })
})

describe('what is carried over', () => {
  const carried = (text: string, source: string, target: string, locale: Locale = 'en') =>
    brief(matches(text, [candidate(source, target)], {}, locale))

  test('a date in words, into Arabic', () => {
    expect(carried('Rabat, le 14 avril 2026', 'Rabat, le 3 mars 2025', 'الرباط، 3 مارس 2025', 'ar')).toEqual([
      ['em', 99, 'الرباط، 14 أبريل 2026'],
    ])
  })
  test('the same figure twice is not told apart', () => {
    const [first] = carried(
      '4 juges et 3 greffiers siègent ici',
      '3 juges et 3 greffiers siègent ici',
      '3 clerks and 3 judges sit here',
    )
    expect(first).toEqual(['tm', 85, '3 clerks and 3 judges sit here'])
  })
  test('a number that wants another form of its noun is no exact match', () => {
    const [first] = carried(
      'Le Roi nomme 11 ministres',
      'Le Roi nomme 3 ministres',
      'عين الملك 3 وزراء',
      'ar',
    )
    expect(first).toEqual(['tm', 80, 'عين الملك 3 وزراء'])
  })
})

describe('codes', () => {
  const bold = (id: string, text: string): readonly Inline[] => [
    {type: 'sc', id, kind: 'strong', data: '**'},
    {type: 'text', value: text},
    {type: 'ec', id, kind: 'strong', data: '**'},
  ]
  test('are the segment’s own', () => {
    const content = bold('9', 'Important')
    const [match] = matches(
      '',
      [candidate('', '', {source: bold('1', 'Important'), target: bold('1', 'Notice')})],
      {content},
    )
    expect([match?.type, match?.target]).toEqual(['em', bold('9', 'Notice')])
  })
  test('without counterpart are left out, at a lower similarity', () => {
    const text = 'Le ministre a signé cet accord hier'
    const found = matches(text, [candidate('', '', {source: bold('1', text), target: bold('1', 'Signed')})])
    expect(found.map(({type, similarity, target}) => [type, similarity, target])).toEqual([
      ['tm', 74, textContent('Signed')],
    ])
  })
})
