import {describe, expect, test} from '@jest/globals'
import {filesOf} from './site.js'

const works = [
  {id: 'c00003', texts: {fr: '# Trois\n\nTexte.\n'}, title: {fr: 'Trois'}, category: 'justice'},
  {
    id: 'c00002',
    texts: {fr: '# Deux\n\nTexte.\n', ar: '# اثنان\n\nنص.\n'},
    title: {fr: 'Deux', ar: 'اثنان'},
    issuedAt: '2025-03-01T09:00:00.000Z',
    notes: [
      {at: '2025-03-02T09:00:00.000Z', kind: 'correction' as const, text: 'Le montant est de 12 dirhams.'},
    ],
  },
  {
    id: 'c00001',
    texts: {fr: '# Un\n\nTexte.\n'},
    title: {fr: 'Secret'},
    withdrawn: true,
    notes: [{at: '2025-04-02T09:00:00.000Z', kind: 'withdrawal' as const, text: 'Publié par erreur.'}],
  },
]

describe('the lists of a site', () => {
  test('stand for each topic and year, in the locales that have some', async () => {
    const files = await filesOf(works)
    const lists = [...files.keys()].filter((path) =>
      /^(fr|ar|en)\/(\d{4}|sujet|topic|موضوع)\/([^/]*\/)?index/u.test(path),
    )
    expect(lists.filter((path) => !/c0000/u.test(path)).sort()).toEqual([
      'ar/2025/index.html',
      'ar/موضوع/communique/index.html',
      'fr/2025/index.html',
      'fr/2026/index.html',
      'fr/sujet/communique/index.html',
      'fr/sujet/justice/index.html',
    ])
    expect(files.get('fr/sujet/justice/index.html')).toContain('<h1>Justice</h1>')
    expect(files.get('fr/index.html')).toContain('href="/fr/sujet/justice/"')
    expect(files.get('ar/index.html')).toContain(`href="${encodeURI('/ar/موضوع/communique/')}"`)
  }, 60_000)

  test('a topic has feeds of its own, named on its list, withdrawals included', async () => {
    const files = await filesOf(works)
    const feeds = [...files.keys()].filter((path) => /feed\.json$/u.test(path))
    expect(feeds.sort()).toEqual([
      'ar/feed.json',
      'ar/موضوع/communique/feed.json',
      'en/feed.json',
      'fr/feed.json',
      'fr/sujet/communique/feed.json',
      'fr/sujet/justice/feed.json',
    ])
    const read = (path: string) =>
      JSON.parse(String(files.get(path))) as {title: string; items: {id: string; language: string}[]}
    const own = read('ar/موضوع/communique/feed.json')
    expect(own.title).toBe('\u2067بلاغ\u2069 — \u2067بلاغات\u2069')
    expect(own).toMatchObject({
      language: 'ar-MA',
      home_page_url: `https://www.example.ma${encodeURI('/ar/موضوع/communique/')}`,
    })
    expect(own.items.map(({id, language}) => [id, language])).toEqual([
      ['https://www.example.ma/ar/c00002/', 'ar-MA'],
    ])
    const mixed = read('fr/sujet/communique/feed.json')
    expect(mixed.items.map(({id}) => id)).toEqual([
      'https://www.example.ma/fr/c00001/',
      'https://www.example.ma/fr/c00002/',
    ])
    expect(JSON.stringify(mixed)).not.toContain('Secret')
    const list = String(files.get('ar/موضوع/communique/index.html'))
    expect(list).toContain(`href="${encodeURI('/ar/موضوع/communique/feed.atom')}"`)
    expect(list).toContain('خلاصات هذا الموضوع')
  }, 60_000)

  test('are in the sitemap, with the corrections, the search and the page about the site', async () => {
    const files = await filesOf(works)
    const sitemap = String(files.get('sitemap-lists.xml'))
    const addresses = [...sitemap.matchAll(/<loc>([^<]*)</gu)].map((match) => decodeURI(match[1] ?? ''))
    for (const address of [
      'fr/sujet/justice/',
      'ar/2025/',
      'fr/rectificatifs/',
      'ar/search/',
      'ar/حول/',
      'en/',
    ])
      expect(addresses).toContain(`https://www.example.ma/${address}`)
    for (const address of addresses)
      expect([...files.keys()]).toContain(`${address.slice('https://www.example.ma/'.length)}index.html`)
    expect(files.get('sitemap.xml')).toContain('https://www.example.ma/sitemap-lists.xml')
  }, 60_000)

  test('are cut into pages of a hundred that lead to each other', async () => {
    const many = Array.from({length: 101}, (_, n) => ({
      id: `c${String(1000 - n)}`,
      texts: {fr: '# Titre\n\nTexte.\n'},
      title: {fr: `Titre ${n}`},
    }))
    const files = await filesOf(many)
    const first = String(files.get('fr/2026/index.html'))
    const second = String(files.get('fr/2026/page/2/index.html'))
    expect(first.match(/<time/gu)).toHaveLength(100)
    expect(second.match(/<time/gu)).toHaveLength(1)
    expect(first).toContain('rel="next" href="/fr/2026/page/2/"')
    expect(second).toContain('rel="prev" href="/fr/2026/"')
    expect(second).toContain('Page 2 sur 2')
  }, 60_000)

  test('tell corrections and withdrawals, and no word of what was withdrawn', async () => {
    const page = String((await filesOf(works)).get('fr/rectificatifs/index.html'))
    expect(page).toContain('Le montant est de 12')
    expect(page).toContain('Publié par erreur')
    expect(page).toContain('href="/fr/c00001/"')
    expect(page).not.toContain('Secret')
  }, 60_000)

  test('corrections of many years stand page by page, each in the languages that have it', async () => {
    const notes = Array.from({length: 201}, (_, index) => ({
      at: new Date(Date.UTC(2025, 2, 2) + index * 1000).toISOString(),
      kind: 'correction' as const,
      text: `Rectification ${index}.`,
    }))
    const files = await filesOf([
      {
        id: 'c00001',
        texts: {fr: '# Un\n\nTexte.\n'},
        title: {fr: 'Un'},
        issuedAt: '2025-03-01T09:00:00.000Z',
        notes,
      },
    ])
    const first = String(files.get('fr/rectificatifs/index.html'))
    const second = String(files.get('fr/rectificatifs/page/2/index.html'))
    expect(first.match(/class="note correction"/gu)).toHaveLength(200)
    expect(first).toContain('rel="next" href="/fr/rectificatifs/page/2/"')
    expect(second).toContain('Rectification 0.')
    expect(second).toContain('rel="prev" href="/fr/rectificatifs/"')
    expect(second).not.toContain('hreflang="ar-MA" href="https://www.example.ma/ar/')
    expect(files.has('en/corrections/page/2/index.html')).toBe(false)
  }, 60_000)
})
