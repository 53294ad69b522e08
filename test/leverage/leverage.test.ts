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

describe('what is carried over into a near match', () => {
  const carried = (text: string, source: string, target: string, locale: Locale = 'en') => {
    const [first] = matches(text, [candidate(source, target)], {}, locale)
    return first && [first.type, first.similarity, first.carried, plainText(first.target)]
  }

  test('an exact match with other figures says so', () => {
    const found = matches('Rabat, le 14 avril 2026', [
      candidate('Rabat, le 3 mars 2025', 'Rabat, 3 March 2025'),
      candidate('Rabat, le 14 avril 2026', 'In Rabat, 14 April 2026'),
    ])
    expect(found.map((match) => [match.carried, plainText(match.target)])).toEqual([
      [false, 'In Rabat, 14 April 2026'],
      [true, 'Rabat, 14 April 2026'],
    ])
  })
  test('a date and an amount, though a word differs', () => {
    expect(
      carried(
        'Le 14 avril 2026, le Conseil a approuvé un crédit de 250 000 dirhams pour la santé.',
        'Le 3 mars 2025, le Conseil a adopté un crédit de 1200 dirhams pour la santé.',
        'On 3 March 2025, the Council adopted an appropriation of 1200 dirhams for health.',
      ),
    ).toEqual([
      'tm',
      68,
      true,
      'On 14 April 2026, the Council adopted an appropriation of 250,000 dirhams for health.',
    ])
  })
  test('into Arabic', () => {
    expect(
      carried(
        'Le taux de chômage a reculé à 12,8 % au troisième trimestre selon le rapport',
        'Le taux de chômage a baissé à 13,4 % au troisième trimestre selon le rapport',
        'انخفض معدل البطالة إلى 13,4% في الربع الثالث وفق التقرير',
        'ar',
      ),
    ).toEqual(['tm', 86, true, 'انخفض معدل البطالة إلى 12,8% في الربع الثالث وفق التقرير'])
  })
  test.each([
    [
      'figures that changed places',
      'À Rabat 5 juges ont siégé et à Fès 3 juges ont plaidé hier',
      'À Rabat 3 juges ont siégé et à Fès 5 juges ont jugé hier',
      'In Rabat 3 judges sat and in Fez 5 judges ruled yesterday',
    ],
    [
      'words that changed places',
      'À Fès 7 juges ont siégé et à Rabat 4 juges ont siégé hier',
      'À Rabat 3 juges ont siégé et à Fès 5 juges ont siégé hier soir',
      'In Rabat 3 judges sat and in Fez 5 judges sat yesterday evening',
    ],
    [
      'another noun beside the figure',
      'Le Conseil a nommé 4 greffiers et examiné plusieurs projets de loi',
      'Le Conseil a nommé 3 ministres et examiné plusieurs projets de loi',
      'The Council appointed 3 ministers and examined several bills',
    ],
    [
      'one figure more',
      'Le Conseil a examiné 4 projets de loi et 2 décrets ce jeudi matin',
      'Le Conseil a examiné 3 projets de loi et décrets ce jeudi matin',
      'The Council examined 3 bills and decrees this Thursday morning',
    ],
    [
      'a figure that the target writes in a word',
      'Le Conseil a examiné 4 projets de loi relatifs à la santé publique',
      'Le Conseil a examiné 3 projets de loi relatifs à la santé',
      'The Council examined three health bills',
    ],
    [
      'a figure that stands twice in the target',
      'Le Conseil a examiné 4 projets de loi relatifs à la santé publique',
      'Le Conseil a examiné 3 projets de loi relatifs à la santé',
      'The Council examined 3 bills, 3 of them on health',
    ],
    [
      'a number that wants another form',
      'Le Conseil a examiné 1 projet de loi relatif à la santé publique',
      'Le Conseil a examiné 3 projet de loi relatif à la santé',
      'The Council examined 3 bills on health',
    ],
  ])('%s: the match is left as it was found', (_, text, source, target) => {
    expect(carried(text, source, target)?.slice(2)).toEqual([false, target])
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
