import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {webCopy} from '../../src/release/copies.js'
import {verify} from '../../src/release/verify.js'
import {blockedRuns} from '../../src/store/stuck-runs.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn} from '../helpers/people.js'
import {keys, startS3, type Bucket} from '../helpers/s3.js'
import {startSmtp} from '../helpers/smtp.js'
import {until} from '../helpers/until.js'

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''

let house: House
let bucket: Bucket
let smtp: Awaited<ReturnType<typeof startSmtp>>
let outlet: Server
let stop: () => Promise<void>
const told: string[] = []
const outletIs = {down: false}
beforeAll(async () => {
  bucket = await startS3()
  smtp = await startSmtp()
  outlet = createServer((request, response) => {
    const id = String(request.headers['webhook-id'])
    if (!outletIs.down) told.push(id)
    response.writeHead(outletIs.down ? 500 : 204).end()
  })
  outlet.listen(0, '127.0.0.1')
  await once(outlet, 'listening')
  house = await openHouse('postgres', {
    BAYAN_BUCKET: 'press',
    BAYAN_BUCKET_ENDPOINT: bucket.endpoint,
    AWS_ACCESS_KEY_ID: keys.id,
    AWS_SECRET_ACCESS_KEY: keys.secret,
    BAYAN_WEBHOOK_URL: `http://127.0.0.1:${(outlet.address() as AddressInfo).port}/`,
    BAYAN_WEBHOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`,
    SMTP_URL: smtp.url,
    BAYAN_REPORT_FROM: 'presse@example.ma',
    BAYAN_PRESS_TO: 'fr=a@journal.example',
    BAYAN_CHROMIUM: '/nowhere',
  })
  await letIn(house.ports, 'driss', 'publisher')
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await smtp.close()
  await bucket.close()
  outlet.close()
})

const release = async (reference: string): Promise<{communique: string; revision: string}> => {
  const submitted = await submitText(house.ports, 'La Commission reçoit\n\nLa réunion s’est tenue.\n', {
    reference,
  })
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  await approveAll(house.ports, submitted)
  await published(house.ports, submitted.communique)
  return submitted
}
/** Name the release that the bucket shows; nothing while its manifest is being replaced, when the server may hang up. */
const shown = async (): Promise<string | undefined> => {
  const manifest = await fetch(`${bucket.website}/.well-known/bayan/manifest.json`)
    .then((answer) => answer.json() as Promise<{readonly release?: string}>)
    .catch(() => null)
  return manifest?.release
}

describe('each way out of the house goes on its own', () => {
  test('news and letters of a page come after its copy in the bucket', async () => {
    await release('2026-1')
    await until(() => told.length === 3 && smtp.letters.length === 1)
    expect(await shown()).toBe(await house.ports.channel.current())
  }, 60_000)

  test('a bucket that is down holds back neither news nor letters, says so, and is caught up with by itself', async () => {
    bucket.refuse = () => ({status: 403, code: 'AccessDenied'})
    const {communique, revision} = await release('2026-2')
    await until(() => told.length === 6 && smtp.letters.length === 2)
    await until(async () => (await blockedRuns(house.ports.pool, 9)).length === 1, 40_000)
    const [run] = await blockedRuns(house.ports.pool, 9)
    expect(run).toMatchObject({pipeline: 'copy', key: revision, reference: '2026-2', code: 'channel_failed'})
    expect(run?.detail['reason']).toBe('HTTP 403 AccessDenied')
    expect((await look(house.ports, communique)).blocked).toMatchObject([
      {pipeline: 'copy', code: 'channel_failed'},
    ])
    const {rows} = await house.ports.pool.query(
      "select detail->>'pipeline' as way from event where act = 'blocked'",
    )
    expect(rows).toEqual([{way: 'copy'}])
    const {rows: notified} = await house.ports.pool.query('select account, kind, detail from notification')
    expect(notified).toEqual([
      {account: 'driss', kind: 'blocked', detail: {code: 'channel_failed', outward: 1}},
    ])

    bucket.refuse = () => null
    await until(async () => (await shown()) === (await house.ports.channel.current()), 60_000)
    await until(async () => (await blockedRuns(house.ports.pool, 9)).length === 0)
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
    expect([told.length, smtp.letters.length]).toEqual([6, 2])
  }, 120_000)

  test('an outlet that is down holds back neither the copy nor letters', async () => {
    outletIs.down = true
    await release('2026-3')
    await until(() => smtp.letters.length === 3)
    await until(async () => (await shown()) === (await house.ports.channel.current()))
    expect(told).toHaveLength(6)
    outletIs.down = false
    await until(() => told.length === 9)
    expect(new Set(told).size).toBe(9)
  }, 60_000)
})
