import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {folderChannel} from '../../src/channel/folder.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {openSigner} from '../../src/release/keys.js'
import {siteChange} from '../../src/release/site-change.js'
import {worksOf} from '../../src/release/works-of.js'
import type {ListedEdition} from '../../src/store/listed.js'
import type {ShownNote} from '../../src/store/editions.js'
import {site} from '../render/fixtures/site.js'

const first = new Date('2026-03-01T09:00:00Z')
const second = new Date('2026-03-02T09:00:00Z')
const titles = {fr: 'Réunion', ar: 'اجتماع', en: 'Meeting'}
const corrected = {fr: 'Réunion du comité', ar: 'اجتماع اللجنة', en: 'Committee meeting'}
const body = {
  fr: (n: number) => `La réunion a réuni ${n} participants.\n\nElle se poursuivra.`,
  ar: (n: number) => `جمع الاجتماع ${n} مشاركا.\n\nوسيتواصل.`,
  en: (n: number) => `The meeting brought together ${n} participants.\n\nIt will go on.`,
}
const said = {
  fr: 'Le nombre de participants est 15.',
  ar: 'عدد المشاركين 15.',
  en: 'There were 15 participants.',
}

const edition = (locale: Locale, number: number, state: ListedEdition['state']): ListedEdition => ({
  id: `${locale}${number}`,
  communique: 'c00001',
  reference: '2026-1',
  category: 'communique',
  source: 'fr',
  revision: `c00001r${number}`,
  revisionHash: `${number}`.repeat(64),
  number,
  locale,
  state,
  format: 'markdown',
  title: number === 1 ? titles[locale] : corrected[locale],
  hash: `${number}`.repeat(64),
  fields: {},
  provenance: null,
  sealed: false,
  issuedAt: first,
  publishedAt: state === 'draft' ? null : number === 1 ? first : second,
})

const notes = locales.map((locale): ShownNote => ({
  communique: 'c00001',
  locale,
  kind: 'correction',
  number: 2,
  text: said[locale],
  at: second,
}))
const all = (number: number, state: ListedEdition['state']) =>
  locales.map((locale) => edition(locale, number, state))

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bayan-correction-'))
})
afterAll(() => rm(root, {recursive: true, force: true}))

async function publish(editions: readonly ListedEdition[], told: readonly ShownNote[]): Promise<void> {
  const channel = folderChannel(root)
  const shown = await channel.current()
  const text = (id: string): string => {
    const [locale, number] = [id.slice(0, 2) as Locale, Number(id.slice(2))]
    const title = number === 1 ? titles[locale] : corrected[locale]
    return `# ${title}\n\n${body[locale](number === 1 ? 12 : 15)}\n`
  }
  const source = {
    texts: async (ids: readonly string[]) => new Map(ids.map((id) => [id, text(id)])),
    items: async () => new Map(),
    keepItems: async () => undefined,
    bodies: async () => new Map(),
    keepBodies: async () => undefined,
    keptDocuments: async () => new Set<string>(),
    documents: async () => new Map(),
    keepDocuments: async () => undefined,
    readPdf: () => new Uint8Array(),
  }
  const works = worksOf(editions, told, second)
  await channel.switch(
    siteChange(
      {works, site, signer: await openSigner(root), source, mayGo: async () => undefined},
      shown === null ? null : await channel.record(shown),
    ),
  )
}
const read = (path: string): Promise<string> => readFile(join(root, 'current', path), 'utf8')

describe('a correction', () => {
  beforeAll(async () => {
    await publish(all(1, 'published'), [])
    await publish([...all(2, 'draft'), ...all(1, 'published')], notes)
  }, 60_000)

  test.each(locales)('%s: tells what changed, dated, to readers and to machines', async (locale) => {
    const slug = {fr: 'reunion-du-comite', ar: 'اجتماع-اللجنة', en: 'committee-meeting'}[locale]
    const page = await read(`${locale}/2026/${slug}-c00001/index.html`)
    expect(page).toMatch(/<aside class="note correction" role="note">/)
    expect(page).toContain(said[locale].replace(/ 15.*/, ''))
    expect(page).toContain('"dateModified":"2026-03-02T09:00:00.000Z"')
    expect(page).toContain('"correction":[{"@type":"CorrectionComment"')
    expect(page).toContain(`href="/presse/${locale}/c00001/versions/"`)
    expect(await read(`${locale}/feed.atom`)).toContain('<updated>2026-03-02T09:00:00.000Z</updated>')
  })

  test('the old address leads to the new one', async () => {
    const old = await read('fr/2026/reunion-c00001/index.html')
    expect(old).toContain('content="0; url=/presse/fr/2026/reunion-du-comite-c00001/"')
  })

  test('the version before stands at its own address, and says that it was replaced', async () => {
    const page = await read('en/c00001/v1/index.html')
    expect(page).toContain('brought together 12 participants')
    expect(page).toMatch(
      /<strong>Earlier version<\/strong> — <time[^>]*>2 March 2026<\/time><\/p><p>This is version 1, since replaced\./u,
    )
    expect(page).toContain('<a href="/presse/en/c00001/">Read the version in force</a>')
    expect(page).toContain('<title>\u2066Meeting (Version 1)\u2069 — ')
    // It counts no more, whichever language counts.
    expect(page).not.toContain('<dt>Authoritative version</dt>')
    // A search engine finds the version in force alone.
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toMatch(/rel="canonical"|<link rel="alternate" hreflang|ld\+json/u)
    expect(page).toContain('href="/presse/ar/c00001/v1/" hreflang="ar-MA"')
    expect(await read('sitemap-2026.xml')).not.toContain('v1')
  })

  test('what changed is shown word by word', async () => {
    expect(await read('en/c00001/versions/index.html')).toMatch(
      /together<\/span> <del><span class="said">\(removed\) <\/span>12<\/del> <ins><span class="said">\(added\) <\/span>15<\/ins> <span>participants/,
    )
    expect(await read('en/c00001/versions/index.html')).not.toContain('It will go on')
    expect(await read('ar/c00001/versions/index.html')).toContain(
      '<del><span class="said">(محذوف) </span>12</del>',
    )
  })

  test('the page of what changed names the document, and the document leads there', async () => {
    const page = await read('fr/c00001/versions/index.html')
    expect(page).toContain('<h1>Versions du document</h1><p class="of">Réunion du comité</p>')
    expect(page).toContain('<title>\u2066Versions du document — Réunion du comité\u2069 — ')
    const shown = await read('ar/2026/اجتماع-اللجنة-c00001/index.html')
    expect(shown).toContain(
      '<p class="onward"><a href="/presse/ar/c00001/versions/">الاطلاع على التغييرات</a></p>',
    )
    expect(shown).toContain(
      '<dd>2<span class="onward"> — <a href="/presse/ar/c00001/versions/">نسخ الوثيقة</a>',
    )
  })

  test('withdrawn, it leads to its versions, which say so', async () => {
    const told = locales.map((locale): ShownNote => ({
      communique: 'c00001',
      locale,
      kind: 'withdrawal',
      number: null,
      text: {fr: 'Annulé.', ar: 'أُلغي.', en: 'Cancelled.'}[locale],
      at: second,
    }))
    await publish([...all(2, 'withdrawn'), ...all(1, 'superseded')], [...notes, ...told])
    const gone = await read('ar/c00001/gone.html')
    expect(gone).toContain('<h1>وثيقة مسحوبة</h1><p class="of"><bdi dir="ltr" class="token">2026-1</bdi></p>')
    expect(gone).toContain('<a href="/presse/ar/c00001/versions/">نسخ الوثيقة</a>')
    const version = await read('en/c00001/v1/index.html')
    expect(version).toMatch(/Withdrawal<\/strong> — [^]*Cancelled\./u)
    expect(version).not.toContain('Read the version in force')
    expect(await read('fr/feed.json')).toContain('"title": "Document retiré — 2026-1"')
  }, 60_000)

  test('withdrawn for cause, no version can be read', async () => {
    const sealed = [...all(2, 'withdrawn'), ...all(1, 'superseded')].map((one) => ({...one, sealed: true}))
    const reasons = notes.map((note) => ({...note, kind: 'withdrawal' as const}))
    await publish(sealed, reasons)
    const files = await readdir(join(root, 'current'), {recursive: true})
    expect(files.filter((name) => /v1|versions/.test(name))).toEqual([])
    const texts = await Promise.all(files.filter((name) => name.endsWith('.html')).map((name) => read(name)))
    expect(texts.filter((page) => page.includes('participants.') && page.includes('12'))).toEqual([])
    expect(files).toContain('fr/2026/reunion-c00001/gone.html')
    expect(await read('fr/2026/reunion-du-comite-c00001/gone.html')).toContain('Retrait')
  }, 60_000)
})
