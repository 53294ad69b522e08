import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {revise} from '../../src/commands/revise.js'
import {askSignatures} from '../../src/commands/sign-off.js'
import {schedule} from '../../src/commands/schedule.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const say = deskWords('ar')
const texts = {fr: '', ar: 'الجلسة مفتوحة.', en: 'The session is open.'}
let desk: OpenDesk

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

const ready = async (reference: string) => {
  const {ports} = desk.house
  const one = await submitText(ports, 'La séance est ouverte.\n', {reference})
  await drafted(ports, one.communique)
  await translateAll(ports, one, (locale) => texts[locale])
  return one
}
/** Give the words of the buttons at the head of a communiqué's screen; those that stand out with a star. */
const offered = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.page-head button')
    .evaluateAll((all) =>
      all.map(
        (one) =>
          `${['filled', null].includes(one.getAttribute('data-variant')) ? '* ' : ''}${one.textContent?.trim() ?? ''}`,
      ),
    )

describe('the screen of a communiqué, for who publishes', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'has as its main act the one that is possible',
    async () => {
      const {ports} = desk.house
      const half = await submitText(ports, 'La séance est ouverte.\n', {reference: '2026-1'})
      await drafted(ports, half.communique)
      const page = await sitDown(desk, 'ar', 'salima', 'publisher')
      await page.goto(`${desk.address}/c/2026-1`)
      await page.locator('.locale-line').nth(2).waitFor()
      expect(await offered(page)).toEqual([])
      await translateAll(ports, half, (locale) => texts[locale])
      await askSignatures(ports, '2026-1', ['salima'], 'salima')
      await schedule(ports, '2026-1', {embargo: '2099-01-01T10:00', expected: null}, 'salima')
      await page.reload()
      await page.getByRole('button', {name: say('act.approveAll')}).waitFor()
      expect(await offered(page)).toEqual([`* ${say('act.approveAll')}`])
      await page.getByRole('button', {name: say('act.approveAll')}).press('Enter')
      await page.getByRole('button', {name: say('act.sign')}).waitFor()
      expect(await offered(page)).toEqual([`* ${say('act.sign')}`])
      expect(await page.locator('.blocks').textContent()).toContain(`${say('blocks.signature')} salima`)
      await page.getByRole('button', {name: say('act.sign')}).press('Enter')
      await until(async () => (await offered(page)).length === 0)
      expect(await page.locator('.blocks').textContent()).toContain(`${say('blocks.signed')} salima`)
      expect((await look(ports, half.communique)).locales.map(({approvedBy}) => approvedBy)).toEqual([
        'salima',
        'salima',
        'salima',
      ])
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'lets what is public be withdrawn while its correction is in work, for cause',
    async () => {
      const {ports} = desk.house
      const one = await ready('2026-2')
      await approveAll(ports, one)
      await published(ports, one.communique)
      const note = {fr: 'Close.', ar: 'مغلقة.', en: 'Closed.'}
      const revision = {bytes: Buffer.from('La séance est close.\n'), name: 'a.txt', expectedNumber: 1}
      await revise(ports, '2026-2', {...revision, change: 'correction', note, by: 'editor'})
      await until(async () => (await look(ports, one.communique)).number === 2)
      const page = await sitDown(desk, 'ar', 'nadia', 'publisher')
      await page.goto(`${desk.address}/c/2026-2`)
      await page.getByRole('button', {name: say('act.withdraw')}).press('Enter')
      const dialog = page.getByRole('dialog', {name: say('withdraw.title')})
      for (const [at, reason] of ['Faux.', 'خطأ.', 'Wrong.'].entries())
        await dialog.getByRole('textbox').nth(at).fill(reason)
      await dialog.getByRole('checkbox', {name: say('withdraw.forCause')}).press('Space')
      await dialog.getByRole('button', {name: say('act.withdraw')}).press('Enter')
      await until(async () => !(await look(ports, one.communique)).isPublic)
      const {rows} = await ports.pool.query('select state, sealed from edition order by locale')
      expect(rows).toEqual(['ar', 'en', 'fr'].map(() => ({state: 'withdrawn', sealed: true})))
      await page.context().close()
    },
    timeoutMs,
  )
})
