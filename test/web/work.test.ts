import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {assign} from '../../src/commands/assign.js'
import type {Submitted} from '../../src/commands/submit.js'
import {wallTime} from '../../web/src/work/wall-time.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {letIn} from '../helpers/people.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const say = deskWords('ar')
let desk: OpenDesk
let submitted: Submitted

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  submitted = await submitText(desk.house.ports, 'Le conseil se réunit.\n', {reference: 'W-1'})
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

test('a deadline is shown by the clocks of the house', () => {
  expect(wallTime('2026-07-01T08:05:00Z', 'Europe/Paris')).toBe('2026-07-01T10:05')
  expect(wallTime('2026-12-31T23:30:00Z', 'Asia/Tokyo')).toBe('2027-01-01T08:30')
})

describe('work, right to left and by keyboard', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'is given by its publisher, told live, and started with one key',
    async () => {
      const translator = await sitDown(desk, 'ar', 'tahar', 'translator:ar')
      await translator.goto(desk.address)
      const bell = translator.locator('.bell')
      await bell.waitFor()
      expect(await bell.locator('[role=status]').textContent()).toContain(say('notifications.unread_zero'))
      await translator.locator('.work h3').first().waitFor()
      expect(await translator.locator('.work h3').allTextContents()).toEqual([`${say('work.free')} 1`])

      const publisher = await sitDown(desk, 'ar', 'pascale', 'publisher')
      await publisher.goto(desk.address)
      const button = publisher.getByRole('button', {
        name: `${say('work.assign')} ${say('workAct.translate')} W-1 ar`,
      })
      await button.focus()
      await publisher.keyboard.press('Enter')
      const dialog = publisher.getByRole('dialog')
      const person = dialog.getByLabel(say('assign.person'))
      await dialog.locator('option[value="tahar"]').waitFor({state: 'attached'})
      await person.selectOption('tahar')
      await dialog.getByLabel(say('assign.deadline')).fill('2099-07-01T10:00')
      await publisher.keyboard.press('Enter')
      await dialog.waitFor({state: 'detached'})

      await translator.waitForSelector('.bell.ringing')
      expect(await bell.locator('[role=status]').textContent()).toContain(say('notifications.unread_one'))
      await until(
        async () => (await translator.locator('.work h3').textContent()) === `${say('work.mine')} 1`,
      )
      expect(await translator.locator('.work-line time').getAttribute('datetime')).toMatch(/^2099-07-01T/)
      await translator.keyboard.press('Alt+O')
      await translator.waitForURL('**/c/W-1/ar')
      await translator.goto(`${desk.address}/notifications`)
      await translator.getByText(say('told.assigned')).waitFor()
      await translator.getByRole('button', {name: say('notifications.readAll')}).press('Enter')
      await until(async () => (await translator.locator('.bell.ringing').count()) === 0)
      await publisher.context().close()
      await translator.context().close()
    },
    timeoutMs,
  )

  run(
    'that is free is taken by the key that starts it, and handed back',
    async () => {
      const page = await sitDown(desk, 'ar', 'english', 'translator:en')
      await page.goto(desk.address)
      await page.waitForSelector('.work-line')
      await page.keyboard.press('Alt+O')
      await page.waitForURL('**/c/W-1/en')
      await page.goto(desk.address)
      const name = `${say('work.handBack')}: ${say('workAct.translate')} W-1 en`
      await page.getByRole('button', {name}).press('Enter')
      await page.waitForSelector(`.work h3:has-text("${say('work.free')}")`)
      await page.waitForSelector('.work-line a[href="/c/W-1/en"]:focus')
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'that somebody else gave meanwhile is not given over their word',
    async () => {
      const {ports} = desk.house
      await letIn(ports, 'ilyas', 'translator:en')
      const page = await sitDown(desk, 'ar', 'second', 'publisher')
      await page.goto(`${desk.address}/c/W-1`)
      await page.locator('.locale-line:has-text("English") .assignments button').first().click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('option[value="ilyas"]').waitFor({state: 'attached'})
      const {rows} = await ports.pool.query<{version: number}>(
        `select version from assignment where locale = 'en' and act = 'translate'`,
      )
      const ref = {locale: 'en', act: 'translate'} as const
      await assign(
        ports,
        'W-1',
        ref,
        {account: 'ilyas', deadline: null, version: rows[0]!.version},
        'pascale',
      )
      await dialog.getByRole('button', {name: say('assign.send')}).click()
      await dialog.getByRole('alert').waitFor()
      await page.context().close()
    },
    timeoutMs,
  )
})
