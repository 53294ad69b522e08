import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type Axe from 'axe-core'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {roles} from '../../src/access/role.js'
import {locales} from '../../src/model/locale.js'
import {drafted, submitText} from '../helpers/acts.js'
import {hasBrowser, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const timeoutMs = 120_000
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
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
        await page.evaluate(axe)
        const results = await page.evaluate(
          (values) =>
            (globalThis as unknown as {axe: typeof Axe}).axe.run({
              runOnly: {type: 'tag', values},
            }),
          tags,
        )
        for (const {id, nodes} of results.violations) {
          found.push(`${screen} ${id} ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
        }
      }
      await page.context().close()
      expect(found).toEqual([])
      expect(refused).toEqual([])
    },
    timeoutMs,
  )
})
