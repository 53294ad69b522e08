import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {locales} from '../../src/model/locale.js'
import type {Submitted} from '../../src/commands/submit.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
let desk: OpenDesk
let submitted: Submitted

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  submitted = await submitText(desk.house.ports, 'Un point.\n\nUn autre point.')
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('the tools above the segments', () => {
  const run = hasBrowser ? test : test.skip
  run.each(locales)(
    'stand in one row, and open what one filters by below it, in %s',
    async (language) => {
      const say = deskWords(language)
      const page = await sitDown(desk, language, `samira-${language}`, 'translator', 'reviser')
      await page.goto(`${desk.address}/c/${submitted.reference}/ar`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      const rows = (): Promise<number> =>
        page
          .locator('.toolbar > *')
          .evaluateAll(
            (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().bottom / 20))).size,
          )
      for (const width of [1280, 1343, 1345, 1366, 1440, 1920]) {
        await page.setViewportSize({width, height: 800})
        expect([width, await rows()]).toEqual([width, 1])
      }
      await page.keyboard.press('Alt+Shift+F')
      await page.waitForSelector('.filter-choices select:focus')
      expect(await rows()).toBe(2)
      await page.keyboard.press('Escape')
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await rows()).toBe(1)

      await page.keyboard.press('Alt+Shift+F')
      await page.getByLabel(say('filter.state'), {exact: true}).selectOption('reviewed')
      await page.getByText(say('editor.noneShown')).waitFor()
      await page.getByRole('button', {name: say('filter.chosen').replace('{{chosen}}', '1')}).waitFor()
      await page.context().close()
    },
    timeoutMs,
  )
})
