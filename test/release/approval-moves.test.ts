import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import type {Submitted} from '../../src/commands/submit.js'
import {transact} from '../../src/store/database.js'
import {deliver, forDelivery, putDelivered} from '../../pipelines/publish/deliver.js'
import {approvedTexts, putDraftEditions, renderTexts} from '../../pipelines/publish/render.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

let house: House
let stop: (() => Promise<void>) | null = null
let submitted: Submitted
let count = 0
beforeAll(async () => {
  house = await openHouse()
}, 120_000)
afterAll(() => house.close())
afterEach(rest)

async function begin(): Promise<void> {
  stop = await house.work()
}
async function rest(): Promise<void> {
  await stop?.()
  stop = null
}

/** A communiqué whose three versions are approved, while no worker is there to publish them. */
beforeEach(async () => {
  await begin()
  count += 1
  submitted = await submitText(house.ports, 'Le conseil se réunit.\n', {reference: `2026-${count}`})
  await drafted(house.ports, submitted.communique)
  const said = {ar: 'يجتمع المجلس.', en: 'The council meets.', fr: ''}
  await translateAll(house.ports, submitted, (locale) => said[locale])
  await rest()
  expect((await approveAll(house.ports, submitted)).publishing).toBe(true)
}, 60_000)

const ref = () => ({revision: submitted.revision, locale: 'ar'}) as const

async function change(markup: string): Promise<void> {
  const [first] = await readSegments(house.ports, ref(), 'en')
  await editTarget(house.ports, {
    ...ref(),
    segment: 'u1s1',
    markup,
    version: first!.version,
    by: 'translator',
  })
}
async function agree(): Promise<void> {
  await review(house.ports, ref(), null, 'reviser')
  await approveAll(house.ports, submitted)
}
const render = async (id: string): Promise<void> =>
  putDraftEditions(house.ports.pool, id, renderTexts(await approvedTexts(house.ports.pool, id)))
const states = async () => (await look(house.ports, submitted.communique)).locales.map(({edition}) => edition)
const shows = (text: string): Promise<boolean> =>
  readFile(join(house.siteFolder, 'current/ar/index.html'), 'utf8').then(
    (page) => page.includes(text),
    () => false,
  )

/** Let the workers do what there is to do. */
async function work(): Promise<void> {
  await begin()
  await until(async () => {
    const {rows} = await house.ports.pool.query(
      `select from run where pipeline = 'publish' and state <> 'done'`,
    )
    return rows.length === 0
  })
}

test('one text is changed before the run begins: none of the three goes, and all do when it is approved again', async () => {
  await change('ينعقد المجلس غدا.')
  await work()
  expect(await states()).toEqual([null, null, null])
  await agree()
  await published(house.ports, submitted.communique)
  expect(await shows('ينعقد المجلس غدا')).toBe(true)
}, 60_000)

test('while the site is made: nothing is switched', async () => {
  await render(submitted.revision)
  const input = await forDelivery(house.ports.pool, submitted.revision)
  await change('قال المجلس كلمته.')
  await expect(deliver(input, house.ports)).rejects.toThrow('approval_changed')
  expect(await shows('يجتمع المجلس')).toBe(false)
  await work()
  expect(await states()).not.toContain('published')
}, 60_000)

test('between the switch and its record: it is taken off again', async () => {
  await render(submitted.revision)
  const delivered = await deliver(await forDelivery(house.ports.pool, submitted.revision), house.ports)
  expect(await shows('يجتمع المجلس')).toBe(true)
  await change('اختتم المجلس أشغاله.')
  await expect(
    transact(house.ports.pool, (db) => putDelivered(db, submitted.revision, delivered)),
  ).rejects.toThrow('approval_changed')
  await work()
  expect(await shows('يجتمع المجلس')).toBe(false)
}, 60_000)

test('a draft of the text before the change does not go under the approval of the text after it', async () => {
  const before = await approvedTexts(house.ports.pool, submitted.revision)
  await change('تأجل المجلس.')
  await agree()
  await putDraftEditions(house.ports.pool, submitted.revision, renderTexts(before))
  const {editions} = await forDelivery(house.ports.pool, submitted.revision)
  expect(editions.filter(({state}) => state === 'draft')).toEqual([])
  await begin()
  await published(house.ports, submitted.communique)
  expect([await shows('تأجل المجلس'), await shows('يجتمع المجلس')]).toEqual([true, false])
}, 60_000)

test('a change waits for the record of a release that is being written, and is refused with its text', async () => {
  await render(submitted.revision)
  const delivered = await deliver(await forDelivery(house.ports.pool, submitted.revision), house.ports)
  let changing: Promise<void> = Promise.resolve()
  await transact(house.ports.pool, async (db) => {
    await putDelivered(db, submitted.revision, delivered)
    changing = change('بعد فوات الأوان.')
    changing.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await expect(changing).rejects.toMatchObject({code: 'state_forbids', detail: {refused: 'بعد فوات الأوان.'}})
  await work()
  expect(await shows('يجتمع المجلس')).toBe(true)
}, 60_000)
