import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {readSegments} from '../../src/commands/read-segments.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {wholeChromium} from '../helpers/browsers.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 90_000
let desk: OpenDesk
let revision: string
let reference: string

beforeAll(async () => {
  // What is kept in tabs, and away from the network, is tried in the program that people have.
  if (hasBrowser) desk = await openDesk({}, wholeChromium)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)
beforeEach(async () => {
  if (!hasBrowser) return
  const submitted = await submitText(desk.house.ports, 'Le conseil se réunit à Rabat.')
  revision = submitted.revision
  reference = submitted.reference
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)

let seats = 0

async function openSegment(): Promise<Page> {
  seats += 1
  const page = await sitDown(desk, 'fr', `translator-${String(seats)}`, 'translator')
  await page.goto(`${desk.address}/c/${reference}/en`)
  await page.waitForSelector('.writing .ProseMirror-focused')
  return page
}

const targetNow = async (): Promise<string | null> => {
  const [segment] = await readSegments(desk.house.ports, {revision, locale: 'en'}, 'en')
  return segment?.target ?? null
}

const unsaved = (page: Page): Promise<string | null> => page.getAttribute('.unsaved', 'data-unsaved')

describe('what is typed', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'in two tabs at the same place is kept for each, though both crash',
    async () => {
      const one = await openSegment()
      const other = await one.context().newPage()
      await other.goto(one.url())
      await other.waitForSelector('.writing .ProseMirror-focused')
      let away = true
      await one
        .context()
        .route('**/segments/en/u1s1', (route) =>
          away && route.request().method() === 'PUT' ? route.abort() : route.continue(),
        )
      await other.keyboard.type('The second tab.')
      await one.bringToFront()
      await one.keyboard.type('The first tab.')
      for (const page of [one, other]) await until(async () => (await unsaved(page)) === '1')
      const next = await one.context().newPage()
      for (const page of [one, other]) {
        const crashed = page.waitForEvent('crash')
        await page.goto('chrome://crash').catch(() => undefined)
        await crashed
      }
      away = false
      await next.goto(`${desk.address}/c/${reference}/en`)
      await until(async () => (await targetNow()) === 'The first tab.')
      const conflict = next.locator('.conflict')
      await conflict.waitFor()
      expect(await conflict.textContent()).toContain('The second tab.')
      await conflict.getByRole('button').first().press('Enter')
      await next.waitForSelector('[data-unsaved="0"]')
      expect(await targetNow()).toBe('The second tab.')
      await next.context().close()
    },
    timeoutMs,
  )

  run(
    'waits while there is no network, is counted, and goes when it is back',
    async () => {
      const page = await openSegment()
      await page.context().setOffline(true)
      await page.keyboard.type('The council meets in Rabat.')
      await until(async () => (await unsaved(page)) === '1')
      expect(await targetNow()).toBe(null)
      await page.context().setOffline(false)
      await page.waitForSelector('[data-unsaved="0"]')
      expect(await targetNow()).toBe('The council meets in Rabat.')
    },
    timeoutMs,
  )

  run(
    'survives a reload though the server never took it',
    async () => {
      const page = await openSegment()
      const writes = `**/segments/en/*`
      await page.route(writes, (route) => route.abort())
      await page.keyboard.type('The council meets.')
      await until(async () => (await unsaved(page)) === '1')
      await page.reload()
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await page.textContent('.writing')).toBe('The council meets.')
      expect(await unsaved(page)).toBe('1')
      await page.unroute(writes)
      await page.waitForSelector('[data-unsaved="0"]')
      expect(await targetNow()).toBe('The council meets.')
    },
    timeoutMs,
  )

  run(
    'never goes over somebody else’s text: both are shown, and a person chooses',
    async () => {
      const [one, other] = [await openSegment(), await openSegment()]
      await other.context().setOffline(true)
      await other.keyboard.type('Second text.')
      await until(async () => (await unsaved(other)) === '1')
      await one.keyboard.type('First text.')
      await one.waitForSelector('[data-unsaved="0"]')
      await until(async () => (await targetNow()) === 'First text.')
      await other.context().setOffline(false)
      const conflict = other.locator('.conflict')
      await conflict.waitFor()
      expect(await targetNow()).toBe('First text.')
      expect(await conflict.textContent()).toContain('First text.')
      expect(await conflict.textContent()).toContain('Second text.')
      await conflict.getByRole('button', {name: 'Garder le mien'}).click()
      await other.waitForSelector('[data-unsaved="0"]')
      expect(await targetNow()).toBe('Second text.')
    },
    timeoutMs,
  )
})
