import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {latestRevision} from '../../src/store/communiques.js'
import {translates} from '../../src/store/recut.js'
import {standingOf} from '../../src/store/revisions.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const original = '# Avis\n\nLe conseil se réunit lundi.\n\nLa séance est publique. Elle dure deux jours.\n'
const revised = original.replace('lundi', 'mardi')
const translation = 'يجتمع المجلس يوم الاثنين.'
const timeoutMs = 120_000
const say = deskWords('ar')
let desk: OpenDesk
let submitted: Submitted

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openDesk()
  submitted = await submitText(desk.house.ports, original, {name: 'a.md'})
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

const settled = (): Promise<void> =>
  until(async () => !(await translates(desk.house.ports.pool, submitted.revision)))

const views = (revision: string) => readSegments(desk.house.ports, {revision, locale: 'ar'}, 'en')

async function openSegment(name: string, segment: string): Promise<Page> {
  const page = await sitDown(desk, 'ar', name, 'translator')
  await page.goto(`${desk.address}/c/${submitted.reference}/ar#${segment}`)
  await page.waitForSelector(`.row:has(.writing):has-text("${segment}")`)
  await page.waitForSelector('.writing .ProseMirror-focused')
  return page
}

/** Correct a fact in the original, with a note in each language. */
async function correct(): Promise<Page> {
  const page = await sitDown(desk, 'ar', 'correcting', 'editor')
  await page.goto(`${desk.address}/c/${submitted.reference}`)
  await page.getByRole('button', {name: say('act.revise')}).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('submit.text')).fill(revised)
  await dialog.getByLabel(say('revise.kind')).selectOption('correction')
  for (const note of await dialog.locator('fieldset textarea').all()) await note.fill('mardi')
  // What was typed is there again after the dialog was left.
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  await page.getByRole('button', {name: say('act.revise')}).click()
  await dialog.getByLabel(say('revise.kind')).selectOption('correction')
  const typed = await dialog
    .locator('textarea')
    .evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
  expect(typed).toEqual([revised, 'mardi', 'mardi', 'mardi'])
  await dialog.getByRole('button', {name: say('revise.check')}).click()
  const foreseen = dialog.locator('.understood')
  await foreseen.waitFor()
  expect(await foreseen.locator('.foreseen p del, .foreseen p ins').allTextContents()).toEqual([
    'lundi',
    'mardi',
    say('state.translated'),
  ])
  await dialog.getByRole('button', {name: say('revise.send')}).click()
  await page.locator('.revisions').waitFor()
  return page
}

describe('an original that is revised while it is translated', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'is cut by its translator with keys',
    async () => {
      const page = await openSegment('cutting', 'u3s1')
      await page.keyboard.press('Alt+J')
      await until(async () => (await views(submitted.revision)).length === 3)
      await settled()
      await page.waitForSelector('.row:has-text("Elle dure"):has(.writing)')
      await page.keyboard.press('Alt+S')
      await page.waitForSelector('.split input[type="range"]:focus')
      await page.keyboard.press('Enter')
      await until(async () => (await views(submitted.revision)).length === 4)
      const sources = (await views(submitted.revision)).map(({source}) => source)
      expect(sources.slice(2)).toEqual(['La séance est publique.', 'Elle dure deux jours.'])
      await settled()
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'keeps what was typed over the earlier one, and shows what was last translated',
    async () => {
      const {ports} = desk.house
      const ref = {revision: submitted.revision, locale: 'ar'} as const
      const {version} = (await views(submitted.revision)).find(({id}) => id === 'u2s1')!
      await editTarget(ports, {...ref, segment: 'u2s1', markup: translation, version, by: 'translator'})
      const page = await openSegment('writing', 'u2s1')
      await page.context().setOffline(true)
      await page.keyboard.type(' نعم')
      await page.waitForSelector('[data-unsaved="1"]')

      const editor = await correct()
      const latest = await latestRevision(ports.pool, submitted.communique)
      await until(async () => (await standingOf(ports.pool, latest)).aligned)
      await until(
        async () => (await editor.locator('.revisions').textContent())?.includes(say('fate.edited')) ?? false,
      )
      await editor.context().close()

      await page.context().setOffline(false)
      const moved = page.locator('.moved')
      await moved.getByRole('button', {name: say('moved.put')}).waitFor()
      expect(await moved.textContent()).toContain(`${translation} نعم`)
      expect(await moved.textContent()).toContain('u2s1')
      await moved.getByRole('button', {name: say('moved.put')}).click()
      await page.waitForSelector('.row:has(.writing):has-text("u2s1")')
      await page.locator('.earlier del').waitFor()
      expect(await page.locator('.earlier del').allTextContents()).toEqual(['lundi'])
      expect(await page.locator('.earlier ins').allTextContents()).toEqual(['mardi'])
      await page.waitForSelector('[data-unsaved="0"]')
      await page.locator('.writing .ProseMirror').focus()
      await page.keyboard.press('Alt+E')
      await page.waitForSelector('[data-unsaved="1"]')
      await page.waitForSelector('[data-unsaved="0"]')
      expect((await views(latest)).find(({id}) => id === 'u2s1')?.target).toBe(translation)
      await page.context().close()
    },
    timeoutMs,
  )
})
