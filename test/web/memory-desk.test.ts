import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Locale} from '../../src/model/locale.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
const run = hasBrowser ? test : test.skip
let desk: OpenDesk

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  const unit = (texts: Partial<Record<Locale, string>>) => ({
    variants: Object.entries(texts).map(([locale, value]) => ({
      locale: locale as Locale,
      content: [{type: 'text' as const, value}],
    })),
    origin: 'old.tmx',
    communique: null,
    authoritative: 'fr' as const,
    createdAt: new Date(),
  })
  await addUnits(desk.house.ports.pool, [
    unit({fr: 'Le ministre arrive.', ar: 'يغادر الوزير.'}),
    unit({fr: 'Le comité a délibéré.', ar: 'The committee has deliberated.'}),
  ])
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('memory and terms by hand', () => {
  run(
    'a reviser changes a unit, retires what is amiss, and adds a concept, in Arabic',
    async () => {
      const say = deskWords('ar')
      const page = await sitDown(desk, 'ar', 'nadia', 'reviser')
      await page.goto(`${desk.address}/memory`)
      await page.getByLabel(say('memory.text')).fill('ministre')
      await page.keyboard.press('Enter')
      await page.getByRole('row').getByRole('button').press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('العربية').fill('يصل الوزير.')
      await dialog.getByRole('button', {name: say('unit.save')}).press('Enter')
      await page.getByText('يصل الوزير.').waitFor()

      await page.getByRole('button', {name: say('maintenance.start')}).click()
      const table = page.getByRole('region', {name: say('maintenance.title')})
      await table.getByText(say('fault.script')).waitFor()
      await page.getByLabel(say('maintenance.chooseAll')).check()
      await page.getByRole('button', {name: say('maintenance.retire_one')}).click()
      await page.getByText(say('maintenance.none')).waitFor()
      const {rows} = await desk.house.ports.pool.query<{count: number}>(
        'select count(*)::int as count from memory_unit where superseded_at is null',
      )
      expect(rows[0]?.count).toBe(1)

      await page.goto(`${desk.address}/terms`)
      await page.getByRole('button', {name: say('concept.add')}).click()
      const terms = dialog.getByLabel(say('concept.text'))
      await terms.nth(0).fill('ministre')
      await terms.nth(1).fill('وزير')
      await dialog.getByRole('button', {name: say('concept.save')}).click()
      await page.getByRole('row', {name: 'وزير'}).waitFor()
      await page.context().close()
    },
    timeoutMs,
  )
})
