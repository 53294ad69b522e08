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
import {filesOf, site, type Given} from './site.js'
import {whole} from './whole.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Enough for a list of two pages. */
const many: readonly Given[] = Array.from({length: 101}, (_, n) => ({
  id: `c01${String(n).padStart(3, '0')}`,
  texts: {fr: `# Avis ${n}\n\nTexte.\n`},
  title: {fr: `Avis ${n}`},
  issuedAt: '2024-03-01T09:00:00.000Z',
}))

/** One page of each template, found by its path, and the languages that have it. */
const templates: readonly (readonly [string, RegExp, (readonly Locale[])?])[] = [
  ['root', /^index\.html$/u, ['fr']],
  ['communiqué that two languages lack', /^..\/2026\/[^/]+-c00003\/index\.html$/u, ['fr']],
  ['second page of a list', /^fr\/2024\/page\/2\/index\.html$/u, ['fr']],
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
    files = await filesOf([...whole, ...many], {...site, showsOrigins: true})
    page = await browser.newPage({bypassCSP: true})
    await serve(page, files)
  }, 120_000)
  afterAll(() => browser.close())

  const addressIn = (locale: Locale, pattern: RegExp): string => {
    const path = [...files.keys()].find(
      (one) => (one.startsWith(`${locale}/`) || one === 'index.html') && pattern.test(one),
    )
    if (path === undefined) throw new Error(`no page ${pattern.source} in ${locale}`)
    return `https://www.example.ma/${encodeURI(path.replace(/index\.html$/u, ''))}`
  }

  test.each(templates)(
    'axe objects to nothing: %s',
    async (name, pattern, own = locales) => {
      for (const locale of own) {
        const address = addressIn(locale, pattern) + (name === 'search' ? '?q=2026' : '')
        await page.goto(address)
        if (name === 'search') await page.waitForSelector('#results mark')
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

  test.each(templates)(
    'nothing is cut off at 320 px with wide spacing (WCAG 1.4.10, 1.4.12): %s',
    async (_name, pattern, own = locales) => {
      await page.setViewportSize({width: 320, height: 640})
      for (const locale of own) {
        await page.goto(addressIn(locale, pattern))
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        })
        const beyond = await page.evaluate(() =>
          [...document.querySelectorAll('body *:not(.table *, pre *, .said, .skip)')]
            .filter((one) => {
              const {left, right, width} = one.getBoundingClientRect()
              return width > 0 && (left < -1 || right > window.innerWidth + 1)
            })
            .map((one) => one.outerHTML.slice(0, 80)),
        )
        expect([locale, beyond]).toEqual([locale, []])
      }
      await page.setViewportSize({width: 1280, height: 720})
    },
    60_000,
  )

  test('in colours of the reader’s own, the language of the page and what changed are still told', async () => {
    await page.emulateMedia({forcedColors: 'active'})
    await page.goto(addressIn('ar', /^..\/c00002\/versions\/index\.html$/u))
    const looks = await page.evaluate(() => {
      const look = (selector: string) => getComputedStyle(document.querySelector(selector)!)
      const {outlineStyle, outlineColor, color} = look('.languages [aria-current]')
      return [
        outlineStyle,
        outlineColor === color,
        look('.changes del').textDecorationLine,
        look('.changes ins').textDecorationLine,
      ]
    })
    await page.emulateMedia({forcedColors: 'none'})
    expect(looks).toEqual(['solid', true, 'line-through', 'underline'])
  }, 60_000)

  test('what changed is said to who does not see it', async () => {
    await page.goto(addressIn('fr', /^..\/c00002\/versions\/index\.html$/u))
    const tree = await page.locator('.changes').ariaSnapshot()
    expect(tree).toMatch(/deletion: \(supprimé\) 2024-2026\n\s+- insertion: \(ajouté\) 2024-2027/u)
  }, 60_000)
})
