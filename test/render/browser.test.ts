/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {fontFiles} from '../../src/render/fonts/fonts.js'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {facts} from '../../locales/index.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {renderHome} from '../../src/render/page/render-home.js'
import {renderIndex} from '../../src/render/page/render-index.js'
import {renderWithdrawn} from '../../src/render/page/render-notice.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {printStylesheet, stylesheet} from '../../src/render/style/stylesheet.js'
import {hasBrowser, launch} from '../helpers/chromium.js'
import {editions} from './fixtures/editions.js'
import {pageOf, published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

/** What stands at the paths of these tests: the fixture's page unless the path ends otherwise. */
function other(path: string, locale: Locale): string {
  const entry = {edition: editions[locale], address: published.get(locale)!}
  if (path === '/root') return renderHome(site, facts)
  if (path.endsWith('/list')) return renderIndex(locale, [entry], site, facts)
  if (path.endsWith('/gone')) return renderWithdrawn(editions[locale], {...site, published}, facts)
  return pageOf(locale)
}

const withText = (locale: Locale, text: string): string =>
  renderPage({...editions[locale], text, notes: []}, {...site, published}, facts)

const withBrowser = hasBrowser ? describe : describe.skip

withBrowser('in Chromium', () => {
  let browser: Browser
  let page: Page
  const fonts = fontFiles()
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage({viewport: {width: 1280, height: 900}, javaScriptEnabled: true})
    await page.route('**/*', (route) => {
      const {pathname} = new URL(route.request().url())
      if (pathname.endsWith('bayan.css')) return route.fulfill({contentType: 'text/css', body: stylesheet()})
      if (pathname.endsWith('bayan-print.css'))
        return route.fulfill({contentType: 'text/css', body: printStylesheet()})
      const font = fonts.find(({path}) => pathname.endsWith(`/${path}`))
      if (font) return route.fulfill({contentType: 'font/woff2', body: Buffer.from(font.body)})
      const locale = locales.find((one) => pathname.startsWith(`/${one}`)) ?? 'fr'
      const text = new URL(route.request().url()).searchParams.get('text')
      const body = text === null ? other(pathname, locale) : withText(locale, text)
      return route.fulfill({contentType: 'text/html; charset=utf-8', body})
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  const open = (locale: Locale, text?: string) =>
    page.goto(
      `https://www.example.ma/${locale}${text === undefined ? '' : `?text=${encodeURIComponent(text)}`}`,
    )

  /** Give the letters of the first line that holds the text, ordered by where their glyphs begin, without spaces. */
  const seen = (selector: string) =>
    page.evaluate((one) => {
      const letters: {letter: string; x: number; y: number}[] = []
      const walk = document.createTreeWalker(document.querySelector(one)!, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        for (let at = 0; at < node.textContent!.length; at += 1) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          const letter = node.textContent!.charAt(at)
          if (box.width > 0 && letter.trim() !== '') letters.push({letter, x: box.left, y: box.top})
        }
      }
      return letters
        .toSorted((a, b) => a.x - b.x)
        .map(({letter}) => letter)
        .join('')
    }, selector)

  test.each([
    ['A11', 'الهاتف +212 5 37 60 14 80 للجميع', '+212537601480'],
    ['A11', 'الهاتف 05 37 60 14 80 للجميع', '0537601480'],
    ['A12', 'بلغ -2 نقطة', '-2'],
    ['A12', 'الفارق -1 234,5 هنا', '-1234,5'],
    ['A14', 'الحساب 007 810 0001234567890123 45 هنا', '007810000123456789012345'],
    ['A13', 'استفاد 1 234 567 شخصا', '1234567'],
    ['A14', 'الكتاب 978-9954-1-2345-6 صدر', '978-9954-1-2345-6'],
    ['A14', 'القرار A/RES/78/12 للجمعية', 'A/RES/78/12'],
    ['A14', 'القانون 2.26.145 صدر', '2.26.145'],
    ['A15', 'السرعة 75 km/h هنا', '75km/h'],
    ['A16', 'الساعة 15:30 (GMT+1) هنا', '15:30(GMT+1)'],
    ['A17', 'البريد a.b@example.ma هنا', 'a.b@example.ma'],
    ['A17', 'الموقع https://example.ma/a?b=1 هنا', 'https://example.ma/a?b=1'],
    ['A17', 'تابعوا @mapmaroc هنا', '@mapmaroc'],
    ['A18', 'الفترة 2024-2027 هنا', '2024-2027'],
    ['A18', 'برنامج CONNECT 2024-2027 هنا', '2024-2027CONNECT'],
    ['A19', 'نسبة 12,5% هنا', '12,5%'],
    ['A20', 'بلغ $5 هنا', '$5'],
    ['A10', 'لغة C++ هنا', 'C++'],
    ['A21', 'المؤسسات ONUDC، UNESCO هنا', 'UNESCO،ONUDC'],
  ])('%s glyphs of «%s»', async (_, text, shown) => {
    await open('ar', text)
    expect(await seen('.text p')).toContain(shown)
  })

  test('A24 a number after an Arabic phrase stands on its right in French', async () => {
    await open('fr', 'Bulletin (الجريدة) 7012')
    expect(await seen('.text p')).toMatch(/^Bulletin\(.*\)7012$/u)
  })

  test('A31 bullets, quotation bar and first column stand on the right in Arabic', async () => {
    await open('ar')
    const at = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('blockquote')!)
      const list = getComputedStyle(document.querySelector('.text ul')!)
      const [first, second] = [...document.querySelectorAll('thead th')].map(
        (cell) => cell.getBoundingClientRect().left,
      )
      return [style.borderRightWidth, style.borderLeftWidth, list.paddingRight !== '0px', first! > second!]
    })
    expect(at).toEqual(['4px', '0px', true, true])
  })

  test.each(['fr', 'ar', 'en'] as const)('A45 nothing overflows at 320 px (%s)', async (locale) => {
    await page.setViewportSize({width: 320, height: 700})
    await open(locale)
    const [scroll, leftmost, rightmost] = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main *')]
        .filter((one) => one.closest('.table') === null)
        .map((one) => one.getBoundingClientRect())
      return [
        document.documentElement.scrollWidth,
        Math.min(...boxes.map(({left}) => left)),
        Math.max(...boxes.map(({right}) => right)),
      ]
    })
    await page.setViewportSize({width: 1280, height: 900})
    expect([scroll, leftmost! >= 0, rightmost! <= 320]).toEqual([320, true, true])
  })

  test('A37–A42 what Arabic letters are set with', async () => {
    await open('ar')
    const [letters, line, size, align, hyphens, slant] = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.text p')!)
      return [
        style.letterSpacing,
        style.lineHeight,
        style.fontSize,
        style.textAlign,
        style.hyphens,
        style.fontStyle,
      ]
    })
    await open('fr')
    const latin = await page.evaluate(() => getComputedStyle(document.querySelector('.text p')!).fontSize)
    expect([letters, align, hyphens, slant]).toEqual(['normal', 'start', 'manual', 'normal'])
    expect(parseFloat(line!) / parseFloat(size!)).toBeGreaterThanOrEqual(1.6)
    expect(parseFloat(size!) / parseFloat(latin)).toBeCloseTo(1.118, 2)
  })

  test('A43 the lines of headings are as high as their glyphs', async () => {
    await open('ar')
    const ratios = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, th, .languages span')].map((one) => {
        const style = getComputedStyle(one)
        return [
          parseFloat(style.lineHeight) / parseFloat(style.fontSize),
          one.scrollHeight - one.clientHeight,
        ]
      }),
    )
    for (const [ratio, hidden] of ratios) {
      expect(ratio).toBeGreaterThanOrEqual(1.5)
      expect(hidden).toBeLessThanOrEqual(1)
    }
  })

  test('A62 on paper the switcher goes and isolation stays', async () => {
    await open('ar')
    await page.emulateMedia({media: 'print'})
    const [display, shown] = [
      await page.evaluate(() => getComputedStyle(document.querySelector('.languages')!).display),
      await seen('.text > p'),
    ]
    await page.emulateMedia({media: 'screen'})
    expect(display).toBe('none')
    expect(shown).toContain('+')
  })

  test('A62 on paper an address that stands in the text is not said again', async () => {
    await open('fr')
    await page.emulateMedia({media: 'print'})
    const after = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('.text a[href*="connect"]')!, '::after').content,
      )
    const said = await after()
    await page.evaluate(() => document.querySelector('.text a[href*="connect"]')!.classList.remove('bare'))
    const unsaid = await after()
    await page.emulateMedia({media: 'screen'})
    expect([said, unsaid]).toEqual(['none', '" (\u2066https://www.example.ma/fr/connect?x=1:2\u2069)"'])
  })

  test.each(['fr', 'ar', 'en', 'root', 'fr/list', 'ar/gone'])(
    'no barrier that axe knows of (WCAG 2.2 AA): %s',
    async (path) => {
      await page.goto(`https://www.example.ma/${path}`)
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const run = (globalThis as unknown as {axe: typeof axe}).axe
        const {violations, passes} = await run.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        if (passes.length < 10) return ['axe looked at nothing']
        return violations.map(
          ({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 80)).join(' | ')}`,
        )
      })
      expect(found).toEqual([])
    },
  )

  test('the policy refuses nothing that the page needs', async () => {
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await open('ar')
    expect(refused).toEqual([])
  })
})
