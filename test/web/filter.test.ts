import {describe, expect, test} from '@jest/globals'
import type {Segment} from '../../web/src/api/wire.js'
import {filterSegments, noFilter, type Filter} from '../../web/src/editor/filter.js'
import {repetitionsOf} from '../../web/src/editor/repetitions.js'

const now = Date.parse('2026-03-12T12:00:00Z')
const segment = (id: string, more: Partial<Segment> = {}): Segment =>
  ({
    id,
    source: 'La séance est levée.',
    codes: [],
    state: 'initial',
    target: null,
    version: 1,
    origin: null,
    issues: [],
    reopened: false,
    changedAt: '2026-03-12T11:30:00Z',
    ...more,
  }) as unknown as Segment
const person = {type: 'person', from: 'scratch'} as const
const segments = [
  segment('u1s1'),
  segment('u2s1', {origin: person, target: 'a'}),
  segment('u3s1', {origin: person, target: 'b', state: 'translated', changedAt: '2026-03-10T12:00:00Z'}),
  segment('u4s1', {
    origin: person,
    target: 'b',
    state: 'reviewed',
    reopened: true,
    changedAt: '2026-01-01T00:00:00Z',
  }),
]
const through = (filter: Partial<Filter>) =>
  filterSegments(segments, {...noFilter, ...filter}, () => undefined, now).map(({id}) => id)

describe('the filter of segments', () => {
  test('by when somebody wrote; a segment that waits for its first text has not changed', () => {
    expect(through({since: 'hour'})).toEqual(['u2s1'])
    expect(through({since: 'week'})).toEqual(['u2s1', 'u3s1'])
    expect(through({since: 'original'})).toEqual(['u4s1'])
  })

  test('by state, origin and text', () => {
    expect(through({state: 'reviewed'})).toEqual(['u4s1'])
    expect(through({origin: 'none'})).toEqual(['u1s1'])
    expect(through({text: 'u3s1'})).toEqual(['u3s1'])
    expect(through({text: 'LEVÉE'})).toHaveLength(4)
  })
})

describe('repetitions', () => {
  test('are those with another text that no reviser has taken', () => {
    expect(repetitionsOf(segments, segments[0]!, 'a').map(({id}) => id)).toEqual(['u3s1'])
    expect(repetitionsOf(segments, segments[1]!, 'c').map(({id}) => id)).toEqual(['u1s1', 'u3s1'])
  })
})
