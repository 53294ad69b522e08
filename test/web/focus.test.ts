import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
const say = deskWords('ar')
let desk: OpenDesk
let page: Page
let submitted: Submitted
const refused: string[] = []

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  const lines = Array.from({length: 40}, (_, n) => `Le point ${String(n + 1)} est adopté.`)
  submitted = await submitText(desk.house.ports, lines.join('\n\n'))
  await drafted(desk.house.ports, submitted.communique)
  page = await sitDown(desk, 'ar', 'samira', 'translator', 'publisher')
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(`${desk.address}/c/${submitted.reference}/ar`)
  await inText()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

const inText = (): Promise<unknown> => page.waitForSelector('.writing .ProseMirror-focused')

describe('who works by keyboard', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'is back in the text after help, search, signs, preview and a field beside it',
    async () => {
      await page.keyboard.type('محضر')
      await page.keyboard.press('F1')
      await page.getByRole('dialog', {name: say('keys.title')}).waitFor()
      await page.keyboard.press('Escape')
      await inText()
      await page.keyboard.type(' أول')
      expect(await page.textContent('.writing')).toBe('محضر أول')

      for (const opens of ['Alt+K', 'Alt+I', 'Alt+Q', 'Alt+G', 'Alt+F']) {
        await page.keyboard.press(opens)
        await page.waitForFunction(() => document.activeElement?.closest('.writing') === null)
        await page.keyboard.press('Escape')
        await inText()
      }
      expect(await page.locator('.concordance-part, .palette-signs').count()).toBe(0)
      await page.keyboard.press('Alt+K')
      await page.keyboard.press('Alt+K')
      await inText()
    },
    timeoutMs,
  )

  run(
    'searches the memory in the language of the words',
    async () => {
      await page.keyboard.press('Alt+K')
      const language = page.getByLabel(say('concordance.direction'))
      expect(await language.inputValue()).toBe('fr')
      await page.keyboard.type('محضر')
      await page.keyboard.press('Enter')
      await page.getByText(say('memory.none')).waitFor()
      expect(await language.inputValue()).toBe('ar')
      await page.keyboard.press('Escape')
      await inText()
    },
    timeoutMs,
  )

  run(
    'goes from the filter to what it found',
    async () => {
      await page.keyboard.press('Alt+F')
      await page.keyboard.type('point 17 ')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.row:has(.writing .ProseMirror-focused):has-text("u17s1")')
      await page.getByLabel(say('filter.text')).fill('')
    },
    timeoutMs,
  )

  run(
    'sees in the preview, set as it will be, the place where they write',
    async () => {
      await page.keyboard.press('Alt+G')
      await page.keyboard.type('30')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.row:has(.writing .ProseMirror-focused):has-text("u30s1")')
      await page.keyboard.press('Alt+V')
      const block = page.frameLocator('.preview').locator('p[style*=outline]')
      await block.filter({hasText: 'Le point 30 est adopté.'}).waitFor()
      await page.keyboard.type('النقطة 30')
      await block.filter({hasText: 'النقطة 30'}).waitFor()
      expect(
        await page.locator('.preview').evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.scrollY),
      ).toBeGreaterThan(100)
      expect(refused).toEqual([])
      await page.keyboard.press('Alt+V')
      await inText()
    },
    timeoutMs,
  )

  run(
    'settles two texts, in Arabic',
    async () => {
      await page.keyboard.press('Alt+G')
      await page.keyboard.type('5')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.row:has(.writing .ProseMirror-focused):has-text("u5s1")')
      await page.context().setOffline(true)
      await page.keyboard.type('نصي أنا')
      const ref = {revision: submitted.revision, locale: 'ar', segment: 'u5s1'} as const
      const [line] = await readSegments(desk.house.ports, ref, 'ar', 'u5s1')
      await editTarget(desk.house.ports, {...ref, markup: 'نص غيري', version: line!.version, by: 'zineb'})
      await page.context().setOffline(false)
      await page.getByText(say('conflict.title')).waitFor()
      await page.keyboard.press('Alt+A')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say('conflict.keepMine'))
      await page.keyboard.press('Enter')
      await page.waitForSelector('[data-unsaved="0"]')
      await inText()
      const [kept] = await readSegments(desk.house.ports, ref, 'ar', 'u5s1')
      expect(kept?.target).toBe('نصي أنا')
    },
    timeoutMs,
  )

  run(
    'finds a communiqué by a word of its title',
    async () => {
      await page.goto(`${desk.address}/`)
      await page.getByLabel(say('list.search')).fill('LE POINT 1')
      await page.locator('.card', {hasText: 'Le point 1 est adopté.'}).waitFor()
      await page.getByLabel(say('list.search')).fill('nowhere')
      await page.getByText(say('list.nothing')).waitFor()
    },
    timeoutMs,
  )

  run(
    'stands, after a dialog, on what opened it',
    async () => {
      await page.goto(`${desk.address}/board`)
      const opener = page.getByRole('button', {name: say('act.schedule')}).first()
      await opener.press('Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({state: 'detached'})
      expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true)
    },
    timeoutMs,
  )
})
