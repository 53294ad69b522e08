import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {roles} from '../../src/access/role.js'
import {locales} from '../../src/model/locale.js'
import {drafted, submitText} from '../helpers/acts.js'
import {objections} from '../helpers/axe.js'
import {openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
let desk: OpenDesk

const screens = [
  '/',
  '/submit',
  '/board',
  '/notifications',
  '/memory',
  '/terms',
  '/figures',
  '/operations',
  '/accounts',
  '/me',
  '/c/R-1',
  '/c/R-1/ar',
  '/c/R-1/trilingual',
  '/login',
]

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  const text = '# Avis\n\nLe **conseil** se réunit.\n\n- un point\n\n| a | b |\n|---|---|\n| oui | non |\n'
  const {communique} = await submitText(desk.house.ports, text, {name: 'a.md', reference: 'R-1'})
  await drafted(desk.house.ports, communique)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('every screen', () => {
  const run = hasBrowser ? test : test.skip
  run.each(locales)(
    'has nothing that axe objects to, in %s',
    async (language) => {
      const page = await sitDown(desk, language, `everybody-${language}`, ...roles)
      const refused: string[] = []
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text())
      })
      const found: string[] = []
      for (const screen of screens) {
        if (screen === '/login') await page.context().clearCookies()
        await page.goto(`${desk.address}${screen}`)
        await page.waitForSelector('main h1')
        if (screen === '/submit') {
          await page
            .locator('textarea')
            .fill('# Avis\n\nLe **conseil** se réunit.\n\n| a | b |\n|---|---|\n| oui | non |\n')
          await page.locator('form button[type=submit]').click()
          await page.waitForSelector('.understood')
        }
        for (const objection of await objections(page)) found.push(`${screen} ${objection}`)
      }
      await page.context().close()
      expect(found).toEqual([])
      expect(refused).toEqual([])
    },
    timeoutMs,
  )
})
