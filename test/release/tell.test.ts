import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {pino} from 'pino'
import {Webhook} from 'standardwebhooks'
import type {Submission} from '../../src/commands/submit.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {allWorkers} from '../../workers/all.js'
import {callRun} from '../../src/store/runs.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {startSmtp} from '../helpers/smtp.js'
import {until} from '../helpers/until.js'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''

interface Told {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let house: House
let server: Server
let smtp: Awaited<ReturnType<typeof startSmtp>>
let stop: () => Promise<void>
const told: Told[] = []
const logged: string[] = []
const refusals = {left: 0}
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (data: Buffer) => (body += data.toString()))
    request.on('end', () => {
      if (refusals.left > 0) {
        refusals.left -= 1
        response.writeHead(500).end()
        return
      }
      told.push({headers: request.headers, body})
      response.writeHead(204).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  smtp = await startSmtp()
  house = await openHouse('postgres', {
    BAYAN_WEBHOOK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    BAYAN_WEBHOOK_SECRET: secret,
    SMTP_URL: smtp.url,
    BAYAN_REPORT_TO: 'press@example.ma',
  })
  const log = pino({level: 'debug'}, {write: (line: string) => logged.push(line)})
  const working = await allWorkers({...house.ports, log})
  stop = () => working.close()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await smtp.close()
  server.close()
})

const types = (): string[] => told.map(({body}) => (JSON.parse(body) as {type: string}).type)

async function release(reference: string, text: string, more: Partial<Submission> = {}): Promise<string> {
  const submitted = await submitText(house.ports, text, {reference, ...more})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  await approveAll(house.ports, submitted)
  return submitted.communique
}

describe('those outside', () => {
  test('are told of each edition once, signed, although the first tries fail', async () => {
    refusals.left = 2
    await published(house.ports, await release('2026-1', 'La Commission reçoit\n\nLa réunion s’est tenue.\n'))
    await until(() => told.length === 3)
    expect(refusals.left).toBe(0)
    for (const {headers, body} of told)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'edition.published',
        data: {document: 'c00001', reference: '2026-1', version: 1},
      })
    expect(told.map(({body}) => body).join()).not.toContain('réunion')
    expect(new Set(told.map(({headers}) => headers['webhook-id'])).size).toBe(3)
  }, 60_000)

  test('are told of a withdrawal', async () => {
    await withdraw(house.ports, '2026-1', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher')
    await until(() => told.length === 6)
    expect(types().slice(3)).toEqual(['edition.withdrawn', 'edition.withdrawn', 'edition.withdrawn'])
  }, 60_000)

  test('the night goes past a document whose page breaks a rule, and its report says which', async () => {
    const {pool} = house.ports
    const held = {embargo: '2099-01-01T10:00'}
    const bad = await release('2026-2', 'La Commission reçoit\n\nLa réunion s’est tenue (mardi).\n', held)
    // As if a Bayan that saw less had let it through, and its hour came.
    await pool.query("update revision set text = replace(text, 'mardi)', 'mardi') where communique = $1", [
      bad,
    ])
    await pool.query('update communique set embargo = null where id = $1', [bad])
    await until(async () => (await look(house.ports, bad)).blocked.length > 0)
    const good = await release('2026-3', 'La Commission reçoit\n\nLa réunion s’est tenue.\n')
    await callRun(house.ports.pool, 'nightly', 'one-night', 'x')
    await published(house.ports, good)
    await until(() => smtp.letters.length === 1 && types().includes('report.nightly'))
    const folder = join(house.ports.config.folder, 'reports')
    const report = JSON.parse(await readFile(join(folder, 'one-night.json'), 'utf8')) as {blocked: object[]}
    expect(report.blocked).toMatchObject([
      {
        pipeline: 'publish',
        key: 'c00002r1',
        code: 'gate_failed',
        detail: {rule: 'A26', remedy: 'Pair the brackets, opening ones first.'},
      },
    ])
    const html = await readFile(join(folder, 'one-night.html'), 'utf8')
    expect(html).toContain('<section lang="ar-MA" dir="rtl">')
    expect(html).toContain('gate_failed')
    expect(smtp.letters[0]).toContain('To: press@example.ma')
    expect(smtp.letters[0]).toContain('gate_failed')
    expect((await house.ports.channel.current()) !== null).toBe(true)
    // What was held is not public: its words stay in the house and out of the log.
    expect(html).toContain('mardi')
    const [outside] = told.map(({body}) => body).filter((body) => body.includes('report.nightly'))
    expect(outside).toContain('A26')
    expect([outside, ...logged].filter((line) => /mardi|-c00002/u.test(line ?? ''))).toEqual([])
    expect(logged.filter((line) => line.includes('gate_failed')).length).toBeGreaterThan(0)
  }, 60_000)
})
