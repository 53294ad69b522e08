import {describe, expect, test} from '@jest/globals'
import type {Overview} from '../../web/src/api/wire.js'
import {workOf} from '../../web/src/parts/work-of.js'

const states = {initial: 0, translated: 0, reviewed: 0, final: 0}
const at = (locale: string, more: object) => ({
  locale,
  drafted: true,
  edition: null,
  approvedBy: null,
  states,
  ...more,
})
const communique = {
  reference: 'R 1',
  source: 'fr',
  createdAt: '2026-01-01T00:00:00Z',
  locales: [
    at('fr', {approvedBy: 'p'}),
    at('ar', {states: {...states, initial: 2}}),
    at('en', {states: {...states, translated: 2}}),
  ],
} as unknown as Overview

describe('what waits for me', () => {
  test('is what I may do, nearest to the public first', () => {
    expect(workOf([communique], () => true).map(({href}) => href)).toEqual(['/c/R%201/en', '/c/R%201/ar'])
    expect(workOf([communique], (act) => act === 'translate').map(({waits}) => waits)).toEqual([
      'translation',
    ])
    expect(workOf([communique], () => false)).toEqual([])
  })
})
