import {readFile} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
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
  for (const reference of ['2026-1', '2026-2']) {
    one = await submitText(ports, `La séance ${reference} est ouverte.\n`, {reference})
    await drafted(ports, one.communique)
    if (reference === '2026-2') break
    await translateAll(ports, one, (locale, source) => `${locale} ${source}`)
    await approveAll(ports, one)
    await published(ports, one.communique)
  }
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('the board, right to left and by keyboard', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'each version can be taken away as a Word file: the original at once, translations when they are out',
    async () => {
      const page = await sitDown(desk, 'ar', 'salima', 'publisher')
      const links = page.getByRole('link', {
        name: say('act.download').replace('{{format}}', '\u2068DOCX\u2069'),
      })
      await page.goto(`${desk.address}/c/2026-2`)
      await links.first().waitFor()
      expect(await links.count()).toBe(1)
      await page.goto(`${desk.address}/c/2026-1`)
      await until(async () => (await links.count()) === 3)
      const names: string[] = []
      for (const link of await links.all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
        names.push(download.suggestedFilename())
        const bytes = await readFile(await download.path())
        expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      }
      expect(names.sort()).toEqual(['2026-1.ar.docx', '2026-1.en.docx', '2026-1.fr.docx'])
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'schedules, waives with a reason that is shown, asks for signatures; who is named signs, and it goes',
    async () => {
      const page = await sitDown(desk, 'ar', 'driss', 'publisher')
      await page.goto(`${desk.address}/board`)
      const line = page.locator('tr:has-text("2026-2")').first()
      const dialog = page.getByRole('dialog')
      const act = async (words: string): Promise<void> => {
        await page.getByRole('button', {name: `${say(words)} 2026-2`}).focus()
        await page.keyboard.press('Enter')
      }
      await line.waitFor()
      expect(await line.textContent()).toContain(say('goes.ready'))

      await act('act.schedule')
      await dialog.getByLabel(say('submit.embargo'), {exact: true}).fill('2099-01-01T10:00')
      await dialog.getByLabel(say('submit.timeZone')).selectOption('UTC')
      await dialog.getByRole('button', {name: say('schedule.send')}).press('Enter')
      await dialog.waitFor({state: 'detached'})
      await until(async () => (await line.textContent())?.includes(say('goes.embargo')) ?? false)
      expect((await look(desk.house.ports, one.communique)).embargo).toEqual(new Date('2099-01-01T10:00Z'))

      await act('act.waive')
      await dialog.getByLabel(say('waive.locale')).selectOption('en')
      await dialog.getByLabel(say('waive.reason')).fill('المترجم غائب')
      await dialog.getByRole('button', {name: say('waive.send')}).press('Enter')
      await until(async () => (await line.textContent())?.includes('المترجم غائب') ?? false)

      const signing = await sitDown(desk, 'ar', 'salwa', 'editor')
      await act('act.askSignatures')
      await page.waitForSelector('[role=dialog] [role=combobox]:focus')
      await page.keyboard.type('salwa')
      await page.getByRole('option', {name: 'salwa', exact: true}).waitFor()
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', {name: say('signatures.send')}).press('Enter')
      await until(async () => (await line.locator('.blocks').textContent())?.includes('salwa') ?? false)

      const {ports} = desk.house
      await translateAll(ports, one, (locale, source) => `${locale} ${source}`)
      await approve(ports, '2026-2', ['fr', 'ar'], 'driss')
      await signing.goto(`${desk.address}/board`)
      await signing.getByRole('button', {name: `${say('act.sign')} 2026-2`}).press('Enter')
      await until(async () => (await line.textContent())?.includes(say('blocks.none')) ?? false)
      // The button is gone with the act; the keyboard is still on its line.
      await signing.waitForSelector('tr:has-text("2026-2") :focus')

      await act('act.schedule')
      await dialog.getByLabel(say('submit.embargo'), {exact: true}).fill('')
      await dialog.getByRole('button', {name: say('schedule.send')}).press('Enter')
      await until(async () => {
        const {locales} = await look(ports, one.communique)
        return locales.filter(({edition}) => edition === 'published').length === 2
      })
      await until(async () => (await line.locator('a[target=_blank]').count()) === 2)
      await signing.context().close()
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'shows an earlier state of the site again, once somebody said to be sure',
    async () => {
      const page = await sitDown(desk, 'ar', 'omar', 'admin')
      await page.goto(`${desk.address}/board`)
      const {channel} = desk.house.ports
      const before = await channel.current()
      await page
        .getByRole('button', {name: say('act.rollback')})
        .first()
        .press('Enter')
      const send = page.getByRole('dialog').getByRole('button', {name: say('releases.send')})
      expect(await send.isDisabled()).toBe(true)
      await page.getByRole('checkbox').press('Space')
      await send.press('Enter')
      await page.getByRole('dialog').waitFor({state: 'detached'})
      expect(await channel.current()).not.toBe(before)
      const history = page.locator('table[aria-labelledby=releases] tbody tr')
      await until(async () => (await history.first().textContent())?.includes('omar') ?? false)
      await page.waitForFunction(() => document.activeElement !== document.body)
      await page.context().close()
    },
    timeoutMs,
  )
})
