import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Page} from 'playwright-core'
import {editTarget} from '../../src/commands/edit-target.js'
import {review} from '../../src/commands/review.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
/** Longer than what counts rests before it is asked for again. */
const atRestMs = 4_500
let desk: OpenDesk
let submitted: Submitted
let seats = 0

beforeAll(async () => {
  if (hasBrowser) desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)
beforeEach(async () => {
  if (!hasBrowser) return
  submitted = await submitText(desk.house.ports, 'Le conseil se réunit.\n\nIl siège à Rabat.\n\nIl délibère.')
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)

/** Open a screen as somebody new and let it come to rest; `asked` are the paths asked for since. */
async function watch(path: string, ready: string): Promise<{page: Page; asked: string[]}> {
  seats += 1
  const page = await sitDown(desk, 'fr', `watcher-${String(seats)}`, 'translator', 'reviser')
  await page.goto(`${desk.address}${path}`)
  await page.waitForSelector(ready)
  await sleep(atRestMs)
  const asked: string[] = []
  page.on('request', (request) => {
    const {pathname, search} = new URL(request.url())
    const quiet = pathname.endsWith('/presence/en') || pathname === '/api/events'
    if (!quiet) asked.push(`${request.method()} ${pathname}${search}`)
  })
  return {page, asked}
}

const ref = () => ({revision: submitted.revision, locale: 'en'}) as const

/** Somebody else writes a segment. */
async function write(segment: string, markup: string, draft = false): Promise<void> {
  const lines = await readSegments(desk.house.ports, ref(), 'en', segment)
  const {version} = lines[0]!
  await editTarget(desk.house.ports, {...ref(), segment, markup, version, draft, by: 'zineb'})
}

describe('what a save makes others ask for', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'is the segments that changed, once, where the translation is on the screen',
    async () => {
      const {page, asked} = await watch(`/c/${submitted.reference}/en`, '.writing .ProseMirror-focused')
      await write('u2s1', 'It sits in Rabat.')
      await write('u3s1', 'It deliberates.')
      await page.locator('.target', {hasText: 'It deliberates.'}).waitFor()
      await review(desk.house.ports, ref(), ['u3s1'], 'omar')
      await page.locator('.state-reviewed').waitFor()
      await sleep(atRestMs)
      const path = `GET /api/communiques/${submitted.reference}/segments/en`
      expect(asked.filter((one) => !one.startsWith(`${path}?only=`))).toEqual([])
      expect(asked.length).toBeLessThanOrEqual(3)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'is nothing where another communiqué is, and each count once where they are',
    async () => {
      const other = await submitText(desk.house.ports, 'Un autre texte.')
      await drafted(desk.house.ports, other.communique)
      const editor = await watch(`/c/${other.reference}/en`, '.writing .ProseMirror-focused')
      const list = await watch('/', 'main h1')
      for (let n = 0; n < 10; n += 1) await write('u2s1', `It sits in Rabat ${String(n)}.`, true)
      await sleep(atRestMs)
      expect(editor.asked).toEqual([])
      expect(list.asked.sort()).toEqual(['GET /api/communiques?limit=200', 'GET /api/work'])
      await editor.page.context().close()
      await list.page.context().close()
    },
    timeoutMs,
  )

  run(
    'is nothing in the tab that saved, beyond what helps with the next segment',
    async () => {
      const {page, asked} = await watch(`/c/${submitted.reference}/en`, '.writing .ProseMirror-focused')
      await page.keyboard.type('The council meets.')
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('[data-unsaved="0"]')
      await sleep(atRestMs)
      const path = `/api/communiques/${submitted.reference}/segments/en`
      expect(asked.filter((one) => !one.startsWith(`GET ${path}/`))).toEqual(
        asked.filter((one) => one === `PUT ${path}/u1s1`),
      )
      await page.context().close()
    },
    timeoutMs,
  )
})
