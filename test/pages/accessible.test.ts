/// <reference lib="dom" />
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type Axe from 'axe-core'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Browser, Page} from 'playwright-core'
import {locales, type Locale} from '../../src/model/locale.js'
import type {SiteFile} from '../../src/ports.js'
import {hasBrowser, launch} from '../helpers/chromium.js'
import {serve} from './serve.js'
import {filesOf, site} from './site.js'
import {whole} from './whole.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One page of each template; what is asked for by the path it begins and ends with. */
const templates: readonly (readonly [string, RegExp])[] = [
  ['front page', /^..\/index\.html$/u],
  ['communiqué', /^..\/2026\/[^/]+-c00002\/index\.html$/u],
  ['earlier version', /^..\/c00002\/v1\/index\.html$/u],
  ['differences', /^..\/c00002\/versions\/index\.html$/u],
  ['year', /^..\/2026\/index\.html$/u],
  ['topic', /^..\/[^/]+\/communique\/index\.html$/u],
  ['corrections', /^..\/(?:rectificatifs|تصويبات|corrections)\/index\.html$/u],
  ['about', /^..\/(?:a-propos|حول|about)\/index\.html$/u],
  ['search', /^..\/search\/index\.html$/u],
  ['withdrawn', /^..\/c00001\/index\.html$/u],
  ['not found', /^..\/404\.html$/u],
]

;(hasBrowser ? describe : describe.skip)('in Chromium', () => {
  let browser: Browser
  let page: Page
  let files: ReadonlyMap<string, SiteFile['body']>
  beforeAll(async () => {
    browser = await launch()
    files = await filesOf(whole, {...site, showsOrigins: true})
    page = await browser.newPage({bypassCSP: true})
    await serve(page, files)
  }, 120_000)
  afterAll(() => browser.close())

  const addressIn = (locale: Locale, pattern: RegExp): string => {
    const path = [...files.keys()].find((one) => one.startsWith(`${locale}/`) && pattern.test(one)) ?? ''
    return `https://www.example.ma/${encodeURI(path.replace(/index\.html$/u, ''))}`
  }

  test.each(templates)(
    'axe objects to nothing: %s',
    async (_name, pattern) => {
      for (const locale of locales) {
        const address = addressIn(locale, pattern)
        await page.goto(address)
        await page.evaluate(axe)
        const violations = await page.evaluate(async (rules) => {
          const {violations: found} = await (window as unknown as {axe: typeof Axe}).axe.run({
            runOnly: {type: 'tag', values: rules},
          })
          return found.map(({id, nodes}) => `${id}: ${nodes[0]?.html ?? ''}`)
        }, tags)
        expect([decodeURI(address), violations]).toEqual([decodeURI(address), []])
      }
    },
    120_000,
  )

  test('every template begins with its heading, below no rule of another part', async () => {
    const about = templates.find(([name]) => name === 'about')?.[1] ?? /$^/u
    const year = templates.find(([name]) => name === 'year')?.[1] ?? /$^/u
    for (const locale of locales) {
      const tops: number[] = []
      for (const pattern of [about, year]) {
        await page.goto(addressIn(locale, pattern))
        tops.push(await page.locator('h1').evaluate((one) => one.getBoundingClientRect().top))
      }
      expect([locale, tops[0]]).toEqual([locale, tops[1]])
    }
  }, 60_000)

  test('the root, where a language is chosen', async () => {
    await page.goto('https://www.example.ma/')
    await page.evaluate(axe)
    expect(
      await page.evaluate(() => (window as unknown as {axe: typeof Axe}).axe.run().then((r) => r.violations)),
    ).toEqual([])
  }, 60_000)
})
