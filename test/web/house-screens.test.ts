import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {locales} from '../../src/model/locale.js'
import {putReport} from '../../src/store/reports.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import {putConcepts} from '../../src/store/terms/put-concepts.js'
import {submitText} from '../helpers/acts.js'
import {objections} from '../helpers/axe.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'

const timeoutMs = 180_000
const run = hasBrowser ? test : test.skip
let desk: OpenDesk

beforeAll(async () => {
  if (!hasBrowser) return
  // An engine that does not answer: its row says so.
  desk = await openDesk({LIBRETRANSLATE_URL: 'http://127.0.0.1:9', LIBRETRANSLATE_LOCATION: 'house'})
  const {ports} = desk.house
  const {revision} = await submitText(ports, 'Bonjour.\n', {reference: '2026-7'})
  await ports.pool.query(
    `insert into run (pipeline, key, input_hash, state, error_code) values ('translate', $1, 'x', 'blocked', 'timeout')`,
    [`${revision}.ar`],
  )
  await putReport(ports.pool, 'nightly', '2026-06-01', new Date(), {
    published: [],
    waiting: [{reference: '2026-7'}],
    blocked: [],
  })
  const content = [{type: 'text' as const, value: 'Le conseil se réunit.'}]
  await addUnits(ports.pool, [
    {
      variants: [
        {locale: 'fr', content},
        {locale: 'ar', content},
      ],
      origin: 'old.tmx',
      communique: null,
      authoritative: 'fr',
      createdAt: new Date(),
    },
  ])
  const term = {
    locale: 'fr',
    text: 'conseil',
    status: 'deprecated',
    validFrom: '2020-01-01',
    validTo: null,
  } as const
  await putConcepts(ports.pool, [{id: 'c', category: 'institution', definition: 'x', terms: [term]}], 'x')
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)

describe('screens of the house with what they show, and their dialogs', () => {
  run.each(locales)(
    'have nothing that axe objects to, in %s',
    async (language) => {
      const say = deskWords(language)
      const page = await sitDown(desk, language, `mudir-${language}`, 'admin', 'reviser', 'publisher')
      const found: string[] = []
      const look = async (screen: string): Promise<void> => {
        for (const objection of await objections(page)) found.push(`${screen} ${objection}`)
      }
      await page.goto(`${desk.address}/operations`)
      await page.getByText(say('engines.unreachable')).waitFor()
      await page.getByRole('button', {name: say('blocked.resume')}).waitFor()
      await look('operations')
      await page.goto(`${desk.address}/figures`)
      await page.getByRole('img', {name: say('figures.nights')}).waitFor()
      await look('figures')
      await page.goto(`${desk.address}/accounts`)
      await page.getByRole('button', {name: `${say('accounts.change')} amina`}).click()
      await page
        .getByRole('dialog')
        .getByRole('button', {name: say('accounts.saveRoles')})
        .waitFor()
      await look('account')
      await page.goto(`${desk.address}/memory`)
      await page.getByRole('button', {name: say('maintenance.start')}).click()
      await page.getByRole('region', {name: say('maintenance.title')}).waitFor()
      await look('maintenance')
      await page.getByRole('row').getByRole('button').last().click()
      await page
        .getByRole('dialog')
        .getByRole('button', {name: say('unit.save')})
        .waitFor()
      await look('unit')
      await page.goto(`${desk.address}/terms`)
      await page.getByRole('button', {name: `${say('concept.edit')} conseil`}).click()
      await page
        .getByRole('dialog')
        .getByRole('button', {name: say('concept.save')})
        .waitFor()
      await look('concept')
      await page.context().close()
      expect(found).toEqual([])
    },
    timeoutMs,
  )

  run(
    'a publisher exports and does not import; what a file was refused for is said in words',
    async () => {
      const say = deskWords('fr')
      const page = await sitDown(desk, 'fr', 'sami', 'publisher')
      await page.goto(`${desk.address}/memory`)
      await page.getByText(say('memory.exchange')).waitFor()
      expect(await page.locator('input[type=file]').count()).toBe(0)
      expect(await page.getByRole('link', {name: 'TMX'}).count()).toBe(1)
      const other = await sitDown(desk, 'fr', 'rim', 'reviser')
      await other.goto(`${desk.address}/memory`)
      const file = {name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('fr,en\nBonjour,Hello\nSeul,\n')}
      await other.locator('input[type=file]').setInputFiles(file)
      await other.getByText(say('refusal.too_few_locales')).waitFor()
      await other.context().close()
      await page.context().close()
    },
    timeoutMs,
  )
})
