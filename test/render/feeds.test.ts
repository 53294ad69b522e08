import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {feedItem} from '../../src/render/feeds/entry.js'
import {renderFeeds} from '../../src/render/feeds/render-feeds.js'
import {renderSitemap} from '../../src/render/feeds/sitemap.js'
import {readTree} from '../../src/render/gate/read-tree.js'
import {named, textBelow} from '../../src/render/gate/tree.js'
import {editions} from './fixtures/editions.js'
import {published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

const entries = [feedItem({edition: editions.ar, address: published.get('ar')!}, site, facts)]
const whole = {locale: 'ar', folder: '/ar/', home: '/ar/'} as const
const [atom, rss, json] = renderFeeds(whole, entries, site, facts).map(({body}) => String(body)) as [
  string,
  string,
  string,
]
const title = 'إطلاق برنامج \u2066CONNECT\u2069 (\u20662024-2027\u2069) بشراكة مع \u2066ONUDC\u2069'
const permanent = 'https://www.example.ma/presse/ar/c00002/'

describe('A53 A54 feeds say their language, and items their direction', () => {
  test('Atom', () => {
    const feed = named(readTree(atom), 'feed')[0]!
    const entry = named(feed, 'entry')[0]!
    const content = named(entry, 'content')[0]!
    expect([feed, entry, content].map(({attributes}) => attributes['xml:lang'])).toEqual([
      'ar-MA',
      'ar-MA',
      'ar-MA',
    ])
    expect(textBelow(content)).toMatch(
      /^<div lang="ar-MA" dir="rtl"><aside [^>]*><p><strong>تصويب<\/strong> — <time [^>]*>6 شتنبر 2026<\/time><\/p><p>تصويب مبلغ [^]*?<\/aside>\s*<p>أعلنت/u,
    )
    expect(textBelow(named(entry, 'title')[0]!)).toBe(title)
    expect(textBelow(named(entry, 'id')[0]!)).toBe(permanent)
    expect(textBelow(named(feed, 'updated')[0]!)).toBe('2026-09-06T10:30:00.000Z')
  })
  test('RSS', () => {
    const channel = named(readTree(rss), 'channel')[0]!
    expect(textBelow(named(channel, 'language')[0]!)).toBe('ar-MA')
    const item = named(channel, 'item')[0]!
    expect(textBelow(named(item, 'title')[0]!)).toBe(title)
    expect(textBelow(named(item, 'description')[0]!)).toMatch(/^<div lang="ar-MA" dir="rtl">/u)
    expect(textBelow(named(item, 'pubDate')[0]!)).toBe('Sat, 05 Sep 2026 09:00:00 GMT')
  })
  test('JSON Feed', () => {
    expect(JSON.parse(json)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'ar-MA',
      items: [{id: permanent, title, language: 'ar-MA', date_modified: '2026-09-06T10:30:00.000Z'}],
    })
  })
  test('a feed without entries is a feed', () => {
    expect(
      renderFeeds({locale: 'fr', folder: '/fr/', home: '/fr/'}, [], site, facts).map(({path}) => path),
    ).toEqual(['fr/feed.atom', 'fr/feed.rss', 'fr/feed.json'])
  })
})

test('A49 A52 the sitemap has the same alternates as the pages, encoded', () => {
  const sitemap = readTree(renderSitemap([{published, modifiedAt: '2026-09-06T10:30:00Z'}], site, facts))
  const urls = named(sitemap, 'url')
  expect(urls).toHaveLength(3)
  expect(named(urls[0]!, 'xhtml:link').map(({attributes}) => attributes['hreflang'])).toEqual([
    'fr',
    'ar-MA',
    'en-GB',
    'x-default',
  ])
  for (const loc of named(sitemap, 'loc'))
    expect(textBelow(loc)).toMatch(/^https:\/\/[\x21-\x7e]+-c00002\/$/u)
})
