import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {approve} from '../src/commands/approve.js'
import {mergeSegments} from '../src/commands/merge-segments.js'
import {readSegments} from '../src/commands/read-segments.js'
import {revise} from '../src/commands/revise.js'
import {splitSegment} from '../src/commands/split-segment.js'
import type {Locale} from '../src/model/locale.js'
import {approvalsOf} from '../src/store/approvals.js'
import {drafted, look, submitText, translateAll} from './helpers/acts.js'
import {openHouse, type House} from './helpers/house.js'
import {until} from './helpers/until.js'

const original = `La Commission reçoit une délégation

Le ministre a ouvert la séance ; la présidente a présenté le rapport. Le débat a suivi.
`

describe('a person cuts', () => {
  let house: House
  let stop: () => Promise<void>
  beforeAll(async () => {
    house = await openHouse('postgres')
    stop = await house.work()
  }, 120_000)
  afterAll(async () => {
    await stop()
    await house.close()
  })

  const read = (revision: string, locale: Locale) => readSegments(house.ports, {revision, locale}, 'en')
  const settled = (communique: string): Promise<void> =>
    until(async () => (await look(house.ports, communique)).running === 0)

  test('a split cuts every locale, is kept for the next revision, and a merge takes it back', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-001'})
    await drafted(ports, one.communique)
    await translateAll(ports, one, (locale, source) =>
      locale === 'en' && source.startsWith('Le ministre')
        ? 'The minister opened the session; the president presented the report.'
        : `${locale} ${source}`,
    )
    await approve(ports, one.reference, ['en'], 'publisher')
    await settled(one.communique)
    const seen = (await read(one.revision, 'en'))[1]
    const cut = {
      revision: one.revision,
      locale: 'en',
      segment: 'u2s1',
      at: 32,
      targetAt: 32,
      by: 'translator',
    } as const
    await expect(splitSegment(ports, {...cut, version: 1})).rejects.toThrow('version_conflict')
    await expect(splitSegment(ports, {...cut, at: 500, version: seen?.version ?? 0})).rejects.toThrow(
      'request_invalid',
    )
    const {segments, version} = await splitSegment(ports, {...cut, version: seen?.version ?? 0})
    expect(segments).toEqual(['u2s1', 'u2s3'])
    await settled(one.communique)
    expect(
      (await read(one.revision, 'en')).map(({id, source, state, target}) => [id, source, state, target]),
    ).toEqual([
      ['u1s1', 'La Commission reçoit une délégation', 'reviewed', 'en La Commission reçoit une délégation'],
      ['u2s1', 'Le ministre a ouvert la séance ;', 'translated', 'The minister opened the session;'],
      ['u2s3', 'la présidente a présenté le rapport.', 'translated', 'the president presented the report.'],
      ['u2s2', 'Le débat a suivi.', 'reviewed', 'en Le débat a suivi.'],
    ])
    const whole = 'ar Le ministre a ouvert la séance ; la présidente a présenté le rapport.'
    expect((await read(one.revision, 'ar')).map(({state, earlier}) => [state, earlier?.target])).toEqual([
      ['reviewed', undefined],
      ['initial', whole],
      ['initial', whole],
      ['reviewed', undefined],
    ])
    expect(await approvalsOf(ports.pool, one.revision)).toEqual([])

    const revised = await revise(ports, one.reference, {
      bytes: new TextEncoder().encode(`${original}\nUn communiqué suivra.\n`),
      name: 'a.txt',
      change: 'substantive',
      by: 'editor',
      expectedNumber: 1,
    })
    await drafted(ports, one.communique)
    await settled(one.communique)
    const next = await read(revised.revision, 'en')
    expect(next.map(({id, state, target}) => [id, state, target])).toEqual([
      ['u1s1', 'reviewed', 'en La Commission reçoit une délégation'],
      ['u2s1', 'translated', 'The minister opened the session;'],
      ['u2s2', 'translated', 'the president presented the report.'],
      ['u2s3', 'reviewed', 'en Le débat a suivi.'],
      ['u3s1', 'initial', null],
    ])
    expect((await read(revised.revision, 'ar'))[1]?.earlier?.target).toBe(whole)

    const merging = {revision: revised.revision, locale: 'en', segment: 'u2s1', by: 'translator'} as const
    await expect(mergeSegments(ports, {...merging, version: version, nextVersion: 1})).rejects.toThrow(
      'version_conflict',
    )
    await mergeSegments(ports, {
      ...merging,
      version: next[1]?.version ?? 0,
      nextVersion: next[2]?.version ?? 0,
    })
    await settled(one.communique)
    expect(
      (await read(revised.revision, 'en')).map(({id, source, state, target}) => [
        id,
        source,
        state,
        target,
      ])[1],
    ).toEqual([
      'u2s1',
      'Le ministre a ouvert la séance ; la présidente a présenté le rapport.',
      'translated',
      'The minister opened the session; the president presented the report.',
    ])
    await expect(
      mergeSegments(ports, {...merging, segment: 'u2s3', version: 1, nextVersion: 1}),
    ).rejects.toThrow('last of its unit')
  }, 90_000)
})
