import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {drafted, submitText} from '../helpers/acts.js'
import {openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
let desk: OpenDesk

beforeAll(async () => {
  if (hasBrowser) desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

/** Who is in which segment, as the server has it. */
const present = async (): Promise<readonly string[]> => {
  const {rows} = await desk.house.ports.pool.query<{who: string; segment: string}>(
    'select who, segment from presence order by who',
  )
  return rows.map(({who, segment}) => `${who} ${segment}`)
}

const presentAre = (expected: readonly string[]): Promise<void> =>
  until(async () => JSON.stringify(await present()) === JSON.stringify(expected))

describe('who is in a segment', () => {
  const run = hasBrowser ? test : test.skip
  run(
    'is gone as soon as they are: to another screen, or for good',
    async () => {
      const {reference, communique} = await submitText(desk.house.ports, 'Un point.\n\nUn autre point.')
      await drafted(desk.house.ports, communique)
      const [samira, omar] = [
        await sitDown(desk, 'ar', 'samira', 'translator'),
        await sitDown(desk, 'fr', 'omar', 'reviser'),
      ]
      await samira.goto(`${desk.address}/c/${reference}/ar`)
      await samira.waitForSelector('.writing .ProseMirror-focused')
      await omar.goto(`${desk.address}/c/${reference}/ar#u2s1`)
      await omar.locator('.present', {hasText: 'samira'}).waitFor()
      await presentAre(['omar u2s1', 'samira u1s1'])

      await omar.getByRole('link', {name: reference}).click()
      await presentAre(['samira u1s1'])
      await omar.goBack()
      await presentAre(['omar u2s1', 'samira u1s1'])
      await omar.goto('about:blank')
      await presentAre(['samira u1s1'])
      await samira.close({runBeforeUnload: true})
      await presentAre([])
      expect(await present()).toEqual([])
    },
    timeoutMs,
  )
})
