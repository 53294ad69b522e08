import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const run = hasBrowser ? test : test.skip
let desk: OpenDesk

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

/** Gather what the page's policy refused and what it threw. */
function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

describe('operations', () => {
  run(
    'a blocked run is seen in Arabic and resumed; the act stands in the log',
    async () => {
      const {pool} = desk.house.ports
      const {revision} = await submitText(desk.house.ports, 'Bonjour.\n', {reference: '2026-7'})
      const state = async () =>
        (await pool.query<{state: string}>(`select state from run where key = $1`, [revision])).rows[0]?.state
      await until(async () => (await state()) === 'done')
      await pool.query(`update run set state = 'blocked', error_code = 'timeout' where key = $1`, [revision])
      const say = deskWords('ar')
      const page = await sitDown(desk, 'ar', 'mudir', 'admin')
      await page.goto(`${desk.address}/operations`)
      await page.getByRole('button', {name: say('blocked.resume')}).press('Enter')
      await page.getByText(say('blocked.none')).waitFor()
      expect(await state()).not.toBe('blocked')
      await page.getByLabel(say('audit.act'), {exact: true}).selectOption('resume')
      await page.getByRole('search').getByRole('button').click()
      const line = page.getByRole('region', {name: say('audit.title')}).getByRole('row')
      await until(async () => (await line.count()) === 2)
      expect(await line.nth(1).innerText()).toContain('mudir')
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'the board of the queues comes up under the strict policy, and asks for nothing elsewhere',
    async () => {
      const page = await sitDown(desk, 'fr', 'chef', 'admin')
      const heard = complaints(page)
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).origin))
      await page.goto(`${desk.address}/queues/`)
      await page.getByText('bayan-intake').first().waitFor()
      await page.goto(`${desk.address}/queues/queue/bayan-nightly`)
      await page.getByText('bayan-nightly').first().waitFor()
      expect([...new Set(asked)]).toEqual([desk.address])
      // The board tries to add a style of its own, which is refused; it is usable without.
      expect(heard.filter((text) => !text.includes('Applying inline style'))).toEqual([])
      await page.context().close()
    },
    timeoutMs,
  )
})
