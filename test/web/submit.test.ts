import {letIn} from '../helpers/people.js'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {submitText} from '../helpers/acts.js'
import {objections} from '../helpers/axe.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 120_000
const say = deskWords('ar')
const council = `اجتمع مجلس الحكومة يوم الخميس 12 مارس بالرباط برئاسة رئيس الحكومة، وصادق على ثلاثة مراسيم.`
let desk: OpenDesk

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  await submitText(desk.house.ports, `# المجلس\n\n${council.replace('12', '5')}\n`, {
    name: 'a.md',
    source: 'ar',
    reference: '2026-7',
  })
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('submitting, right to left', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'pasted rich text is shown as it is understood, corrected and sent',
    async () => {
      for (const name of ['منى', 'سليم']) await letIn(desk.house.ports, name, 'editor')
      const page = await sitDown(desk, 'ar', 'muna', 'editor')
      await page.goto(`${desk.address}/submit`)
      const html = `<h1>المجلس</h1><p>${council}</p><video src="x"></video><table><tr><td>أ</td><td>ب</td></tr></table>`
      await page.getByLabel(say('submit.text')).evaluate((field, data) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', data)
        clipboardData.setData('text/plain', 'x')
        field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
      }, html)
      const understood = page.locator('.understood')
      await understood.waitFor()
      expect(await understood.locator('.preview-body').getAttribute('dir')).toBe('rtl')
      expect(await understood.locator('.preview-body td').allTextContents()).toEqual(['أ', 'ب'])
      expect(await understood.textContent()).toContain('video')
      expect(await understood.locator('a[href="/c/2026-7"]').textContent()).toContain('المجلس')

      await page.getByLabel(say('submit.reference'), {exact: true}).fill('2026-7')
      expect(await understood.count()).toBe(0)
      await page.getByRole('button', {name: say('submit.check')}).click()
      await page.locator('[aria-invalid=true]').waitFor()
      await page.getByRole('link', {name: say('submit.taken')}).waitFor()

      await page.getByRole('button', {name: say('submit.edit')}).click()
      const text = page.getByLabel(say('submit.text'))
      expect(await text.inputValue()).toContain('# المجلس')
      // Each paragraph in its own direction: the component puts `dir` around the field, where it has no effect on it.
      expect(await text.evaluate((field) => getComputedStyle(field).unicodeBidi)).toBe('plaintext')
      await text.fill(`# العنوان\n\n${council}\n`)
      await page.getByLabel(say('submit.reference'), {exact: true}).fill('2026-8')
      const people = page.getByRole('combobox', {name: say('submit.signatories')})
      await people.fill('منى')
      await page.getByRole('option', {name: 'منى'}).waitFor()
      await people.press('Enter')
      await people.pressSequentially('سل')
      await page.getByRole('option', {name: 'سليم'}).waitFor()
      await people.press('Enter')
      await people.fill('nobody')
      await page.getByText(say('submit.noSignatory')).waitFor()
      await people.fill('')
      await page.getByRole('option', {name: 'muna'}).waitFor()
      expect(await objections(page)).toEqual([])
      await people.press('Escape')
      await page.getByLabel(say('submit.embargo'), {exact: true}).fill('2099-01-01T10:00')
      await page.getByLabel(say('submit.timeZone')).selectOption('Asia/Tokyo')
      await page.keyboard.press('Tab')
      await page.getByRole('button', {name: say('submit.check')}).press('Enter')
      await understood.waitFor()
      expect(await understood.textContent()).toContain('2099-01-01 10:00 Asia/Tokyo = 2099-01-01 01:00 UTC')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('understood')
      const send = page.getByRole('main').getByRole('button', {name: say('submit.send')})
      expect(await send.isDisabled()).toBe(true)
      await page.getByRole('checkbox').press('Space')
      await send.press('Enter')
      await page.waitForURL('**/c/2026-8')
      const {rows} = await desk.house.ports.pool.query(
        `select source, embargo, array(select name from signatory where communique = communique.id order by 1) as names
         from communique where reference = '2026-8'`,
      )
      expect(rows).toEqual([{source: 'ar', embargo: new Date('2099-01-01T01:00Z'), names: ['سليم', 'منى']}])
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'what was understood of an earlier text does not stand for a later one',
    async () => {
      const page = await sitDown(desk, 'ar', 'hind', 'editor')
      let answer = (): void => undefined
      const held = new Promise<void>((resolve) => {
        answer = resolve
      })
      await page.route('**/api/submissions', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${desk.address}/submit`)
      await page.getByLabel(say('submit.text')).fill(council)
      await page.getByRole('button', {name: say('submit.check')}).press('Enter')
      await page.getByLabel(say('submit.text')).fill(`${council} ${council}`)
      const answered = page.waitForResponse('**/api/submissions')
      answer()
      await answered
      await page.waitForTimeout(300)
      expect(await page.locator('.understood').count()).toBe(0)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'what cannot be read is said, and nothing is lost',
    async () => {
      const page = await sitDown(desk, 'ar', 'nadir', 'editor')
      await page.goto(`${desk.address}/submit`)
      const picture = {
        name: 'صورة.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      }
      // The same file may be chosen again.
      for (let time = 0; time < 2; time += 1) {
        await page.setInputFiles('input[type=file]', picture)
        await page.getByRole('alert').waitFor()
        await page.getByRole('button', {name: say('submit.remove')}).click()
        await page.getByRole('alert').waitFor({state: 'detached'})
      }
      await page.getByLabel(say('submit.text')).fill('Xyzzy.')
      await page.getByRole('button', {name: say('submit.check')}).click()
      await page.locator('[aria-invalid=true]').waitFor()
      expect(await page.getByRole('checkbox').count()).toBe(0)
      expect(await page.getByLabel(say('submit.text')).inputValue()).toBe('Xyzzy.')
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'a file with an Arabic name comes in; one that is built to be slow is refused or read, in time',
    async () => {
      const page = await sitDown(desk, 'ar', 'salma', 'editor')
      const choose = (name: string, text: string) =>
        page.setInputFiles('input[type=file]', {name, mimeType: 'text/markdown', buffer: Buffer.from(text)})
      await page.goto(`${desk.address}/submit`)
      await choose('بلاغ صحفي – نسخة ٢.md', `# بلاغ\n\n${council}\n`)
      const understood = page.locator('.understood')
      await understood.waitFor()
      expect(await understood.textContent()).toContain('بلاغ')
      for (const bomb of [
        '>'.repeat(20_000),
        '['.repeat(100_000),
        `${'*a '.repeat(40_000)}`,
        '- '.repeat(5_000),
      ]) {
        await page.goto(`${desk.address}/submit`)
        await choose('bomb.md', bomb)
        await page.locator('.understood, [role="alert"]').first().waitFor({timeout: 20_000})
      }
      await page.context().close()
    },
    timeoutMs,
  )
})
