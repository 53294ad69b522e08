import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {comment, settleComment} from '../../src/commands/comment.js'
import {revise} from '../../src/commands/revise.js'
import type {Submitted} from '../../src/commands/submit.js'
import {tellDeadlines} from '../../src/commands/tell-deadlines.js'
import {tellBlocked} from '../../src/notify/tell-blocked.js'
import {buildServer} from '../../src/http/server.js'
import {latestRevision} from '../../src/store/communiques.js'
import {standingOf} from '../../src/store/revisions.js'
import {drafted, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'
import {startSmtp} from '../helpers/smtp.js'
import {until} from '../helpers/until.js'

type Method = 'GET' | 'POST' | 'PUT'
const timeoutMs = 120_000
const text = 'Le conseil se réunit.\n\nLa séance est publique.\n'

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let smtp: Awaited<ReturnType<typeof startSmtp>>
let work: Submitted
const people: Record<string, Person> = {}

beforeAll(async () => {
  smtp = await startSmtp()
  house = await openHouse('postgres', {
    SMTP_URL: smtp.url,
    BAYAN_REPORT_FROM: 'bayan@example.ma',
    BAYAN_DESK_URL: 'http://desk.example',
    BAYAN_TIME_ZONE: 'Asia/Tokyo',
  })
  stop = await house.work()
  server = await buildServer(house.ports)
  const roles: readonly (readonly [string, ...string[]])[] = [
    ['editor', 'editor'],
    ['amina', 'translator:ar'],
    ['badr', 'translator:ar', 'reviser:ar'],
    ['chiraz', 'translator:en'],
    ['driss', 'publisher'],
    ['elsewhere', 'translator:ar:decree', 'publisher:*:decree'],
  ]
  for (const [name, ...held] of roles) people[name] = await letIn(house.ports, name, ...held)
  work = await submitText(house.ports, text, {reference: 'W-1'})
  await drafted(house.ports, work.communique)
}, timeoutMs)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
  await smtp.close()
}, timeoutMs)

async function ask(name: string, method: Method, url: string, payload?: object) {
  const cookie = people[name]?.cookie ?? ''
  const answer = await server.inject({method, url, headers: {cookie}, ...(payload ? {payload} : {})})
  return {status: answer.statusCode, body: answer.body === '' ? null : answer.json()}
}
const at = (locale: string, act: string) => `/api/communiques/W-1/assignments/${locale}/${act}`
const mine = async (name: string): Promise<readonly string[]> =>
  (await ask(name, 'GET', '/api/work')).body.work.map(
    ({whose, locale, act, count}: {whose: string; locale: string | null; act: string; count: number}) =>
      `${whose} ${locale ?? '*'} ${act} ${String(count)}`,
  )
const told = async (name: string): Promise<readonly string[]> =>
  (await ask(name, 'GET', '/api/notifications')).body.notifications.map(
    ({kind, locale, by, detail}: {kind: string; locale: string; by: string; detail: {act?: string}}) =>
      `${kind} ${locale} ${detail.act ?? '-'} by ${by}`,
  )

describe('work', () => {
  test('is shown to those who may do it, by locale, and to those who assign', async () => {
    expect(await mine('amina')).toEqual(['free ar translate 2'])
    expect(await mine('chiraz')).toEqual(['free en translate 2'])
    expect(await mine('driss')).toEqual(['free fr approve 2', 'other ar translate 2', 'other en translate 2'])
    expect(await mine('elsewhere')).toEqual([])
  })

  test('is taken once, and handed back by who has it', async () => {
    const taken = await ask('amina', 'POST', `${at('ar', 'translate')}/take`)
    expect([taken.status, taken.body.account, taken.body.version]).toEqual([200, 'amina', 1])
    expect(await mine('amina')).toEqual(['mine ar translate 2'])
    expect(await mine('chiraz')).toEqual(['free en translate 2'])
    const late = await ask('badr', 'POST', `${at('ar', 'translate')}/take`)
    expect([late.status, late.body.error.code]).toEqual([409, 'assignment_taken'])
    expect((await ask('chiraz', 'POST', `${at('ar', 'translate')}/take`)).status).toBe(403)
    expect((await ask('chiraz', 'POST', `${at('ar', 'translate')}/hand-back`)).status).toBe(409)
    expect((await ask('amina', 'POST', `${at('ar', 'translate')}/hand-back`)).body.account).toBe(null)
    expect(await mine('amina')).toEqual(['free ar translate 2'])
  })

  test('is given with a deadline in the time of the house, and told once', async () => {
    const give = (account: string, version: number, deadline = '2099-07-01T10:00') =>
      ask('driss', 'PUT', at('ar', 'translate'), {account, deadline, version})
    expect((await give('amina', 0)).body.error.code).toBe('version_conflict')
    const given = await give('amina', 2)
    expect([given.status, given.body.deadline, given.body.version]).toEqual([
      200,
      '2099-07-01T01:00:00.000Z',
      3,
    ])
    expect(await told('amina')).toEqual(['assigned ar translate by driss'])
    expect((await give('chiraz', 3)).body.error.code).toBe('assignee_unfit')
    expect((await give('nobody', 3)).body.error.code).toBe('assignee_unfit')
    expect((await give('amina', 3, '2001-01-01T00:00')).body.error.detail.place).toBe('deadline')
    expect(
      (await ask('amina', 'PUT', at('ar', 'translate'), {account: 'badr', deadline: null, version: 3}))
        .status,
    ).toBe(403)
  })

  test('with four eyes, the translator is not given the review', async () => {
    const give = (act: string, account: string, version: number) =>
      ask('driss', 'PUT', at('ar', act), {account, deadline: null, version})
    expect((await give('review', 'badr', 0)).status).toBe(200)
    expect((await give('translate', 'badr', 3)).body.error.code).toBe('assignee_unfit')
    expect((await ask('driss', 'GET', `${at('ar', 'translate')}/people`)).body.people).toEqual([
      'amina',
      'badr',
    ])
    expect(await mine('badr')).toEqual(['other ar translate 2', 'mine ar review 2'])
  })

  test('the original is not translated', async () => {
    const answer = await ask('driss', 'PUT', at('fr', 'translate'), {
      account: null,
      deadline: null,
      version: 0,
    })
    expect([answer.status, answer.body.error.code]).toEqual([409, 'state_forbids'])
  })
})

describe('what people are told', () => {
  test('a question and its answer', async () => {
    const said = {segment: 'u1s1', locale: 'ar', text: 'Quel conseil ?'} as const
    const {id} = await comment(house.ports, 'W-1', {...said, kind: 'question'}, 'amina')
    expect(await told('editor')).toEqual(['question ar - by amina'])
    expect((await mine('editor')).filter((one) => one.includes('answer'))).toEqual(['mine * answer 1'])
    await comment(house.ports, 'W-1', {...said, kind: 'comment'}, 'editor')
    await settleComment(house.ports, 'W-1', id, 'editor')
    expect((await told('amina')).slice(0, 2)).toEqual(['answer ar - by editor', 'answer ar - by editor'])
    expect((await mine('editor')).filter((one) => one.includes('answer'))).toEqual([])
  })

  test('a deadline that is near, once, and once more when it is over', async () => {
    const {pool, clock} = house.ports
    await pool.query(
      `update assignment set deadline = '2098-07-01T09:00Z' where locale = 'ar' and act = 'translate'`,
    )
    const count = async () => (await told('amina')).filter((one) => one.startsWith('deadline')).length
    const on = (day: string) => tellDeadlines({pool, clock: {now: () => new Date(day)}})
    expect([await on('2098-06-29T00:00Z'), await count()]).toEqual([0, 0])
    expect([await on('2098-06-30T12:00Z'), await count()]).toEqual([1, 1])
    expect([await on('2098-06-30T13:00Z'), await count()]).toEqual([0, 1])
    expect([await on('2098-07-02T00:00Z'), await count()]).toEqual([1, 2])
    expect([await on('2098-07-03T00:00Z'), await count()]).toEqual([0, 2])
    expect(clock.now() < new Date('2098-01-01')).toBe(true)
  })

  test('a blocked run, to publishers of its category and nobody else', async () => {
    const claim = {id: '1', pipeline: 'publish', key: work.revision, worker: 'w', done: new Set<string>()}
    await tellBlocked(house.ports.pool, claim, 'gate_failed', false)
    await tellBlocked(house.ports.pool, claim, 'gate_failed', false)
    expect(await told('driss')).toEqual(['blocked null - by bayan'])
    expect(await told('elsewhere')).toEqual([])
  })

  test('a revision that reopens their work', async () => {
    await translateAll(house.ports, work, (locale, source) => `${locale} ${source}`)
    await revise(house.ports, 'W-1', {
      name: 'a.txt',
      bytes: Buffer.from(text.replace('publique', 'ouverte')),
      change: 'substantive',
      by: 'editor',
      expectedNumber: 1,
    })
    const latest = await latestRevision(house.ports.pool, work.communique)
    await until(async () => (await standingOf(house.ports.pool, latest)).aligned)
    expect((await told('amina'))[0]).toBe('reopened ar translate by bayan')
    expect((await told('badr'))[0]).toBe('reopened ar review by bayan')
  })

  test('is read by its own account alone', async () => {
    const {unread, notifications} = (await ask('amina', 'GET', '/api/notifications')).body
    expect([unread, notifications.length]).toEqual([6, 6])
    expect((await ask('badr', 'POST', '/api/notifications/read', {upTo: notifications[0].id})).status).toBe(
      204,
    )
    expect((await ask('amina', 'GET', '/api/notifications')).body.unread).toBe(6)
    expect((await ask('amina', 'POST', '/api/notifications/read', {upTo: notifications[1].id})).status).toBe(
      204,
    )
    expect((await ask('amina', 'GET', '/api/notifications')).body.unread).toBe(1)
  })
})

describe('letters', () => {
  /** Let letters go that wait for more news. */
  const hurry = (): Promise<unknown> =>
    house.ports.pool.query(
      `with hurried as (update run set not_before = now() where pipeline = 'mail' returning 1)
       select pg_notify('bayan_run', '') from hurried limit 1`,
    )
  const waiting = async (): Promise<number> =>
    (await house.ports.pool.query(`select 1 from run where pipeline = 'mail' and state <> 'done'`)).rows
      .length

  /** Give what a letter says, in each of its forms. */
  const partsOf = (letter: string): readonly string[] =>
    letter
      .split(/^--.*$/m)
      .slice(1, -1)
      .map((part) => {
        const [head = '', ...body] = part.trim().split('\n\n')
        const text = body.join('\n\n')
        return /base64/.test(head)
          ? Buffer.from(text.replace(/\s/g, ''), 'base64').toString()
          : Buffer.from(
              text
                .replace(/=\n/g, '')
                .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ).toString()
      })

  test(
    'go to those who want them, in their language, without a title or a text',
    async () => {
      const contact = {email: 'chiraz@example.ma', mailed: true, language: 'ar'}
      const set = await ask('chiraz', 'PUT', '/api/notifications/contact', contact)
      expect([set.status, set.body]).toEqual([200, {...contact, sends: true}])
      await ask('driss', 'PUT', at('en', 'translate'), {
        account: 'chiraz',
        deadline: '2099-07-01T10:00',
        version: 0,
      })
      expect(smtp.letters).toEqual([])
      await hurry()
      await until(() => smtp.letters.length === 1)
      const [letter = ''] = smtp.letters
      const [plain = '', html = ''] = partsOf(letter)
      expect(letter).toContain('From: bayan@example.ma')
      expect(letter).toContain('To: chiraz@example.ma')
      expect(letter).toMatch(/Message-ID: <notification-\d+@example\.ma>/)
      expect(letter).toContain('Content-Language: ar-MA')
      expect(html).toMatch(/^<!doctype html><html lang="ar-MA" dir="rtl">/)
      expect(html).toContain('<p dir="rtl">الأجل: \u20681 يوليوز 2099 في 10:00\u2069.</p>')
      expect(plain.split('\n').filter((line) => line !== '')).toEqual([
        'أسند إليكم \u2068driss\u2069 البلاغ \u2068W-1\u2069، English: الترجمة.',
        'الأجل: \u20681 يوليوز 2099 في 10:00\u2069.',
        'http://desk.example/c/W-1/en',
        'تصلكم هذه الرسالة من بيان لأنكم قدمتم عنوانكم. لإيقافها افتحوا «الإشعارات» في التطبيق.',
      ])
    },
    timeoutMs,
  )

  test(
    'are one for a burst',
    async () => {
      const {version} = (await ask('driss', 'GET', '/api/communiques/W-1')).body.locales
        .find(({locale}: {locale: string}) => locale === 'en')
        .assignments.find(({act}: {act: string}) => act === 'translate')
      for (const [n, account] of [null, 'chiraz', null, 'chiraz'].entries())
        await ask('driss', 'PUT', at('en', 'translate'), {account, deadline: null, version: version + n})
      await hurry()
      await until(() => smtp.letters.length === 2)
      const [plain = ''] = partsOf(smtp.letters[1] ?? '')
      expect(plain.split('\n').filter((line) => line.includes('driss'))).toHaveLength(4)
      expect(plain.match(/تصلكم هذه الرسالة/g)).toHaveLength(1)
      await until(async () => (await waiting()) === 0)
      expect(smtp.letters.length).toBe(2)
    },
    timeoutMs,
  )

  test('do not go to who turned them off', async () => {
    await ask('chiraz', 'PUT', '/api/notifications/contact', {
      email: 'chiraz@example.ma',
      mailed: false,
      language: 'ar',
    })
    await ask('driss', 'POST', `${at('en', 'translate')}/hand-back`)
    expect((await told('chiraz'))[0]).toBe('handed-back en translate by driss')
    expect([await waiting(), smtp.letters.length]).toEqual([0, 2])
  })

  test('do not go to who may no longer read the category, though they waited when they could', async () => {
    const {pool} = house.ports
    await ask('chiraz', 'PUT', '/api/notifications/contact', {
      email: 'chiraz@example.ma',
      mailed: true,
      language: 'ar',
    })
    smtp.is.down = true
    const {version} = (await ask('driss', 'GET', '/api/communiques/W-1')).body.locales
      .find(({locale}: {locale: string}) => locale === 'en')
      .assignments.find(({act}: {act: string}) => act === 'translate')
    await ask('driss', 'PUT', at('en', 'translate'), {account: 'chiraz', deadline: null, version})
    await hurry()
    const waits = async (what: string): Promise<boolean> =>
      (await pool.query(`select 1 from run where pipeline = 'mail' and ${what}`)).rows.length > 0
    await until(() => waits("error_code = 'channel_failed'"))
    await pool.query(
      `update account_grant set category = 'another' where account = (select id from account where name = 'chiraz')`,
    )
    smtp.is.down = false
    await until(async () => {
      await hurry()
      return !(await waits("state <> 'done'"))
    })
    expect(smtp.letters).toHaveLength(2)
  }, 60_000)
})
