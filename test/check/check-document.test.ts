import {expect, test} from '@jest/globals'
import {checkDocument} from '../../src/check/check-document.js'
import {textContent} from '../../src/model/inline.js'

const pair = (source: string, target: string) =>
  ({
    source: textContent(source),
    target: textContent(target),
    sourceLocale: 'fr',
    targetLocale: 'en',
  }) as const

const rulesOf = (pairs: readonly ReturnType<typeof pair>[]): readonly (readonly string[])[] =>
  checkDocument(pairs).map((issues) => issues.map(({rule, detail}) => `${rule}: ${detail['expected']}`))

test('one source, two targets: the first is expected', () => {
  expect(rulesOf([pair('Ordre du jour', 'Agenda'), pair('Ordre du jour', 'Order of the day')])).toEqual([
    [],
    ['inconsistent-target: agenda'],
  ])
})

test('one target, two sources', () => {
  expect(rulesOf([pair('Communiqué', 'Press release'), pair('Annonce', 'press release')])).toEqual([
    [],
    ['inconsistent-source: communiqué'],
  ])
})

test('empty targets and repeated pairs are consistent', () => {
  expect(rulesOf([pair('Avis', 'Notice'), pair('Avis', ''), pair('Avis', 'Notice')])).toEqual([[], [], []])
})
