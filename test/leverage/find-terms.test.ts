import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {findTerms} from '../../src/leverage/find-terms.js'
import {buildTermIndex} from '../../src/leverage/term-index.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import type {Concept, Term} from '../../src/model/term.js'

const term = (locale: Locale, text: string, rest: Partial<Term> = {}): Term => ({
  locale,
  text,
  status: 'preferred',
  validFrom: null,
  validTo: null,
  ...rest,
})
const concept = (id: string, ...terms: Term[]): Concept => ({
  id,
  category: 'institution',
  definition: '',
  terms,
})

const concepts = [
  concept('un', term('fr', 'Nations Unies'), term('ar', 'الأمم المتحدة'), term('en', 'United Nations')),
  concept('unsc', term('fr', 'Conseil de sécurité des Nations Unies'), term('en', 'UN Security Council')),
  concept('gov', term('fr', 'gouvernement'), term('ar', 'حكومة'), term('en', 'government')),
  concept(
    'mfa',
    term('ar', 'وزير الخارجية'),
    term('en', 'minister of foreign affairs'),
    term('fr', 'ministre des Affaires étrangères'),
  ),
  concept('journal', term('fr', 'journal officiel'), term('en', 'official gazette')),
  concept('aids', term('en', 'AIDS'), term('fr', 'SIDA')),
  concept(
    'head',
    term('fr', 'Premier ministre'),
    term('en', 'A. First', {validTo: '2021-10-06'}),
    term('en', 'B. Second', {validFrom: '2021-10-07'}),
    term('en', 'PM', {status: 'deprecated'}),
  ),
]

function find(locale: Locale, target: Locale, text: string, on = '2026-01-01') {
  const index = buildTermIndex(concepts, facts[locale])
  return findTerms(textContent(text), index, facts[locale], {target, on}).map((found) => [
    found.concept,
    text.slice(found.start, found.end),
    found.equivalents.map((one) => one.text),
  ])
}

describe('findTerms', () => {
  test('the longest term wins', () => {
    expect(find('fr', 'en', 'Le Conseil de sécurité des Nations Unies et les Nations Unies')).toEqual([
      ['unsc', 'Conseil de sécurité des Nations Unies', ['UN Security Council']],
      ['un', 'Nations Unies', ['United Nations']],
    ])
  })
  test('French plurals and elisions', () => {
    expect(find('fr', 'en', 'Les gouvernements, les journaux officiels; l’action d’un gouvernement')).toEqual(
      [
        ['gov', 'gouvernements', ['government']],
        ['journal', 'journaux officiels', ['official gazette']],
        ['gov', 'gouvernement', ['government']],
      ],
    )
  })
  test('Arabic proclitics, article, pronouns and hamza', () => {
    expect(find('ar', 'fr', 'وللأمم المتحدة، بالحكومة، حكومتها، ولوزير الخارجية، الامم المتّحدة')).toEqual([
      ['un', 'وللأمم المتحدة', ['Nations Unies']],
      ['gov', 'بالحكومة', ['gouvernement']],
      ['gov', 'حكومتها', ['gouvernement']],
      ['mfa', 'ولوزير الخارجية', ['ministre des Affaires étrangères']],
      ['un', 'الامم المتّحدة', ['Nations Unies']],
    ])
  })
  test('English plurals and possessives', () => {
    expect(find('en', 'fr', 'Governments’ and the government’s ministers of foreign affairs')).toEqual([
      ['gov', 'Governments', ['gouvernement']],
      ['gov', 'government', ['gouvernement']],
      ['mfa', 'ministers of foreign affairs', ['ministre des Affaires étrangères']],
    ])
  })
  test('an acronym is found only as it is written', () => {
    expect(find('en', 'fr', 'He aids those with AIDS')).toEqual([['aids', 'AIDS', ['SIDA']]])
  })
  test('who held an office then', () => {
    expect(find('fr', 'en', 'Premier ministre', '2020-05-01')).toEqual([
      ['head', 'Premier ministre', ['A. First', 'PM']],
    ])
    expect(find('fr', 'en', 'Premier ministre', '2021-10-07')).toEqual([
      ['head', 'Premier ministre', ['B. Second', 'PM']],
    ])
  })
  test('a concept without an equivalent is given with none', () => {
    expect(find('fr', 'ar', 'Premier ministre')).toEqual([['head', 'Premier ministre', []]])
  })
  test('categories narrow', () => {
    const index = buildTermIndex(concepts, facts.fr)
    expect(
      findTerms(textContent('gouvernement'), index, facts.fr, {
        target: 'en',
        on: '2026-01-01',
        categories: ['title'],
      }),
    ).toEqual([])
  })
})
