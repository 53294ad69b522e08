import {describe, expect, test} from '@jest/globals'
import {isOfOneSegment, staleBy} from '../../web/src/live/stale.js'

const at = {communique: 'c00001', reference: '2026-1', revision: 'c00001r1', locale: 'ar', segment: 'u1s1'}
const counts = ['communiques', 'communique', 'work', 'comparison']

describe('an event makes stale', () => {
  test('of a text: its history now, what counts it later, no list of segments', () => {
    for (const act of ['edit', 'draft', 'confirm', 'revert', 'propagate']) {
      expect(staleBy({act, ...at})).toEqual({soon: ['history'], later: counts})
      expect(isOfOneSegment({act, ...at})).toBe(true)
    }
  })

  test('of a review: the segment that it names, else the segments', () => {
    expect(staleBy({act: 'review', ...at}).soon).toEqual(['history'])
    expect(staleBy({act: 'review', ...at, segment: null}).soon).toEqual(['segments', 'history'])
    expect(isOfOneSegment({act: 'review', ...at, segment: null})).toBe(false)
  })

  test('of what is said: comments and the bell now', () => {
    expect(staleBy({act: 'question', ...at})).toEqual({soon: ['comments', 'notifications'], later: counts})
  })

  test('of accounts and tokens: nothing', () => {
    expect(staleBy({act: 'account-add', communique: null})).toEqual({soon: [], later: []})
  })

  test('that is not known here, or of which nothing is told: all', () => {
    for (const notice of [{act: 'revise', ...at}, {act: 'of-tomorrow', ...at}, {}]) {
      const {soon, later} = staleBy(notice)
      expect(soon).toEqual(
        expect.arrayContaining(['segments', 'title', 'communiques', 'work', 'notifications']),
      )
      expect(later).toEqual([])
    }
  })
})
