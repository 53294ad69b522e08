import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

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

describe('accounts', () => {
  run(
    'an administrator makes an account in Arabic; its owner comes in with the link and makes a token',
    async () => {
      const say = deskWords('ar')
      const page = await sitDown(desk, 'ar', 'mudir', 'admin')
      await page.goto(`${desk.address}/accounts`)
      const form = page.getByRole('form', {name: say('accounts.add')})
      await form.getByLabel(say('accounts.name')).fill('Samira')
      await form.getByLabel(say('accounts.locale')).selectOption('ar')
      await form.getByLabel(say('accounts.category')).fill('decree')
      await form.getByRole('button', {name: say('accounts.make')}).press('Enter')
      const link = (await form.locator('.secret code').innerText()).trim()
      const line = page.getByRole('row', {name: 'samira'})
      expect(await line.innerText()).toContain(say('accounts.invited'))

      const own = await (await desk.browser.newContext({locale: 'fr'})).newPage()
      await own.context().clearCookies()
      await own.goto(link)
      await own.locator('#password').fill('une longue phrase')
      await own.keyboard.press('Enter')
      const tell = deskWords('fr')
      await own.getByRole('link', {name: `${tell('own.title')} samira`}).click()
      const tokens = own.getByRole('form', {name: tell('own.makeToken')})
      await tokens.getByLabel(tell('own.tokenName')).fill('sync')
      await tokens.getByRole('button', {name: tell('own.makeToken')}).click()
      expect(await tokens.locator('.secret code').innerText()).toMatch(/^byn_[\w-]{43}$/)
      await own.getByRole('row', {name: 'sync'}).getByRole('button').click()
      await own.getByRole('row', {name: 'sync'}).getByText(tell('own.revoked')).waitFor()
      // What a browser says of itself is long, and stays within its cell.
      const cell = own.locator('td.noted').first()
      expect(await cell.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)

      await page.reload()
      await line.getByRole('button').click()
      await page.getByRole('button', {name: say('accounts.disable')}).click()
      await page.getByRole('button', {name: say('accounts.enable')}).waitFor()
      await own.goto(`${desk.address}/me`)
      await own.waitForURL(/\/login/)
      await own.context().close()
      await page.context().close()
    },
    timeoutMs,
  )
})
