import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {roles} from '../../src/access/role.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {approveAll, drafted, published, submitText, translateAll} from '../helpers/acts.js'
import {objections} from '../helpers/axe.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 180_000
let desk: OpenDesk
let revision: string

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  const {ports} = desk.house
  const out = await submitText(ports, 'Le conseil se réunit.', {reference: 'OUT'})
  await drafted(ports, out.communique)
  await translateAll(ports, out, (locale) => (locale === 'ar' ? 'يجتمع المجلس.' : 'The council meets.'))
  await approveAll(ports, out)
  await published(ports, out.communique)
  const open = await submitText(ports, 'Le conseil se réunit.\n\nIl siège à Rabat.', {reference: 'OPEN'})
  await drafted(ports, open.communique)
  revision = open.revision
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

/** Somebody else writes the first segment of the English. */
async function writeOver(text: string): Promise<void> {
  const ref = {revision, locale: 'en'} as const
  const [line] = await readSegments(desk.house.ports, ref, 'en', 'u1s1')
  await editTarget(desk.house.ports, {
    ...ref,
    segment: 'u1s1',
    markup: text,
    version: line!.version,
    by: 'zineb',
  })
}

describe('every dialog and part of a screen', () => {
  const run = hasBrowser ? test : test.skip
  const look = async (page: Page, what: string): Promise<readonly string[]> =>
    (await objections(page)).map((objection) => `${what} ${objection}`)

  run.each(locales)(
    'of the editor has nothing that axe objects to, in %s',
    async (language: Locale) => {
      const say = deskWords(language)
      const page = await sitDown(desk, language, `everybody-${language}`, ...roles)
      await page.goto(`${desk.address}/c/OPEN/en#u1s1`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      const found: string[] = []
      await page.keyboard.press('F1')
      await page.getByRole('dialog', {name: say('keys.title')}).waitFor()
      found.push(...(await look(page, 'keys')))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+S')
      await page.getByRole('dialog', {name: say('split.title')}).waitFor()
      found.push(...(await look(page, 'split')))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+I')
      await page.keyboard.press('Alt+H')
      await page.keyboard.press('Alt+V')
      await page.keyboard.press('Alt+K')
      await page.keyboard.type('conseil')
      await page.keyboard.press('Enter')
      await page.locator('.concordance-part .insert').first().waitFor()
      await page.waitForSelector('.preview')
      found.push(...(await look(page, 'panes')))

      await page.keyboard.press('Escape')
      await page.context().setOffline(true)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(`Mine in ${language}.`)
      await writeOver(`Theirs in ${language}.`)
      await page.context().setOffline(false)
      await page.getByText(say('conflict.title')).waitFor()
      found.push(...(await look(page, 'conflict')))
      await page.getByRole('button', {name: say('conflict.takeTheirs')}).press('Enter')
      await page.waitForSelector('[data-unsaved="0"]')
      expect(found).toEqual([])
      await page.context().close()
    },
    timeoutMs,
  )

  run.each(locales)(
    'about communiqués has nothing that axe objects to, in %s',
    async (language: Locale) => {
      const say = deskWords(language)
      const page = await sitDown(desk, language, `all-${language}`, ...roles)
      const found: string[] = []
      const opened = async (button: string, what: string): Promise<void> => {
        await page.getByRole('button', {name: button}).first().click()
        await page.getByRole('dialog').waitFor()
        found.push(...(await look(page, what)))
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({state: 'detached'})
      }
      await page.goto(`${desk.address}/board`)
      for (const act of ['schedule', 'waive', 'askSignatures']) await opened(`${say(`act.${act}`)} OPEN`, act)
      for (const act of ['correct', 'withdraw']) await opened(`${say(`act.${act}`)} OUT`, act)
      await page.goto(`${desk.address}/c/OPEN`)
      await opened(say('act.revise'), 'revise')
      await opened(`${say('workAct.approve')} · ${say('assign.none')}`, 'assign')
      await page.goto(`${desk.address}/c/OUT`)
      await page.locator('.downloads a').first().waitFor()
      const files = await page
        .locator('.downloads a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const path = '/api/communiques/OUT'
      expect(files).toEqual([
        `${path}/docx/fr`,
        `${path}/docx/ar`,
        `${path}/xliff/ar`,
        `${path}/docx/en`,
        `${path}/xliff/en`,
      ])
      for (const file of files) expect((await page.request.get(`${desk.address}${file}`)).status()).toBe(200)
      await page.goto(`${desk.address}/c/OPEN/trilingual`)
      await page
        .getByRole('button', {name: say('object.title')})
        .first()
        .click()
      await page.getByRole('textbox', {name: say('object.text')}).waitFor()
      found.push(...(await look(page, 'objecting')))
      await page.goto(`${desk.address}/me`)
      await page.getByLabel(say('own.tokenName')).fill(`sync ${language}`)
      await page.getByRole('button', {name: say('own.makeToken')}).click()
      await page.locator('.secret').waitFor()
      found.push(...(await look(page, 'token')))
      await page.goto(`${desk.address}/operations/queues`)
      await page.frameLocator('iframe').getByText('bayan-intake').first().waitFor()
      found.push(...(await look(page, 'queues')).filter((one) => !one.includes('frame-tested')))
      expect(found).toEqual([])
      await page.context().close()
    },
    timeoutMs,
  )
})
