import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {findChromium, openChromium} from '../../src/pdf/browser.js'
import {forgetPdfs, keepPdf, keptPdfs, pdfKeys, readPdf, withPdfs} from '../../src/pdf/kept.js'
import {print} from '../../src/pdf/print.js'
import {makeParts} from '../../src/release/make-parts.js'
import {pdfParts} from '../../src/render/parts/pdfs.js'
import {documentPart} from '../../src/render/parts/document.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {isThere} from '../helpers/is-there.js'
import {editions} from '../render/fixtures/editions.js'
import {published} from '../render/fixtures/release.js'
import {site, worksOf} from './site.js'

const executable = findChromium(null)
const hasPoppler = isThere(spawnSync('pdftotext', ['-v']).error === undefined, 'pdftotext')
if (executable === null) console.warn('The tests of PDFs are skipped: there is no Chromium.')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bayan-pdf-'))
})
afterAll(() => rm(folder, {recursive: true}))

test('a page tells of a PDF only when one is kept', async () => {
  const {works, texts} = worksOf([{id: 'c00001', texts: {fr: '# Avis\n\nTexte.\n'}, title: {fr: 'Avis'}}])
  const edition = works[0]!.public.get('fr')!
  const files = async () => {
    const [work] = await withPdfs(works, site, folder)
    const made = await makeParts(
      [documentPart(work!, site, ''), ...pdfParts(work!)],
      {texts, bodies: new Map(), items: new Map()},
      {site, judge: () => undefined},
      (key) => readPdf(folder, key),
    )
    return new Map(made.files.flat().map(({path, body}) => [path, body]))
  }
  expect(String((await files()).get('fr/2026/avis-c00001/index.html'))).not.toContain('.pdf')
  await keepPdf(folder, pdfKeys(site)(edition), Buffer.from('%PDF-1'))
  const after = await files()
  expect(String(after.get('fr/2026/avis-c00001/index.html'))).toContain(
    'href="/fr/2026/avis-c00001/2026-c00001-fr.pdf"',
  )
  expect(String(after.get('fr/2026/avis-c00001/2026-c00001-fr.pdf'))).toBe('%PDF-1')
})

test('a PDF that no page shows is removed after a day', async () => {
  const own = join(folder, 'own')
  const {works} = worksOf([{id: 'c00001', texts: {fr: '# Avis\n\nTexte.\n'}, title: {fr: 'Avis'}}])
  const shown = pdfKeys(site)(works[0]!.public.get('fr')!)
  for (const key of [shown, 'a'.repeat(64)]) await keepPdf(own, key, Buffer.from('%PDF-1'))
  const printed = await withPdfs(works, site, own)
  expect(await forgetPdfs(own, printed, new Date())).toBe(0)
  expect(await forgetPdfs(own, printed, new Date(Date.now() + 90_000_000))).toBe(1)
  expect([...(await keptPdfs(own))]).toEqual([shown])
})

;(executable !== null ? describe : describe.skip)('a PDF', () => {
  const make = async (locale: 'ar' | 'fr'): Promise<string> => {
    const browser = await openChromium(executable!)
    const path = join(folder, `${locale}.pdf`)
    try {
      const html = renderPage({...editions[locale], notes: []}, {...site, published}, facts)
      await writeFile(
        path,
        await print(browser, {html, title: editions[locale].title, facts: facts[locale]}, site),
      )
    } finally {
      await browser.close()
    }
    return path
  }

  test('A60 is tagged, has its language, its title and an outline', async () => {
    const bytes = (await readFile(await make('ar'))).toString('latin1')
    expect(bytes).toContain('/Lang (ar-MA)')
    expect(bytes).toMatch(/\/Marked true/u)
    expect(bytes).toContain('/StructTreeRoot')
    expect(bytes).toContain('/Outlines')
    expect(bytes).toMatch(/\/Title/u)
    expect(bytes).toContain('Amiri')
  }, 60_000)

  ;(hasPoppler ? test : test.skip)(
    'A59 has nine of ten Arabic words in its text',
    async () => {
      const text = execFileSync('pdftotext', [await make('ar'), '-'], {encoding: 'utf8'})
      const words = (value: string): ReadonlySet<string> =>
        new Set(value.normalize('NFKC').match(/\p{Script=Arabic}{3,}/gu) ?? [])
      const wanted = words(editions.ar.text)
      const found = words(text)
      const share = [...wanted].filter((word) => found.has(word)).length / wanted.size
      expect(share).toBeGreaterThanOrEqual(0.85)
      console.log(`Arabic words found: ${(100 * share).toFixed(0)} % of ${wanted.size}`)
    },
    60_000,
  )
})
