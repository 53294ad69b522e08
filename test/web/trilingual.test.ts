import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {askSignatures} from '../../src/commands/sign-off.js'
import type {Submitted} from '../../src/commands/submit.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const say = deskWords('ar')
let desk: OpenDesk
let one: Submitted

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  const {ports} = desk.house
  const text = 'La séance est ouverte.\n\nLe budget est de 1 250 dirhams.\n'
  one = await submitText(ports, text, {reference: '2026-3'})
  await askSignatures(ports, '2026-3', ['salwa'], 'driss', 'anybody')
  await drafted(ports, one.communique)
  const said: Readonly<Record<string, string>> = {
    'ar u1s1': 'افتتحت الجلسة.',
    'ar u2s1': 'تبلغ الميزانية 1 250 درهما.',
    'en u1s1': 'The meeting is open.',
    'en u2s1': 'The budget is 1,250 dirhams.',
  }
  await translateAll(ports, one, (locale, _source, segment) => said[`${locale} ${segment}`] ?? '')
  await ports.pool.query(
    `insert into issue (revision, segment, locale, ordinal, type, rule, severity, start_at, end_at, detail)
     values ($1, 'u2s1', 'en', 90, 'numbers', 'numbers-in-words', 'major', 0, 1, '{"got": "1", "expected": "2"}')`,
    [one.revision],
  )
  await approveAll(ports, one)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('the three versions, right to left and by keyboard', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'an objection to a row holds the joint signature until it is settled',
    async () => {
      const page = await sitDown(desk, 'ar', 'salwa', 'editor')
      await page.goto(`${desk.address}/c/2026-3/trilingual`)
      const sign = page.getByRole('button', {name: say('act.sign')})
      await sign.waitFor()
      await page.waitForSelector('.comparison .differs')
      await page.keyboard.press('Alt+I')
      await page.waitForSelector('tr#u2s1 :focus')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.objecting textarea:focus')
      await page.keyboard.type('أي ميزانية؟')
      await page.getByLabel(say('object.locale')).selectOption('en')
      await page.getByRole('button', {name: say('object.send')}).press('Enter')
      const row = page.locator('tr#u2s1')
      await row.locator('.comment').waitFor()
      expect(await row.locator('.comment').textContent()).toContain('أي ميزانية؟')
      await sign.waitFor({state: 'detached'})
      expect(await page.locator('.signatures .warning').textContent()).toBe(say('sign.held'))

      await page.getByRole('checkbox').press('Space')
      expect(await page.locator('table.trilingual tbody tr').count()).toBe(1)
      await row.getByRole('button', {name: say('comments.settle')}).press('Enter')
      await sign.waitFor()
      await sign.press('Enter')
      await until(
        async () => (await page.locator('.signatures').textContent())?.includes(say('sign.given')) ?? false,
      )
      await published(desk.house.ports, one.communique)
      expect((await look(desk.house.ports, one.communique)).signatures.map(({name}) => name)).toEqual([
        'salwa',
      ])
      await page.context().close()
    },
    timeoutMs,
  )
})
