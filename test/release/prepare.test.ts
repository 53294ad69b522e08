import {readdir} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Ports} from '../../src/pipeline/ports.js'
import {prepareSite} from '../../src/release/prepare-site.js'
import {publishWorker} from '../../workers/publish.js'
import {approveAll, drafted, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const original = 'La Commission reçoit une délégation\n\nLa réunion s’est tenue le 16 septembre 2025.\n'
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع يوم 16 شتنبر 2025.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held on 16 September 2025.'},
}

let house: House
/** The same house at another address, as after a restart with other settings: every page says another one. */
let moved: Ports
beforeAll(async () => {
  house = await openHouse()
  const stop = await house.work()
  const submitted = await submitText(house.ports, original, {reference: '2026-1'})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, (locale, _source, segment) => said[locale]?.[segment] ?? '')
  await approveAll(house.ports, submitted)
  await published(house.ports, submitted.communique)
  await stop()
  moved = {...house.ports, config: {...house.ports.config, baseUrl: 'https://elsewhere.example'}}
}, 120_000)
afterAll(() => house.close())

const keyKept = async (): Promise<unknown> =>
  (await house.ports.pool.query('select communique, key from document_page')).rows
const never = new AbortController().signal

describe('what a new program or address makes stale', () => {
  test('is nothing as long as nothing changed', async () => {
    expect(await prepareSite(house.ports, never)).toBe(0)
  })

  test('is rendered ahead and kept, once, and readers see nothing of it', async () => {
    const [before, releases] = [await keyKept(), await readdir(house.siteFolder, {recursive: true})]
    expect(await prepareSite(moved, never)).toBe(1)
    expect(await keyKept()).not.toEqual(before)
    expect(await prepareSite(moved, never)).toBe(0)
    expect(await readdir(house.siteFolder, {recursive: true})).toEqual(releases)
  })

  test('is prepared as the worker begins, and closing it waits for the batch at hand alone', async () => {
    await house.ports.pool.query('truncate document_page')
    const working = await publishWorker(moved)
    await until(async () => ((await keyKept()) as unknown[]).length === 1)
    await working.close()
  })

  test('stops with what it has when the worker does', async () => {
    await house.ports.pool.query('truncate document_page')
    expect(await prepareSite(moved, AbortSignal.abort())).toBe(1)
  })
})
