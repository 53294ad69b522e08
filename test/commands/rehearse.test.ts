import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import {approvalsOf} from '../../src/store/approvals.js'
import {approveAll, drafted, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse()
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
})

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع (يوم الثلاثاء.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held (on Tuesday).'},
}

test('what the gate would hold at its hour is told when it is approved, long before', async () => {
  const {ports} = house
  const original = 'La Commission reçoit une délégation\n\nLa réunion s’est tenue (mardi).\n'
  const submitted = await submitText(ports, original, {embargo: '2099-01-01T10:00'})
  await drafted(ports, submitted.communique)
  await translateAll(ports, submitted, (locale, _source, segment) => said[locale]![segment]!)

  await expect(approveAll(ports, submitted)).rejects.toMatchObject({
    code: 'gate_failed',
    detail: {rule: 'A26', got: 'انعقد الاجتماع (يوم الثلاثاء.', page: expect.stringMatching(/^ar\//)},
  })
  expect(await approvalsOf(ports.pool, submitted.revision)).toEqual([])

  const ref = {revision: submitted.revision, locale: 'ar' as const}
  const {version} = (await readSegments(ports, ref, 'en')).find(({id}) => id === 'u2s1')!
  const markup = 'انعقد الاجتماع (يوم الثلاثاء).'
  await editTarget(ports, {...ref, segment: 'u2s1', markup, version, by: 'translator'})
  await review(ports, ref, null, 'reviser')
  expect(await approveAll(ports, submitted)).toMatchObject({locales: ['fr', 'ar', 'en'], publishing: false})
}, 60_000)
