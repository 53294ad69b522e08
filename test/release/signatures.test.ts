import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
import {publish} from '../../src/commands/publish.js'
import {askSignatures, signOff} from '../../src/commands/sign-off.js'
import {waive} from '../../src/commands/waive.js'
import {drafted, look, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn} from '../helpers/people.js'
import {until} from '../helpers/until.js'

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_CHROMIUM: '/nowhere'})
  stop = await house.work()
  await letIn(house.ports, 'salwa', 'editor')
  await letIn(house.ports, 'anas', 'editor::speech')
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
})

const ready = async (reference: string, policy: 'together' | 'as-ready', front = '') => {
  const text = `${front}# La Commission reçoit\n\nLa réunion s’est tenue.\n`
  const submitted = await submitText(house.ports, text, {reference, policy, name: 'a.md'})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  return submitted.communique
}
const out = async (communique: string): Promise<readonly string[]> => {
  await until(async () => {
    const {rows} = await house.ports.pool.query("select 1 from run where state not in ('done', 'blocked')")
    return rows.length === 0
  })
  const {locales} = await look(house.ports, communique)
  return locales.filter(({edition}) => edition === 'published').map(({locale}) => locale)
}
const awaited = async (communique: string): Promise<readonly string[]> =>
  (await look(house.ports, communique)).signatures.filter(({at}) => at === null).map(({name}) => name)

describe('a signature', () => {
  test('holds each version of an as-ready release, and stands for what was approved when it was given', async () => {
    const one = await ready('2026-1', 'as-ready')
    await askSignatures(house.ports, '2026-1', ['salwa'], 'chief')
    await expect(signOff(house.ports, '2026-1', 'salwa')).rejects.toThrow('not_approved')
    await approve(house.ports, '2026-1', ['fr'], 'publisher')
    expect(await out(one)).toEqual([])
    await expect(publish(house.ports, '2026-1', 'publisher')).rejects.toThrow('not_signed')
    await signOff(house.ports, '2026-1', 'salwa')
    expect(await out(one)).toEqual(['fr'])
    expect(await awaited(one)).toEqual([])

    await approve(house.ports, '2026-1', ['ar'], 'publisher')
    expect(await out(one)).toEqual(['fr'])
    expect(await awaited(one)).toEqual(['salwa'])
    await approve(house.ports, '2026-1', ['en'], 'publisher')
    await signOff(house.ports, '2026-1', 'salwa')
    expect(await out(one)).toEqual(['fr', 'ar', 'en'])
  }, 60_000)

  test('is wanted anew for a version that was waived and follows', async () => {
    const one = await ready('2026-2', 'together')
    await askSignatures(house.ports, '2026-2', ['salwa'], 'chief')
    await waive(house.ports, '2026-2', 'en', 'follows', 'publisher')
    await approve(house.ports, '2026-2', ['fr', 'ar'], 'publisher')
    await signOff(house.ports, '2026-2', 'salwa')
    expect(await out(one)).toEqual(['fr', 'ar'])
    await approve(house.ports, '2026-2', ['en'], 'publisher')
    expect(await out(one)).toEqual(['fr', 'ar'])
    await signOff(house.ports, '2026-2', 'salwa')
    expect(await out(one)).toEqual(['fr', 'ar', 'en'])
  }, 60_000)

  test('is not taken back by an approval of the same text given again', async () => {
    const one = await ready('2026-3', 'together')
    await askSignatures(house.ports, '2026-3', ['salwa'], 'chief')
    await askSignatures(house.ports, '2026-3', ['Wali'], 'chief', 'anybody')
    await approve(house.ports, '2026-3', null, 'publisher')
    await signOff(house.ports, '2026-3', 'salwa')
    await approve(house.ports, '2026-3', ['ar'], 'publisher')
    expect(await awaited(one)).toEqual(['Wali'])
  }, 60_000)

  test('is asked at the desk of accounts that may read the category; who has none is said to', async () => {
    const one = await ready('2026-4', 'together', '---\nsignoff: Ministre de la Justice, Salwa\n---\n')
    for (const name of ['nobody', 'anas'])
      await expect(askSignatures(house.ports, '2026-4', [name], 'chief')).rejects.toMatchObject({
        code: 'signatory_unfit',
        detail: {got: name},
      })
    expect((await look(house.ports, one)).signatures).toEqual([
      {name: 'Ministre de la Justice', at: null, hasAccount: false},
      {name: 'Salwa', at: null, hasAccount: true},
    ])
  }, 60_000)
})
