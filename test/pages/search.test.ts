/// <reference lib="dom" />
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {buildIndex} from '../../src/render/search/build-index.js'
import {hasBrowser, launch} from '../helpers/chromium.js'
import {serve} from './serve.js'
import {filesOf} from './site.js'

const works = [
  {
    id: 'c00002',
    texts: {
      ar: '# اجتماع\n\nاجتمعت لجنة التتبع من أجل إطلاق برنامج CONNECT بمقر وزارة العدل.\n',
      fr: '# Réunion\n\nLa commission a parlé d’énergie.\n',
    },
    title: {ar: 'اجتماع لجنة ONUDC', fr: 'Réunion'},
  },
  {
    id: 'c00001',
    texts: {ar: '# بلاغ\n\nعقد الوزير ندوة صحفية بالرباط.\n', fr: '# Avis\n\nRien d’autre.\n'},
    title: {ar: 'بلاغ', fr: 'Avis'},
  },
]

test('the same records are the same index', async () => {
  const records = [1, 2, 3].map((n) => ({
    ...{url: `/ar/${n}/`, title: `بلاغ ${n}`, shown: `بلاغ ${n}`, date: '2026-01-01'},
    text: `نص البلاغ رقم ${n}`,
  }))
  const [first, second] = [await buildIndex('ar', 'x/', records), await buildIndex('ar', 'x/', records)]
  expect(first).toEqual(second)
  expect(first.map(({path}) => path)).toContain('x/pagefind.js')
}, 60_000)

;(hasBrowser ? describe : describe.skip)('the search page in Chromium', () => {
  let browser: Browser
  let page: Page
  const said: string[] = []
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage({viewport: {width: 1000, height: 800}})
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await serve(page, await filesOf(works))
  }, 90_000)
  afterAll(() => browser.close())

  const found = async (locale: string, query: string): Promise<readonly string[]> => {
    await page.goto(`https://www.example.ma/${locale}/search/?q=${encodeURIComponent(query)}`)
    await page.waitForFunction(() => document.querySelector('#found')!.textContent !== '')
    return page.$$eval('#results a', (links) => links.map((link) => decodeURI(link.getAttribute('href')!)))
  }
  const meeting = ['/ar/2026/اجتماع-لجنة-onudc-c00002/']

  test.each(['لجنة', 'للجنة', 'واللجنة', 'والوزارة', 'بالوزارة', 'اطلاق', 'إطلاق', 'CONNECT', 'ONUDC'])(
    '%s is found',
    async (query) => {
      expect(await found('ar', query)).toEqual(expect.arrayContaining(meeting))
    },
  )

  test('what was found does not repeat the title', async () => {
    await found('ar', 'لجنة')
    const excerpts = await page.$$eval('#results li', (items) => items.map((item) => item.textContent ?? ''))
    for (const excerpt of excerpts) expect(excerpt.match(/اجتماع لجنة/gu)?.length ?? 0).toBeLessThanOrEqual(2)
    expect(excerpts.join()).toContain('اجتماع لجنة')
  })

  test('in what was found, Latin words read from the left, and the title is not said again', async () => {
    await found('ar', 'CONNECT')
    const [excerpt] = await page.$$eval('#results li p', (lines) => lines.map((line) => line.innerHTML))
    expect(excerpt).toContain('<bdi dir="ltr"><mark>CONNECT</mark></bdi>')
    await found('fr', 'reunion')
    expect(await page.textContent('#results li p')).toBe('La commission a parlé d’énergie.')
  })

  test('what no document has is said not to be there', async () => {
    expect(await found('ar', 'زرافة')).toEqual([])
    expect(await page.textContent('#found')).toBe('لا توجد وثيقة تتضمن هذه الكلمات.')
  })

  test('French is searched apart, accents or not', async () => {
    expect(await found('fr', 'energie')).toEqual(['/fr/2026/reunion-c00002/'])
    expect(await found('fr', 'ONUDC')).toEqual([])
  })

  test('the policy refuses nothing, and axe finds no barrier', async () => {
    await found('ar', 'للجنة')
    expect(said).toEqual([])
    await page.evaluate(axe.source)
    const barriers = await page.evaluate(async () => {
      const {violations} = await (globalThis as unknown as {axe: typeof axe}).axe.run(document)
      return violations.map(({id, nodes}) => `${id} ${nodes.map(({html}) => html).join(' ')}`)
    })
    expect(barriers).toEqual([])
    await page.screenshot({path: '/tmp/search-ar.png'})
  })

  test('without JavaScript the page leads to the lists', async () => {
    const plain = await browser.newContext({javaScriptEnabled: false})
    const bare = await plain.newPage()
    await serve(bare, await filesOf(works))
    await bare.goto('https://www.example.ma/fr/search/')
    expect(await bare.isVisible('form')).toBe(false)
    expect(await bare.getAttribute('main a', 'href')).toBe('/fr/')
    await plain.close()
  }, 60_000)
})
