import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
const say = deskWords('fr')
/** What somebody could write who wants more than to be read. */
const hostile = [
  '# Un titre',
  '[ailleurs](https://evil.example/a) [le bureau](/login) [rien](javascript:alert(1)) une note[^1]',
  '![une image](/api/logout) ![une autre](https://evil.example/pixel.png)',
  '<form action="/api/logout" method="post"><button>Sortir</button></form>',
  '<style>body{display:none}</style><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/"><iframe src="/login"></iframe><script>parent.document.title="x"</script>',
  '[^1]: La note.',
].join('\n\n')
/** The words of the links above that lead elsewhere. */
const leads = /^(ailleurs|le bureau)$/
const outward = ['https://evil.example/a', '/login']
let desk: OpenDesk

beforeAll(async () => {
  if (hasBrowser) desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

/** Follow every link of a frame or a page as somebody does who clicks. */
const clickAll = async (page: Page, links: ReturnType<Page['locator']>): Promise<(string | null)[]> => {
  const all = await links.all()
  for (const link of all) await link.click({noWaitAfter: true})
  await page.waitForTimeout(300)
  return Promise.all(all.map((link) => link.getAttribute('href')))
}

/** What left the browser beside the desk's own; what its policy held back did not. */
function asked(page: Page): string[] {
  const found: string[] = []
  const note = (url: string): unknown => /logout|evil|\/login/.test(url) && found.push(url)
  page.on('response', (answer) => note(answer.url()))
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'csp' && note(request.url()))
  return found
}

describe('an original that wants more than to be read', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'asks for nothing and leads nowhere from the preview beside the editor',
    async () => {
      const {reference, communique} = await submitText(desk.house.ports, hostile, {name: 'a.md'})
      await drafted(desk.house.ports, communique)
      const page = await sitDown(desk, 'fr', 'samira', 'translator')
      const found = asked(page)
      await page.goto(`${desk.address}/c/${reference}/en`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      await page.keyboard.press('Alt+V')
      const preview = page.frameLocator('.preview')
      await preview.getByText('La note.').waitFor()
      expect(await preview.locator('main :is(form, style, meta, base, iframe, script, button)').count()).toBe(
        0,
      )
      expect(await clickAll(page, preview.getByText(leads))).toEqual(outward)
      expect(await clickAll(page, preview.locator('main sup a'))).toEqual(['#note-fn-1'])
      expect(await preview.getByText('La note.').isVisible()).toBe(true)
      expect(found).toEqual([])
      expect(page.context().pages().length).toBe(1)
      expect(new URL(page.url()).pathname).toBe(`/c/${reference}/en`)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'does not lead away from the form in which it is handed in',
    async () => {
      const page = await sitDown(desk, 'fr', 'imane', 'editor')
      const found = asked(page)
      await page.goto(`${desk.address}/submit`)
      await page.getByLabel(say('submit.text')).fill(hostile)
      await page.getByRole('button', {name: say('submit.check')}).click()
      const shown = page.locator('.preview-body')
      await shown.getByText('La note.').waitFor()
      expect(await clickAll(page, shown.getByText(leads))).toEqual(outward)
      expect(await page.getByLabel(say('submit.text')).inputValue()).toBe(hostile)
      expect(found).toEqual([])
      await page.context().close()
    },
    timeoutMs,
  )
})
