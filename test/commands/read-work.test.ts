import {describe, expect, test} from '@jest/globals'
import type {Act} from '../../src/access/act.js'
import {workOf} from '../../src/commands/read-work.js'
import type {Overview} from '../../src/store/overview.js'

const states = {initial: 0, translated: 0, reviewed: 0, final: 0}
const at = (locale: string, more: object) => ({
  locale,
  drafted: true,
  edition: null,
  approvedBy: null,
  waiver: null,
  assignments: [],
  states,
  ...more,
})
const communique = {
  id: 'c1',
  reference: 'R 1',
  source: 'fr',
  category: 'speech',
  policy: 'together',
  segments: 2,
  createdBy: 'author',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  signatures: [{name: 'Amina', at: null}],
  questions: 1,
  locales: [
    at('fr', {approvedBy: 'p'}),
    at('ar', {
      states: {...states, initial: 2},
      assignments: [{act: 'translate', account: 'amina', deadline: '2026-01-02T00:00:00Z', version: 3}],
    }),
    at('en', {states: {...states, translated: 2}}),
  ],
} as unknown as Overview
const now = new Date('2026-01-03T00:00:00Z')
const seen = (who: string, ...acts: readonly Act[]) => seenOf(communique, who, ...acts)
const seenOf = (one: Overview, who: string, ...acts: readonly Act[]) =>
  workOf([one], who, (act) => acts.includes(act), now).map(
    ({whose, locale, act, ready, overdue}) =>
      `${whose} ${locale ?? '*'} ${act}${ready ? '' : ' later'}${overdue ? ' overdue' : ''}`,
  )

describe('what waits for somebody', () => {
  test('is what they have, overdue first, with signatures and answers', () => {
    expect(seen('amina')).toEqual(['mine ar translate overdue', 'mine * sign later'])
    expect(seen('author')).toEqual(['mine * answer'])
    const each = {...communique, policy: 'as-ready'} as Overview
    expect(seenOf(each, 'amina')).toEqual(['mine ar translate overdue', 'mine * sign'])
  })
  test('is what they may take', () => {
    expect(seen('badr', 'review')).toEqual(['free en review'])
    expect(seen('badr', 'translate')).toEqual([])
    expect(seen('badr', 'submit')).toEqual(['free * answer'])
  })
  test('is with others, for those who assign', () => {
    expect(seen('driss', 'assign')).toEqual(['other ar translate overdue', 'other en review'])
  })
})
