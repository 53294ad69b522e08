/// <reference lib="dom" />
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Browser, Page} from 'playwright-core'
import {hasBrowser, launch} from '../helpers/chromium.js'
import {serve} from './serve.js'
import {filesOf} from './site.js'

const works = [
  {
    id: 'c00001',
    texts: {
      ar: '# بلاغ\n\nعقد **الوزير** ندوة حول CONNECT يوم 5 شتنبر 2026، هاتف +212 5 37 60 14 80.\n',
      fr: '# Avis\n\nL’œuvre *coûte* **12,5 %** — « bientôt »… Łódź.\n',
      en: '# Notice\n\nIt “costs” **£5** – soon.\n',
    },
    title: {ar: 'بلاغ', fr: 'Avis', en: 'Notice'},
  },
]

;(hasBrowser ? describe : describe.skip)('fonts in Chromium', () => {
  let browser: Browser
  let page: Page
  let asked: string[]
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage()
    asked = await serve(page, await filesOf(works))
  }, 90_000)
  afterAll(() => browser.close())

  const read = async (address: string): Promise<readonly string[]> => {
    asked.length = 0
    await page.goto(`https://www.example.ma${encodeURI(address)}`)
    await page.evaluate(() => document.fonts.ready)
    return asked
      .filter((url) => url.includes('/fonts/'))
      .map((url) => url.replace(/^.*\/|\.[0-9a-f]+\.woff2$/gu, ''))
  }

  test('A42 a page in French or English fetches no Arabic font', async () => {
    for (const address of ['/fr/2026/avis-c00001/', '/en/2026/notice-c00001/']) {
      const fonts = await read(address)
      expect(fonts.filter((name) => name.includes('arabic-arabic'))).toEqual([])
      expect(fonts).toContain('source-serif-4-latin-400-normal')
    }
  })

  test('A42 an Arabic page fetches its own letters, and nothing from elsewhere', async () => {
    expect(await read('/ar/2026/بلاغ-c00001/')).toEqual(
      expect.arrayContaining([
        'ibm-plex-sans-arabic-arabic-400-normal',
        'ibm-plex-sans-arabic-arabic-700-normal',
      ]),
    )
    expect(asked.filter((url) => !url.startsWith('https://www.example.ma/'))).toEqual([])
  })

  test.each(['/ar/2026/بلاغ-c00001/', '/fr/2026/avis-c00001/', '/en/2026/notice-c00001/'])(
    'A44 every glyph of %s comes from a font of the site',
    async (address) => {
      await read(address)
      const client = await page.context().newCDPSession(page)
      await client.send('DOM.enable')
      await client.send('CSS.enable')
      const {root} = await client.send('DOM.getDocument', {depth: -1})
      const {nodeIds} = await client.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: 'main, main *',
      })
      const foreign = new Set<string>()
      for (const nodeId of nodeIds) {
        const {fonts} = await client.send('CSS.getPlatformFontsForNode', {nodeId})
        for (const {familyName, isCustomFont, glyphCount} of fonts)
          if (!isCustomFont) foreign.add(`${familyName} ${glyphCount}`)
      }
      expect([...foreign]).toEqual([])
    },
  )

  test('the licences stand beside the fonts', async () => {
    const files = await filesOf(works)
    expect(String(files.get('assets/fonts/source-serif-4-LICENSE.txt'))).toContain('SIL OPEN FONT LICENSE')
    expect(String(files.get('assets/fonts/ibm-plex-sans-arabic-LICENSE.txt'))).toContain(
      'SIL Open Font License',
    )
  }, 60_000)
})
