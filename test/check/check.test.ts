import {describe, expect, test} from '@jest/globals'
import {check} from '../../src/check/check.js'
import type {Pair} from '../../src/check/pair.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'

type Direction = `${Locale}-${Locale}`

function pairOf(direction: Direction, source: string, target: string): Pair {
  const [sourceLocale, targetLocale] = direction.split('-') as [Locale, Locale]
  return {source: textContent(source), target: textContent(target), sourceLocale, targetLocale}
}

const found = (direction: Direction, source: string, target: string): readonly string[] =>
  check(pairOf(direction, source, target)).map(
    ({rule, start, end}) => `${rule} “${target.slice(start, end)}”`,
  )

describe('each rule finds its place in the target', () => {
  test.each<[Direction, string, string, readonly string[]]>([
    ['fr-en', 'le 5 mai 2026', '5 June 2026', ['dates “5 June 2026”']],
    ['fr-ar', 'le 5 mai 2026', '5 يونيو 2026', ['dates “5 يونيو 2026”']],
    ['fr-en', 'mardi', 'Wednesday', ['weekday “Wednesday”']],
    ['en-fr', 'on 16 September 2025', 'le lundi 16 septembre 2025', ['weekday “lundi 16 septembre 2025”']],
    ['fr-en', 'à 15 h 30', 'at 3:15 p.m.', ['times “3:15 p.m.”']],
    ['en-fr', 'Law No. 43-05', 'la loi n° 43-06', ['references “43-06”']],
    ['en-fr', 'MAD 5 million', '5\u00a0millions d’euros', ['currency “5\u00a0millions d’euros”']],
    ['fr-en', '12,5 %', '12,5%', ['number-format “12,5%”']],
    ['en-fr', '“Yes”', 'Oui', ['quotations “Oui”']],
    ['en-fr', 'the (new) text', 'le (nouveau texte', ['brackets “(”']],
    ['fr-en', 'a) oui ; b) non', '(a) yes; (b) no', []],
    ['fr-en', 'le type A (ou B)', 'type A (or B', ['brackets “(”']],
    ['en-fr', 'a $500m loan', 'un prêt de 500\u00a0M$', []],
    ['en-fr', 'MAD 12.45bn', '12,45\u00a0Md\u00a0DH', []],
    ['ar-fr', '25 ألف درهم', '25\u00a0kDH', []],
    ['fr-en', '12,5\u00a0M\u00a0DH', 'MAD 12.5bn', ['numbers “MAD 12.5bn”']],
    ['fr-en', 'de 1,25 à 1,5\u00a0milliard d’euros', 'from €1.25 billion to €1.5 billion', []],
    ['fr-en', '99\u00a0€, puis 120\u00a0€', '€99, then £120', ['currency “£120”']],
    [
      'fr-en',
      'le 17 ramadan 1447 (6 mars 2026)',
      '19 Ramadan 1447 (6 March 2026)',
      ['dates “19 Ramadan 1447”'],
    ],
    ['fr-en', 'le 17 ramadan 1447 (6 mars 2026)', '6 March 2026', []],
    ['fr-en', 'le 11 rejeb 1447', '11 Rajab 1447', []],
    ['fr-en', 'entre janvier et avril', 'between January and May', ['dates “May”']],
    ['fr-en', 'à 9 h 30', 'at 9.30 p.m.', ['times “9.30 p.m.”']],
    ['en-ar', 'at 9.30 p.m.', 'على الساعة التاسعة والنصف', []],
    ['ar-en', 'مائتا طالب', 'three hundred students', ['numbers-in-words “three hundred”']],
    ['ar-fr', '1.282 جماعة', '1,282 communes', ['number-format “1,282”']],
    ['ar-fr', 'منظمة الصحة العالمية', 'l’ONU', ['acronyms “ONU”']],
    ['en-fr', 'See table 4.2.', 'Voir le tableau 4.2.', []],
    ['fr-en', 'en 3 exemplaires', 'in triplicate', []],
    [
      'ar-fr',
      'رفع حظر التجول حتى إشعار آخر في جميع المدن.',
      'The curfew is lifted in all the cities until further notice.',
      ['untranslated “The curfew is lifted in all the cities until further notice.”'],
    ],
    ['en-fr', 'from KP 12 to KP 18', 'du PK 12 au PK 18', []],
    ['fr-ar', 'le plan de l’ONEE pour cette année', 'خطة المكتب ONEE لهذه السنة المالية الجارية', []],
    ['en-ar', 'Rabat, Sala', 'الرباط, سلا', ['punctuation “,”']],
    ['en-ar', '12,500 and 1,2', '12,500 و1,2', []],
    ['en-fr', 'Why?', 'Pourquoi ?', ['punctuation-spacing “ ?”']],
    ['en-fr', 'at 10:30: why?', 'à 10:30\u00a0: pourquoi\u202f?', []],
    ['fr-en', 'Fin.', 'End', ['punctuation-final “d”']],
    ['fr-ar', 'Fin.', 'النهـاية.', ['tatweel “ـ”']],
    ['fr-ar', 'en 1448 H.', 'سنة 1448 هـ.', []],
    ['fr-ar', 'Fin', 'ﺍﻟنهاية', ['presentation-forms “ﺍﻟ”']],
    ['fr-ar', 'CNDH', '\u202aCNDH\u202c', ['bidi-controls “\u202a”', 'bidi-controls “\u202c”']],
    ['fr-ar', 'CNDH', '\u2066CNDH', ['bidi-isolates “\u2066”']],
    ['fr-en', 'le texte', 'the the text', ['doubled-word “the the”']],
    ['fr-en', 'texte', 'tеxt', ['mixed-scripts “tеxt”']],
    ['fr-ar', 'et CNDH', 'وCNDH', []],
    ['fr-en', 'le texte', 'the  text ', ['whitespace “ ”', 'whitespace “  ”']],
    ['fr-en', 'écrire à a@b.ma', 'write to a@c.ma', ['emails “a@c.ma”']],
    ['fr-en', 'voir https://a.ma/fr/avis', 'see https://a.ma/en/avis', []],
    ['fr-en', 'voir https://a.ma/x', 'see https://a.ma/y', ['links “https://a.ma/y”']],
    ['fr-en', '+212 5 37 60 14 80', '05 37 60 14 80', []],
    ['fr-en', '05 37 60 14 80', '05 37 60 14 08', ['phones “05 37 60 14 08”']],
    ['fr-en', 'l’ONUDC', 'ONUDC', ['acronyms “ONUDC”']],
    ['fr-en', 'le texte de loi', 'le texte de loi', ['untranslated “le texte de loi”']],
    ['fr-en', 'Rabat', 'Rabat', []],
  ])('%s %s | %s', (direction, source, target, issues) => {
    expect(found(direction, source, target)).toEqual(issues)
  })
})

describe('check', () => {
  test('an issue has its type, severity and words', () => {
    expect(check(pairOf('fr-en', '15 accords', '51 agreements'))).toEqual([
      {
        type: 'numbers',
        rule: 'numbers',
        severity: 'critical',
        start: 0,
        end: 2,
        detail: {got: '51', expected: '15'},
      },
    ])
  })

  test('a category may weigh a rule otherwise', () => {
    const pair = {...pairOf('fr-en', '15 accords', '51 agreements'), category: 'speech'}
    expect(check(pair, {speech: {numbers: 'minor'}})[0]?.severity).toBe('minor')
    expect(check(pair, {law: {numbers: 'minor'}})[0]?.severity).toBe('critical')
  })

  test('nothing is said of an empty target', () => {
    expect(check(pairOf('fr-en', '15 accords', ''))).toEqual([])
  })

  test('a confirmed machine draft and a confirmed fuzzy match', () => {
    const pair = pairOf('fr-en', 'Fin', 'End')
    const rules = (more: Partial<Pair>): readonly string[] => check({...pair, ...more}).map(({rule}) => rule)
    expect(rules({state: 'translated', origin: {type: 'mt', engine: 'a'}})).toEqual(['draft-confirmed'])
    expect(rules({state: 'reviewed', origin: {type: 'tm', similarity: 80, unit: 'm'}})).toEqual([
      'fuzzy-confirmed',
    ])
    expect(rules({state: 'initial', origin: {type: 'mt', engine: 'a'}})).toEqual([])
    expect(rules({state: 'translated', origin: {type: 'person', from: 'mt'}})).toEqual([])
  })
})
