import {describe, expect, test} from '@jest/globals'
import type {Overview} from '../../web/src/api/wire.js'
import {blockersOf, goesOf} from '../../web/src/board/blockers.js'
import {canGo} from '../../web/src/board/can-go.js'
import {mySignature} from '../../web/src/board/signature.js'
import {waivable} from '../../web/src/board/waivable.js'

const states = {initial: 0, translated: 0, reviewed: 0, final: 0}
const at = (locale: string, more: object) => ({
  locale,
  drafted: true,
  edition: null,
  approvedBy: null,
  waiver: null,
  criticalIssues: 0,
  publishedAt: null,
  states,
  ...more,
})
const one = {
  source: 'fr',
  policy: 'together',
  embargo: null,
  blocked: [],
  objections: 0,
  reference: '2026-1',
  signatures: [{name: 'Amina', at: null, hasAccount: true}],
  locales: [
    at('fr', {approvedBy: 'p'}),
    at('ar', {states: {...states, initial: 2, translated: 1}, criticalIssues: 1}),
    at('en', {drafted: false}),
  ],
} as unknown as Overview
const now = new Date('2026-01-01T00:00:00Z')
const approved = one.locales.map((locale) => ({...locale, approvedBy: 'p'}))

const all = approved.map((locale) => ({...locale, drafted: true, states}))

describe('what is offered for a release', () => {
  const offered = (more: object) => canGo({...one, signatures: [], ...more} as Overview, now)
  const reviewed = at('ar', {states: {...states, reviewed: 2}})

  test('is to approve what is reviewed, and to let go what is approved when its others may follow', () => {
    expect(offered({})).toEqual({approvable: [], completing: false, releasable: false})
    expect(offered({locales: [at('fr', {}), reviewed]})).toEqual({
      approvable: ['fr', 'ar'],
      completing: true,
      releasable: false,
    })
    expect(offered({policy: 'as-ready'})).toEqual({approvable: [], completing: false, releasable: true})
    expect(offered({locales: all})).toEqual({approvable: [], completing: true, releasable: true})
  })

  test('is not to let go before its time, while somebody objects, or without the signatures asked for', () => {
    const held = {approvable: [], completing: true, releasable: false}
    expect(offered({locales: all, embargo: '2026-01-01T00:00:01Z'})).toEqual(held)
    expect(offered({locales: all, embargo: '2026-01-01T00:00:00Z'})).toEqual({...held, releasable: true})
    expect(offered({locales: all, objections: 1})).toEqual(held)
    expect(offered({locales: all, signatures: one.signatures})).toEqual(held)
  })

  test('is to let go with a waiver, and nothing once all is out', () => {
    const waived = at('en', {drafted: false, waiver: {by: 'p', reason: 'x'}})
    expect(offered({locales: [at('fr', {approvedBy: 'p'}), waived]})).toEqual({
      approvable: [],
      completing: true,
      releasable: true,
    })
    expect(offered({locales: [at('fr', {edition: 'published'})]})).toEqual({
      approvable: [],
      completing: true,
      releasable: false,
    })
  })
})

describe('what holds a release', () => {
  test('is each thing that is not done', () => {
    expect(blockersOf(one)).toEqual([
      {kind: 'initial', locale: 'ar', count: 2},
      {kind: 'translated', locale: 'ar', count: 1},
      {kind: 'critical', locale: 'ar', count: 1},
      {kind: 'machine', locale: 'en'},
      {kind: 'signature', names: ['Amina']},
    ])
    expect(blockersOf({...one, objections: 2})).toContainEqual({kind: 'objection', count: 2})
  })
  test('is not what was waived; a signature holds what it is for, under both policies', () => {
    const waiver = {by: 'p', reason: 'later', at: ''}
    const locales = one.locales.map((locale) => (locale.locale === 'fr' ? locale : {...locale, waiver}))
    expect(blockersOf({...one, locales})).toEqual([{kind: 'signature', names: ['Amina']}])
    expect(blockersOf({...one, locales, policy: 'as-ready'})).toEqual([{kind: 'signature', names: ['Amina']}])
    const out = locales.map((locale) => ({...locale, edition: locale.locale === 'fr' ? 'published' : null}))
    expect(blockersOf({...one, locales: out, policy: 'as-ready'} as Overview)).toEqual([])
    const signatures = [{name: 'Ministre de la Justice', at: null, hasAccount: false}]
    expect(blockersOf({...one, locales, signatures})).toContainEqual({
      kind: 'stranger',
      names: ['Ministre de la Justice'],
      reference: '2026-1',
    })
    const gone = one.locales.map((locale) => ({...locale, edition: 'withdrawn'}))
    expect(waivable({...one, locales: gone} as Overview)).toEqual([])
    expect([waivable(one), waivable({...one, locales}), waivable({...one, policy: 'as-ready'})]).toEqual([
      ['ar', 'en'],
      [],
      [],
    ])
  })
})

test('a language that was waived is what is still to go once the others are out', () => {
  const waiver = {by: 'p', reason: 'English follows', at: ''}
  const english = at('en', {waiver, states: {...states, reviewed: 2}})
  const follows = (edition: string | null) =>
    ({
      ...one,
      signatures: [],
      locales: [at('fr', {approvedBy: 'p', edition}), english],
    }) as unknown as Overview
  expect([blockersOf(follows(null)), goesOf(follows(null), now).words]).toEqual([[], 'goes.now'])
  expect([blockersOf(follows('published')), goesOf(follows('published'), now).words]).toEqual([
    [{kind: 'approval', locale: 'en'}],
    'goes.ready',
  ])
})

test('when it goes', () => {
  expect(goesOf(one, now)).toEqual({words: 'goes.ready', at: null})
  const embargo = '2026-02-01T00:00:00Z'
  expect(goesOf({...one, embargo}, now)).toEqual({words: 'goes.embargo', at: embargo})
  expect(goesOf({...one, embargo}, new Date('2026-03-01'))).toEqual({words: 'goes.ready', at: null})
  expect(goesOf({...one, locales: approved, signatures: []}, now)).toEqual({words: 'goes.now', at: null})
  const locales = one.locales.map((locale) => ({...locale, edition: 'published', publishedAt: embargo}))
  expect(goesOf({...one, locales}, now)).toEqual({words: 'goes.out', at: embargo})
})

test('who is named signs once every language is approved', () => {
  expect([mySignature(one, 'amina'), mySignature({...one, locales: approved}, 'amina')]).toEqual([
    false,
    true,
  ])
  expect(mySignature({...one, locales: approved}, 'badr')).toBe(false)
  expect(mySignature({...one, locales: approved, objections: 1}, 'amina')).toBe(false)
})
