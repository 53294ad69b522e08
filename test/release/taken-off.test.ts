import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {revise} from '../../src/commands/revise.js'
import {rollback} from '../../src/commands/rollback.js'
import {schedule} from '../../src/commands/schedule.js'
import type {Submitted} from '../../src/commands/submit.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {deliver, forDelivery} from '../../pipelines/publish/deliver.js'
import {approvedTexts, putDraftEditions, renderTexts} from '../../pipelines/publish/render.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

let house: House
let stop: (() => Promise<void>) | null = null
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_CHROMIUM: '/nowhere'})
  await begin()
}, 120_000)
afterAll(async () => {
  await rest()
  await house.close()
})
async function begin(): Promise<void> {
  stop = await house.work()
}
async function rest(): Promise<void> {
  await stop?.()
  stop = null
}

const said = {
  first: {fr: 'Le conseil se réunit.', ar: 'يجتمع المجلس.', en: 'The council meets.'},
  second: {fr: 'Le conseil siège demain.', ar: 'ينعقد المجلس غدا.', en: 'The council sits tomorrow.'},
}
const reasons = {fr: 'Faux.', ar: 'خطأ.', en: 'Wrong.'}
const afar = {embargo: '2099-06-01T10:00', expected: null}

async function ready(reference: string): Promise<Submitted> {
  const submitted = await submitText(house.ports, `${said.first.fr}\n`, {reference})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, (locale) => said.first[locale])
  return submitted
}
async function release(reference: string): Promise<Submitted> {
  const submitted = await ready(reference)
  await approveAll(house.ports, submitted)
  await published(house.ports, submitted.communique)
  await quiet()
  return submitted
}
/** Correct what is out or was, up to the point where it may be approved. */
async function correct(reference: string): Promise<Submitted> {
  const revised = await revise(house.ports, reference, {
    bytes: Buffer.from(`${said.second.fr}\n`),
    name: 'a.txt',
    change: 'correction',
    note: {fr: 'Demain.', ar: 'غدا.', en: 'Tomorrow.'},
    by: 'editor',
    expectedNumber: 1,
  })
  await until(async () => (await look(house.ports, revised.communique)).revision === revised.revision)
  await drafted(house.ports, revised.communique)
  const again = {...revised, source: 'fr'} as Submitted
  await translateAll(house.ports, again, (locale) => said.second[locale])
  return again
}
const publishRuns = async (revision: string): Promise<readonly (string | null)[]> => {
  const {rows} = await house.ports.pool.query<{code: string | null}>(
    `select coalesce(error_code, state) as code from run where pipeline = 'publish' and key = $1 order by id`,
    [revision],
  )
  return rows.map(({code}) => code)
}
const quiet = (): Promise<void> =>
  until(async () => {
    const {rows} = await house.ports.pool.query("select 1 from run where state not in ('done', 'blocked')")
    return rows.length === 0
  })
const french = (id: string): Promise<string> =>
  readFile(join(house.siteFolder, `current/fr/2026/le-conseil-se-reunit-${id}/index.html`), 'utf8').catch(
    () => 'nothing',
  )

test('a withdrawal does not wait for the hour of the correction that was to come', async () => {
  const {communique, revision} = await release('2026-1')
  const again = await correct('2026-1')
  await schedule(house.ports, '2026-1', afar, 'publisher')
  expect((await approveAll(house.ports, again)).publishing).toBe(false)
  expect(await french(communique)).not.toContain(reasons.fr)
  await withdraw(house.ports, '2026-1', reasons, 'publisher')
  await quiet()
  expect(await french(communique)).toContain(reasons.fr)
  expect([await publishRuns(revision), await publishRuns(again.revision)]).toEqual([['done'], ['done']])
}, 60_000)

test('nor for one that was approved anew before the withdrawal went', async () => {
  const {communique} = await release('2026-2')
  const again = await correct('2026-2')
  await schedule(house.ports, '2026-2', afar, 'publisher')
  await rest()
  await withdraw(house.ports, '2026-2', reasons, 'publisher')
  await approveAll(house.ports, again)
  await begin()
  await quiet()
  expect(await publishRuns(again.revision)).toEqual(['embargoed'])
  const page = await french(communique)
  expect([page.includes(reasons.fr), page.includes('Demain')]).toEqual([true, false])
}, 60_000)

test('shown by a run that died before its record, it is taken off when its hour was moved since', async () => {
  const submitted = await ready('2026-3')
  await rest()
  await approveAll(house.ports, submitted)
  const {revision, communique} = submitted
  await putDraftEditions(
    house.ports.pool,
    revision,
    renderTexts(await approvedTexts(house.ports.pool, revision)),
  )
  await deliver(await forDelivery(house.ports.pool, revision), house.ports)
  expect(await french(communique)).toContain(said.first.fr.slice(0, 10))
  await schedule(house.ports, '2026-3', afar, 'publisher')
  await begin()
  await quiet()
  expect(await publishRuns(revision)).toEqual(['embargoed'])
  expect(await french(communique)).toBe('nothing')
  await schedule(house.ports, '2026-3', {embargo: null, expected: '2099-06-01T10:00:00Z'}, 'publisher')
  await published(house.ports, communique)
  expect(await french(communique)).toContain(said.first.fr.slice(0, 10))
}, 60_000)

test('one goes back past what is no matter, to what came back after a withdrawal, not to what was withdrawn', async () => {
  const {communique} = await release('2026-4')
  const [before] = await house.ports.channel.releases()
  await withdraw(house.ports, '2026-4', reasons, 'publisher')
  await quiet()
  const again = await correct('2026-4')
  await approveAll(house.ports, again)
  await published(house.ports, communique)
  await quiet()
  const [back] = await house.ports.channel.releases()
  await release('2026-5')
  expect(await rollback(house.ports, back!.release, 'publisher')).toMatchObject({release: back!.release})
  await expect(rollback(house.ports, before!.release, 'publisher')).rejects.toThrow('state_forbids')
}, 60_000)

test('one goes back to what was before, not to what somebody went back from', async () => {
  const names: (string | null)[] = []
  const shown = async (): Promise<string | null> => house.ports.channel.current()
  for (const reference of ['2026-6', '2026-7']) {
    await release(reference)
    names.push(await shown())
  }
  const [good, bad] = names
  expect(await rollback(house.ports, null, 'publisher')).toEqual({release: good, before: bad})
  await release('2026-8')
  expect(await rollback(house.ports, null, 'publisher')).toMatchObject({release: good})
  await rollback(house.ports, bad!, 'publisher')
  await release('2026-9')
  expect(await rollback(house.ports, null, 'publisher')).toMatchObject({release: bad})
}, 60_000)
