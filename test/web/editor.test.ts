import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const say = deskWords('ar')
const original = `# Avis

Le **conseil** se réunit.

La séance est levée.

Réf. 2026-114.

La séance est levée.

La séance est levée.
`
let desk: OpenDesk
let submitted: Submitted
let page: Page

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  submitted = await submitText(desk.house.ports, original, {name: 'a.md'})
  await drafted(desk.house.ports, submitted.communique)
  page = await sitDown(desk, 'ar', 'samira', 'translator')
  await page.goto(`${desk.address}/c/${submitted.reference}/ar`)
  await page.waitForSelector('.writing .ProseMirror-focused')
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

const views = () => readSegments(desk.house.ports, {revision: submitted.revision, locale: 'ar'}, 'en')
const targetOf = async (id: string): Promise<string | null> =>
  (await views()).find((view) => view.id === id)?.target ?? null

/** Go to a segment by the key for it, and stand in its text. */
async function goTo(id: string): Promise<void> {
  await page.keyboard.press('Alt+G')
  await page.keyboard.type(id)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`.row:has(.writing):has-text("${id}")`)
  await page.waitForSelector('.writing .ProseMirror-focused')
}

/** Empty the text of a segment and type another. */
async function write(id: string, text: string): Promise<void> {
  await goTo(id)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}

const saved = (): Promise<unknown> => page.waitForSelector('[data-unsaved="0"]')
const written = (): Promise<string | null> => page.locator('.writing .ProseMirror').textContent()
const status = (): Promise<string | null> => page.locator('.said').textContent()

/** Paste HTML as a browser does. */
const paste = (html: string, text: string): Promise<void> =>
  page.locator('.writing .ProseMirror').evaluate(
    (place, [rich, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', rich)
      clipboardData.setData('text/plain', plain)
      place.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
    },
    [html, text] as const,
  )

const run = hasBrowser ? test : test.skip

describe('the segment editor, in Arabic, by keyboard', () => {
  run(
    'tells a newcomer what to do, once, and every key',
    async () => {
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await page.locator('.first-steps').textContent()).toContain('Ctrl+Enter')
      await page.locator('.first-steps button').click()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.reload()
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await page.locator('.first-steps').count()).toBe(0)
      const lines = `/api/communiques/${submitted.reference}/segments/ar`
      await page.waitForLoadState('load')
      expect(asked.filter((one) => one === lines)).toEqual([lines])
      await page.keyboard.press('F1')
      const keys = await page.locator('.keys kbd').allTextContents()
      expect(keys).toEqual([...new Set(keys)])
      expect(keys.length).toBeGreaterThan(25)
      await page.keyboard.press('Escape')
      await page.locator('.keys').waitFor({state: 'detached'})
    },
    timeoutMs,
  )

  run(
    'underlines what would show in another order; a key isolates it',
    async () => {
      await write('u4s1', 'المرجع 2026-114.')
      await page.waitForSelector('.writing .issue')
      await saved()
      await page.keyboard.press('Alt+X')
      await until(async () => (await targetOf('u4s1')) === 'المرجع \u20662026-114\u2069.')
      await page.waitForFunction(() => document.querySelector('.writing .issue') === null)
      await page.keyboard.press('Alt+M')
      expect(
        await page.locator('.writing .mark').evaluateAll((all) => all.map((one) => one.dataset['mark'])),
      ).toEqual(['LRI', 'PDI'])
      await page.keyboard.press('Alt+M')
    },
    timeoutMs,
  )

  run(
    'turns the direction in which a segment is shown, and nothing in it',
    async () => {
      await write('u1s1', 'إشعار')
      const direction = () => page.locator('.writing').getAttribute('dir')
      expect(await direction()).toBe('rtl')
      await page.keyboard.press('Alt+R')
      expect(await direction()).toBe('ltr')
      await page.keyboard.type('!')
      await page.keyboard.press('Alt+R')
      expect(await direction()).toBe('rtl')
      await saved()
      expect(await targetOf('u1s1')).toBe('إشعار!')
    },
    timeoutMs,
  )

  run(
    'moves a code by words, warns when one goes, and refuses to confirm without it',
    async () => {
      await goTo('u2s1')
      await page.keyboard.press('Alt+1')
      await page.keyboard.press('Alt+1')
      await page.keyboard.type(' المجلس يجتمع')
      await saved()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Alt+.')
      await page.keyboard.press('Alt+.')
      await saved()
      expect(await targetOf('u2s1')).toBe('<g id="1"> المجلس</g> يجتمع')
      await page.keyboard.press('Backspace')
      expect(await status()).toBe(say('editor.codeRemoved'))
      await page.keyboard.press('Control+Enter')
      expect(await status()).toBe(say('editor.codesMissing'))
      await page.keyboard.press('Alt+1')
      await saved()
      expect(await targetOf('u2s1')).toBe('<g id="1"> المجلس</g> يجتمع')
    },
    timeoutMs,
  )

  run(
    'shows repetitions, fills them at a key, and takes it back wherever one is',
    async () => {
      await write('u3s1', 'رفعت الجلسة.')
      await saved()
      expect(await page.locator('.repetitions li bdi').allTextContents()).toEqual(['u5s1', 'u6s1'])
      await page.keyboard.press('Alt+P')
      await until(async () => (await targetOf('u6s1')) === 'رفعت الجلسة.')
      expect(await targetOf('u5s1')).toBe('رفعت الجلسة.')
      await saved()
      await goTo('u1s1')
      await page.keyboard.press('Alt+Shift+P')
      await until(async () => (await targetOf('u6s1')) === '' && (await targetOf('u5s1')) === '')
      expect((await views()).map(({state}) => state)).toEqual(Array(6).fill('initial'))
      await saved()
    },
    timeoutMs,
  )

  run(
    'shows who wrote what before, and goes back to it',
    async () => {
      await write('u5s1', 'النص الأول')
      await saved()
      const now = (await views()).find(({id}) => id === 'u5s1')!
      const place = {revision: submitted.revision, locale: 'ar', segment: 'u5s1'} as const
      const markup = 'النص الثاني'
      await editTarget(desk.house.ports, {...place, markup, version: now.version, by: 'karim'})
      await until(async () => (await written()) === markup)
      await page.keyboard.press('Alt+H')
      const latest = page.locator('.side details li').first()
      await latest.getByText('karim').waitFor()
      expect(await latest.textContent()).toContain(say('did.edit'))
      await latest.getByRole('button', {name: say('history.revert')}).click()
      await until(async () => (await targetOf('u5s1')) === 'النص الأول')
      await saved()
      await page.keyboard.press('Alt+H')
    },
    timeoutMs,
  )

  run(
    'filters by what changed, by state and by text, and goes back to the text',
    async () => {
      const shown = () => page.locator('.row .badge.number').allTextContents()
      const choose = (field: string, value: string) =>
        page.getByLabel(say(`filter.${field}`)).selectOption(value)
      await page.keyboard.press('Alt+Shift+F')
      await choose('since', 'hour')
      expect(await shown()).toEqual(['u1s1', 'u2s1', 'u3s1', 'u4s1', 'u5s1', 'u6s1'])
      await choose('since', 'original')
      expect(await shown()).toEqual([])
      await choose('since', '')
      await choose('state', 'translated')
      expect(await shown()).toEqual(['u5s1'])
      await choose('state', '')
      await page.keyboard.press('Alt+F')
      await page.keyboard.type('2026')
      expect(await shown()).toEqual(['u4s1'])
      await goTo('u1s1')
      expect((await shown()).length).toBe(6)
      await page.keyboard.press('Alt+F')
      await page.keyboard.press('Alt+T')
      await page.waitForSelector('.writing .ProseMirror-focused')
    },
    timeoutMs,
  )

  run(
    'inserts signs from the palette without the mouse',
    async () => {
      await write('u6s1', 'قال')
      await page.keyboard.press('Alt+I')
      await page.waitForSelector('.palette-signs button:focus')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Alt+I')
      await page.locator('.palette-signs').waitFor({state: 'detached'})
      await saved()
      expect(await targetOf('u6s1')).toBe('قال«')
    },
    timeoutMs,
  )

  run(
    'shows what a pair of codes holds between their thick sides, as the text runs',
    async () => {
      await write('u2s1', 'x')
      await page.keyboard.press('Alt+1')
      await page.keyboard.press('Alt+1')
      const thick = (place: string) =>
        page.locator(`${place} .chip`).evaluateAll((chips) =>
          chips.slice(0, 2).map((chip) => {
            const {borderLeftWidth, borderRightWidth} = getComputedStyle(chip)
            return parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) ? 'left' : 'right'
          }),
        )
      expect(await thick('.row:has(.writing) .source')).toEqual(['right', 'left'])
      expect(await thick('.writing')).toEqual(['left', 'right'])
      await page.keyboard.press('Alt+R')
      expect(await thick('.writing')).toEqual(['right', 'left'])
      await page.keyboard.press('Alt+R')
      await saved()
    },
    timeoutMs,
  )
})

describe('what should not break a text', () => {
  run(
    'what Word puts on the clipboard comes in as one line of text',
    async () => {
      await write('u6s1', 'أ ')
      const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style>
        <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body><!--StartFragment-->
        <p class=MsoNormal dir=RTL style='text-align:right'><b><span lang=AR-SA>بلاغ<o:p></o:p></span></b></p>
        <p class=MsoNormal><script>alert(1)</script><img src=x onerror="alert(2)">صحفي</p><!--EndFragment--></body></html>`
      await paste(html, 'بلاغ\r\nصحفي')
      await until(async () => /^أ بلاغ ?صحفي$/u.test((await targetOf('u6s1')) ?? ''))
      await saved()
    },
    timeoutMs,
  )

  run(
    'a word of 400 letters wraps within its place',
    async () => {
      await write('u6s1', 'س'.repeat(400))
      await until(async () => (await targetOf('u6s1')) === 'س'.repeat(400))
      const [wide, place] = await page
        .locator('.writing')
        .evaluate((element) => [element.scrollWidth, element.clientWidth])
      expect(wide).toBeLessThanOrEqual(place ?? 0)
    },
    timeoutMs,
  )

  run(
    'controls of direction are pointed out, and shown by name on demand',
    async () => {
      await write('u6s1', 'نص \u202eabc\u202c')
      await page.waitForSelector('.finding')
      await page.keyboard.press('Alt+M')
      const marks = page.locator('.writing .mark')
      const names = await marks.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['mark']))
      expect(names).toEqual(['U+202E', 'U+202C'])
      await page.keyboard.press('Alt+M')
    },
    timeoutMs,
  )

  run(
    'a text that the server finds too long is kept, with what to do',
    async () => {
      await write('u6s1', 'م'.repeat(25_000))
      await page.waitForSelector('.unsaved-trouble')
      expect(await page.locator('.side [role="alert"]').textContent()).toContain(say('unsaved.refused'))
      expect((await written())?.length).toBe(25_000)
      await page.route('**/segments/ar/u6s1', (route) =>
        route.request().method() === 'PUT'
          ? route.fulfill({
              status: 413,
              contentType: 'text/html',
              body: '<h1>413 Request Entity Too Large</h1>',
            })
          : route.continue(),
      )
      await write('u6s1', 'نص قصير')
      await page.locator('.side [role="alert"]').getByText(say('unsaved.tooLarge')).waitFor()
      await page.unroute('**/segments/ar/u6s1')
      await page.keyboard.type('!')
      await saved()
      expect(await targetOf('u6s1')).toBe('نص قصير!')
    },
    timeoutMs,
  )
})
