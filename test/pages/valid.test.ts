import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {Ajv2019 as Ajv} from 'ajv/dist/2019.js'
import {HtmlValidate} from 'html-validate'
import type {SiteFile} from '../../src/ports.js'
import {fileOf} from '../../src/render/address.js'
import {readTree} from '../../src/render/gate/read-tree.js'
import {named} from '../../src/render/gate/tree.js'
import {filesOf} from './site.js'
import {whole} from './whole.js'

const schema = (name: string): string => fileURLToPath(new URL(`../data/schemas/${name}`, import.meta.url))
const html = new HtmlValidate({root: true, extends: ['html-validate:standard']})
const base = 'https://www.example.ma'

let files: Map<string, SiteFile['body']>
let pages: (readonly [string, string])[]
beforeAll(async () => {
  files = await filesOf(whole)
  pages = [...files].flatMap(([path, body]) =>
    path.endsWith('.html') ? [[path, String(body)] as const] : [],
  )
}, 120_000)

const ofKind = (pattern: RegExp) => [...files].filter(([path]) => pattern.test(path))
const judged = (name: string, xml: string): string =>
  spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', schema(name), '-'], {input: xml, encoding: 'utf8'})
    .stderr

async function faults(page: string): Promise<string[]> {
  const {results} = await html.validateString(page)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, line, column}) => `${ruleId} ${line}:${column}`),
  )
}

describe('the pages of a whole site', () => {
  test('are of every kind', () => {
    expect(pages.length).toBeGreaterThan(40)
    for (const path of [
      'ar/c00002/versions/index.html',
      'ar/c00002/v1/index.html',
      'ar/c00001/gone.html',
      'fr/sujet/justice/index.html',
      'en/search/index.html',
    ])
      expect(pages.map(([name]) => name)).toContain(path)
  })

  test('html-validate objects to none', async () => {
    for (const [path, page] of pages) expect([path, await faults(page)]).toEqual([path, []])
  }, 120_000)

  test('html-validate would object', async () => {
    const [, page = ''] = pages.find(([path]) => path.startsWith('ar/2026/')) ?? []
    expect((await faults(page.replace('<h1>', '<h1 align="right">'))).join()).toContain('no-deprecated-attr')
    expect((await faults(page.replace('</h1>', '</h2>'))).join()).toContain('close-order')
  })

  test('every link of the site leads to a page, and to a place on it', () => {
    const ids = new Map(
      pages.map(([path, page]) => [
        path,
        new Set([...page.matchAll(/ id="([^"]*)"/gu)].map((found) => found[1])),
      ]),
    )
    const broken = pages.flatMap(([path, page]) =>
      [...page.matchAll(/ (?:href|src)="([^"]*)"/gu)].flatMap(([, link = '']) => {
        const url = new URL(link.replaceAll('&#x26;', '&'), `${base}/${encodeURI(path)}`)
        if (url.origin !== base || url.pathname.startsWith('/.well-known/') || url.search !== '') return []
        const file = fileOf(decodeURI(url.pathname))
        const isThere =
          files.has(file) && (url.hash === '' || ids.get(file)?.has(decodeURI(url.hash.slice(1))))
        return isThere === true ? [] : [`${path}: ${link}`]
      }),
    )
    expect(broken).toEqual([])
  })

  test('A49 the versions of a page name each other and themselves, all the same set', () => {
    const clusters = new Map(
      pages.flatMap(([path, page]) => {
        const links = [...page.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/gu)]
        return links.length === 0 ? [] : [[path, links.map(([, lang, href]) => `${lang} ${href}`)] as const]
      }),
    )
    expect(clusters.size).toBeGreaterThan(20)
    for (const [path, links] of clusters) {
      const addresses = links
        .filter((link) => !link.startsWith('x-default'))
        .map((link) => link.split(' ')[1] ?? '')
      if (path !== 'index.html')
        expect(addresses.map((url) => fileOf(decodeURI(new URL(url).pathname)))).toContain(path)
      for (const url of addresses)
        expect([path, clusters.get(fileOf(decodeURI(new URL(url).pathname)))]).toEqual([path, links])
    }
  })
})

describe('what machines read', () => {
  test.each([
    ['sitemap.rng', /^sitemap[^/]*\.xml$/u, 3],
    ['atom.rng', /\.atom$/u, 7],
    ['rss.rng', /\.rss$/u, 7],
  ] as const)('%s is kept', (name, pattern, least) => {
    const found = ofKind(pattern)
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const [path, body] of found)
      expect([path, judged(name, String(body))]).toEqual([path, '- validates\n'])
  })

  test('the grammars object', () => {
    const xml = (path: string): string => String(files.get(path))
    expect(judged('atom.rng', xml('ar/feed.atom').replace(/<updated>[^<]*/u, '<updated>hier'))).toContain(
      'fails',
    )
    expect(judged('rss.rng', xml('ar/feed.rss').replace('<language>ar-MA</language>', ''))).toContain('fails')
    expect(judged('sitemap.rng', xml('sitemap-2026.xml').replace('https://', 'ftp://'))).toContain('fails')
  })

  test('JSON Feed 1.1 is kept', () => {
    const valid = new Ajv({allErrors: true}).compile(
      JSON.parse(readFileSync(schema('json-feed.json'), 'utf8')) as object,
    )
    const found = ofKind(/feed\.json$/u)
    expect(found).toHaveLength(7)
    for (const [path, body] of found) {
      const feed = JSON.parse(String(body)) as {items: object[]}
      expect([path, valid(feed), valid.errors]).toEqual([path, true, null])
    }
    expect(valid({version: 'https://jsonfeed.org/version/1', title: 'x', items: []})).toBe(false)
  })

  test('the sitemap names exactly the pages that may be found', () => {
    const inSitemap = ofKind(/^sitemap-[^/]*\.xml$/u).flatMap(([, body]) =>
      named(readTree(String(body)), 'loc').map((loc) =>
        fileOf(decodeURI(new URL(loc.children.join('')).pathname)),
      ),
    )
    const canonical = pages
      .filter(([, page]) => page.includes('rel="canonical"') && !page.includes('http-equiv="refresh"'))
      .map(([path]) => path)
      .filter((path) => !/\/v\d+\//u.test(path) && path !== 'index.html')
    expect(inSitemap.toSorted()).toEqual(canonical.toSorted())
  })
})
