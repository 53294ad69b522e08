import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
import {rollback} from '../../src/commands/rollback.js'
import {drafted, look, submitText} from '../helpers/acts.js'
import {wholeChromium} from '../helpers/browsers.js'
import {openHouse, type House} from '../helpers/house.js'
import {isThere} from '../helpers/is-there.js'
import {until} from '../helpers/until.js'
import {editions} from '../render/fixtures/editions.js'

const hasAll =
  isThere(existsSync(wholeChromium), wholeChromium) &&
  isThere(spawnSync('pdftotext', ['-v']).error === undefined, 'pdftotext')

interface Word {
  readonly text: string
  readonly left: number
}

;(hasAll ? describe : describe.skip)('from a published communiqué to its PDF', () => {
  let house: House
  let stop: () => Promise<void>
  let folder: string
  let file: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bayan-printed-'))
    house = await openHouse('postgres', {BAYAN_CHROMIUM: wholeChromium})
    stop = await house.work()
    await release('2026-1', editions.ar.text)
    const of = join(house.siteFolder, 'current/ar/2026')
    await until(() => existsSync(of))
    const slug = (await readdir(of)).find((name) => name.endsWith('c00001')) ?? ''
    await until(async () => (await readdir(join(of, slug))).some((name) => name.endsWith('.pdf')), 60_000)
    const page = await readFile(join(of, slug, 'index.html'), 'utf8')
    expect(page).toMatch(/<a href="[^"]*2026-1-ar\.pdf"/u)
    file = join(folder, 'printed.pdf')
    await writeFile(file, await readFile(join(of, slug, '2026-1-ar.pdf')))
  }, 120_000)
  afterAll(async () => {
    await stop()
    await house.close()
    await rm(folder, {recursive: true})
  })

  /** An Arabic original that goes out alone, as it is ready. */
  const release = async (reference: string, text: string): Promise<void> => {
    const {communique} = await submitText(house.ports, text, {
      reference,
      name: 'a.md',
      source: 'ar',
      policy: 'as-ready',
    })
    await drafted(house.ports, communique)
    await approve(house.ports, reference, ['ar'], 'publisher')
    await until(async () =>
      (await look(house.ports, communique)).locales.some(({edition}) => edition === 'published'),
    )
  }
  const quiet = (): Promise<void> =>
    until(async () => {
      const {rows} = await house.ports.pool.query("select 1 from run where state <> 'done'")
      return rows.length === 0
    }, 60_000)
  const text = (...options: string[]): string =>
    execFileSync('pdftotext', [...options, file, '-'], {encoding: 'utf8'})
  /** Words of a page's margins with where they stand; controls take no place. */
  const margin = (page: number, isIn: (top: number) => boolean): readonly Word[] =>
    [
      ...text('-bbox', '-f', `${page}`, '-l', `${page}`).matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*)<\/word>/gu,
      ),
    ]
      .filter(([, , top]) => isIn(Number(top)))
      .map(([, left, , word = '']) => ({text: word.replace(/[\u2066-\u2069]/gu, ''), left: Number(left)}))
      .filter((word) => word.text !== '')
      .sort((a, b) => a.left - b.left)

  test('A60 it has its language, title, tags and outline, and is read from right to left', async () => {
    const bytes = (await readFile(file)).toString('latin1')
    const catalog = bytes.slice(bytes.lastIndexOf('/Type /Catalog'))
    expect(catalog).toMatch(/\/Lang \(ar-MA\)/u)
    expect(catalog).toContain('/Direction /R2L')
    expect(catalog).toContain('/DisplayDocTitle true')
    expect(catalog).toMatch(/\/Outlines \d+ 0 R/u)
    const said = execFileSync('pdfinfo', [file], {encoding: 'utf8'})
    expect(said).toMatch(/^Title:\s+\u2067إطلاق برنامج \u2066CONNECT\u2069/mu)
    expect(said).toMatch(/^Tagged:\s+yes$/mu)
    const structure = execFileSync('pdfinfo', ['-struct', file], {encoding: 'utf8', stdio: 'pipe'})
    expect(structure).toMatch(/^Document\n[\s\S]*\n\s+H1 \(block\)\n[\s\S]*\n\s+Table/u)
  })

  test('A59 nine of ten Arabic words are found in it', () => {
    const words = (value: string): ReadonlySet<string> =>
      new Set(value.normalize('NFKC').match(/\p{Script=Arabic}{3,}/gu) ?? [])
    const wanted = [...words(editions.ar.text)]
    const found = words(text())
    expect(wanted.filter((word) => found.has(word)).length / wanted.length).toBeGreaterThanOrEqual(0.9)
  })

  test('A61 pages are numbered from left to right, and bear the title, its Latin words in their places', () => {
    expect(margin(2, (top) => top > 780).map((word) => word.text)).toEqual(['2', '/', '2'])
    const title = margin(2, (top) => top < 60).map((word) => word.text)
    // Seen from left to right: the first word of the title stands rightmost, the period within its brackets is in order.
    expect(title.filter((word) => /[A-Z\d]/u.test(word))).toEqual([
      'ONUDC',
      expect.stringMatching(/2024-2027/u),
      'CONNECT',
    ])
    expect(title.findIndex((word) => word.includes('CONNECT'))).toBeLessThan(title.length - 1)
    expect(margin(1, (top) => top < 60).some(({text: word}) => word.includes('CONNECT'))).toBe(false)
  })

  test('a publication and its PDFs take one place among the releases that are kept', async () => {
    await quiet()
    expect(await house.ports.channel.releases()).toHaveLength(1)
    const {rows} = await house.ports.pool.query('select 1 from release')
    expect(rows).toHaveLength(2)
    await release('2026-2', '# بلاغ ثان\n\nنص قصير.\n')
    await quiet()
    const [, first] = await house.ports.channel.releases()
    expect((await rollback(house.ports, null, 'publisher')).release).toBe(first?.release)
    expect(existsSync(join(house.siteFolder, 'current/ar/c00002'))).toBe(false)
  }, 120_000)

  test('PDFs that are ready after somebody went back do not undo it', async () => {
    await stop()
    const shown = await house.ports.channel.current()
    await house.ports.pool.query(
      `insert into run (pipeline, key, input_hash) values ('pdf', 'c00002r1', 'after the rollback')`,
    )
    stop = await house.work()
    await quiet()
    expect(await house.ports.channel.current()).toBe(shown)
    await release('2026-3', '# بلاغ ثالث\n\nنص قصير.\n')
    await quiet()
    for (const id of ['c00002', 'c00003'])
      expect(existsSync(join(house.siteFolder, 'current/ar', id))).toBe(true)
  }, 120_000)
})
