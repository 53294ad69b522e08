import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
const say = deskWords('fr')
const paragraphs = 250
const original = Array.from({length: paragraphs}, (_, n) => `Le point ${String(n + 1)} est adopté.`).join(
  '\n\n',
)
let desk: OpenDesk
let submitted: Submitted

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  submitted = await submitText(desk.house.ports, original)
  await drafted(desk.house.ports, submitted.communique)
  const ref = {revision: submitted.revision, locale: 'en'} as const
  for (const {id, version} of (await readSegments(desk.house.ports, ref, 'en')).slice(0, 120)) {
    await editTarget(desk.house.ports, {...ref, segment: id, markup: `Point of ${id}.`, version, by: 'zineb'})
  }
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('a long communiqué', () => {
  const run = hasBrowser ? test : test.skip
  run(
    'is written in before all of it is there, and what is written meanwhile stays',
    async () => {
      const page = await sitDown(desk, 'fr', 'samira', 'translator')
      let letCome = (): void => undefined
      const held = new Promise<void>((resolve) => {
        letCome = resolve
      })
      await page.route(/\/segments\/en$/, async (route) => {
        const answer = await route.fetch()
        await held
        await route.fulfill({response: answer})
      })
      await page.goto(`${desk.address}/c/${submitted.reference}/en`)
      await page.waitForSelector('.row:has(.writing .ProseMirror-focused):has-text("u121s1")')
      await page.keyboard.type('Point 121 is adopted.')
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('.row:has(.writing .ProseMirror-focused):has-text("u122s1")')
      await page.waitForSelector('[data-unsaved="0"]')
      await page.keyboard.type('Point 122')
      expect(await page.textContent('.desk-head')).toContain(say('waiting'))

      letCome()
      await page.getByText('121 sur 250 confirmés').waitFor()
      await page.keyboard.type(' is adopted.')
      expect(await page.textContent('.writing')).toBe('Point 122 is adopted.')
      expect(await page.textContent('.row:has-text("u121s1") .target')).toBe('Point 121 is adopted.')
      expect(await page.locator('.row:has-text("u121s1") .state-translated').count()).toBe(1)

      await page.getByLabel(say('filter.text')).fill('point 240 ')
      await page.locator('.row', {hasText: 'u240s1'}).waitFor()
      expect(await page.locator('.row').count()).toBe(1)
      await page.context().close()
    },
    timeoutMs,
  )
})
