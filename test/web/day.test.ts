import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {locales, type Locale} from '../../src/model/locale.js'
import {look} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const original = `# Conférence de presse

Le ministère organise une **conférence** à Rabat.
`

/** What the translators type: text, and the number of each code that they insert by its key. */
const typed: Readonly<Record<'ar' | 'en', readonly (readonly (string | number)[])[]>> = {
  ar: [['ندوة صحفية'], ['تنظم الوزارة ', 1, 'ندوة', 1, ' بالرباط.']],
  en: [['Press conference'], ['The ministry holds a ', 1, 'conference', 1, ' in Rabat.']],
}

const dayMs = 120_000
let desk: OpenDesk

beforeAll(async () => {
  if (hasBrowser) desk = await openDesk()
}, dayMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, dayMs)

const visit = (language: Locale, role: string): Promise<Page> =>
  sitDown(desk, language, `${role}-${language}`, role)

/** Wait until the page says that nothing is left to save. */
const saved = (page: Page): Promise<unknown> => page.waitForSelector('[data-unsaved="0"]')

async function submit(language: Locale, reference: string): Promise<string> {
  const say = deskWords(language)
  const page = await visit(language, 'editor')
  await page.goto(`${desk.address}/submit`)
  await page.getByLabel(say('submit.text')).fill(original)
  await page.getByLabel(say('submit.reference')).fill(reference)
  await page.getByRole('button', {name: say('submit.check')}).press('Enter')
  await page.getByRole('checkbox').press('Space')
  await page
    .getByRole('main')
    .getByRole('button', {name: say('submit.send')})
    .press('Enter')
  await page.waitForURL(`**/c/${reference}`)
  const {rows} = await desk.house.ports.pool.query<{id: string}>(
    'select id from communique where reference = $1',
    [reference],
  )
  await page.context().close()
  return rows[0]!.id
}

/** Translate every segment by the keyboard alone. */
async function translate(language: Locale, reference: string, into: 'ar' | 'en'): Promise<void> {
  const page = await visit(language, `translator:${into}`)
  await page.goto(`${desk.address}/c/${reference}/${into}`)
  for (const [index, segment] of typed[into].entries()) {
    await page.waitForSelector(`.row:has(.writing):has-text("u${String(index + 1)}s1")`)
    await page.waitForSelector('.writing .ProseMirror-focused')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    for (const piece of segment) {
      if (typeof piece === 'number') await page.keyboard.press(`Alt+${String(piece)}`)
      else await page.keyboard.type(piece)
    }
    await page.keyboard.press('Control+Enter')
  }
  await saved(page)
  await page.context().close()
}

async function review(language: Locale, reference: string): Promise<void> {
  const page = await visit(language, 'reviser')
  await page.goto(`${desk.address}/c/${reference}`)
  const buttons = page.getByRole('button', {name: deskWords(language)('act.reviewAll')})
  for (let left = 2; left > 0; left -= 1) {
    await buttons.first().press('Enter')
    await until(async () => (await buttons.count()) < left)
  }
  await page.context().close()
}

async function release(language: Locale, reference: string): Promise<readonly string[]> {
  const say = deskWords(language)
  const page = await visit(language, 'publisher')
  await page.goto(`${desk.address}/c/${reference}`)
  await page.getByRole('button', {name: say('act.approveAll')}).press('Enter')
  const links = page.getByRole('link', {name: say('act.see')})
  await until(async () => (await links.count()) === locales.length)
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  await page.context().close()
  return addresses
}

describe('a day at the desk, by keyboard', () => {
  const run = hasBrowser ? test : test.skip
  run.each(locales)(
    'from an original to three published pages, the interface in %s',
    async (language) => {
      const reference = `2026-9${String(locales.indexOf(language))}1`
      const communique = await submit(language, reference)
      await until(async () => {
        const overview = await look(desk.house.ports, communique)
        return overview.locales.length === 3 && overview.locales.every(({drafted}) => drafted)
      })
      await translate(language, reference, 'ar')
      await translate(language, reference, 'en')
      await review(language, reference)
      const addresses = await release(language, reference)
      const pages = await Promise.all(
        addresses.map(async (address) => {
          const answer = await fetch(`${desk.address}/site${new URL(address).pathname}`)
          return answer.text()
        }),
      )
      expect(pages.some((page) => page.includes('<strong>conférence</strong>'))).toBe(true)
      expect(pages.some((page) => page.includes('<strong>conference</strong>'))).toBe(true)
      expect(pages.some((page) => page.includes('<strong>ندوة</strong>'))).toBe(true)
    },
    dayMs,
  )
})
