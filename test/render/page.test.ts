import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {addressOf, fileOf, hrefOf, permanentAddress, slug, urlOf} from '../../src/render/address.js'
import {readTree} from '../../src/render/gate/read-tree.js'
import {elements, named, textBelow} from '../../src/render/gate/tree.js'
import {renderHome} from '../../src/render/page/render-home.js'
import {renderIndex} from '../../src/render/page/render-index.js'
import {renderRedirect, renderWithdrawn} from '../../src/render/page/render-notice.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {editions} from './fixtures/editions.js'
import {pageOf, published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

const tree = (locale: Locale) => readTree(pageOf(locale))
const html = (locale: Locale) => named(tree(locale), 'html')[0]!
const meta = (locale: Locale, name: string) =>
  named(tree(locale), 'meta')
    .filter(({attributes}) => attributes['name'] === name || attributes['property'] === name)
    .map(({attributes}) => attributes['content'])
const data = (locale: Locale) => JSON.parse(textBelow(named(tree(locale), 'script')[0]!)) as object
const base = 'https://www.example.ma/presse'
const urls = {
  fr: `${base}/fr/2026/lancement-du-programme-connect-2024-2027-avec-l-onudc-c00002/`,
  ar: `${base}/ar/2026/${encodeURI('إطلاق-برنامج-connect-2024-2027-بشراكة-مع-onudc')}-c00002/`,
  en: `${base}/en/2026/launch-of-the-connect-programme-2024-2027-with-unodc-c00002/`,
}

test('the same input gives the same bytes', () => {
  expect(pageOf('ar')).toBe(pageOf('ar'))
})

describe('A52 A58 addresses', () => {
  test.each([
    ['Réunion d’État à Fès', 'reunion-d-etat-a-fes'],
    ['إِطْلَاقُ بَرنامجٍ', 'إطلاق-برنامج'],
    ['آفاق الرؤية', 'آفاق-الرؤية'],
    ['بــيان \u2067CONNECT\u2069', 'بيان-connect'],
    ['!!!', ''],
    ['mot '.repeat(40), 'mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot'],
  ])('slug of %s', (title, expected) => {
    expect(slug(title)).toBe(expected)
  })
  test('an address is read as letters, linked percent-encoded, and its year is the kingdom’s', () => {
    const address = addressOf({id: 'c1', locale: 'ar', title: 'بيان', issuedAt: '2025-12-31T23:30:00Z'})
    expect(address).toBe('/ar/2026/بيان-c1/')
    expect(fileOf(address)).toBe('ar/2026/بيان-c1/index.html')
    expect(hrefOf(site.baseUrl, address)).toBe('/presse/ar/2026/%D8%A8%D9%8A%D8%A7%D9%86-c1/')
    expect(urlOf('https://a.ma/', address)).toBe('https://a.ma/ar/2026/%D8%A8%D9%8A%D8%A7%D9%86-c1/')
    expect(permanentAddress('ar', 'c1')).toBe('/ar/c1/')
  })
})

describe('document', () => {
  test.each([
    ['fr', 'fr', 'ltr'],
    ['ar', 'ar-MA', 'rtl'],
    ['en', 'en-GB', 'ltr'],
  ] as const)('A01 A02 %s', (locale, lang, dir) => {
    expect(html(locale).attributes).toEqual({lang, dir})
  })
  test('A03 direction follows script', () => {
    expect(locales.map((locale) => [facts[locale].script, facts[locale].direction])).toEqual([
      ['Latn', 'ltr'],
      ['Arab', 'rtl'],
      ['Latn', 'ltr'],
    ])
  })
  test('A07 charset comes first', () => {
    expect(pageOf('ar')).toMatch(
      /^<!DOCTYPE html><html lang="ar-MA" dir="rtl"><head><meta charset="utf-8"\/>/u,
    )
  })
  test('A29 days have a machine value in Latin digits', () => {
    expect(named(tree('ar'), 'time').map((node) => [node.attributes['datetime'], textBelow(node)])).toEqual([
      ['2026-09-05T09:00:00.000Z', '5 شتنبر 2026'],
      ['2026-09-06T10:30:00.000Z', '6 شتنبر 2026'],
      ['2026-09-05T09:00:00.000Z', '5 شتنبر 2026'],
      ['2026-09-06T10:30:00.000Z', '6 شتنبر 2026'],
    ])
  })
  test('no script but the data block, no inline style, a strict policy', () => {
    const all = elements(tree('ar'))
    expect(all.filter(({name}) => name === 'script').map(({attributes}) => attributes)).toEqual([
      {type: 'application/ld+json'},
    ])
    expect(all.filter(({name, attributes}) => name === 'style' || 'style' in attributes)).toEqual([])
    expect(
      all.find(({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes[
        'content'
      ],
    ).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'self'",
    )
  })
})

describe('head', () => {
  test('A49 hreflang names the published versions, self included, and x-default, alike on all', () => {
    const alternates = (locale: Locale) =>
      named(tree(locale), 'link')
        .filter(({attributes}) => attributes['hreflang'] !== undefined)
        .map(({attributes}) => [attributes['hreflang'], attributes['href']])
    expect(alternates('ar')).toEqual([
      ['fr', urls.fr],
      ['ar-MA', urls.ar],
      ['en-GB', urls.en],
      ['x-default', urls.fr],
    ])
    expect(alternates('fr')).toEqual(alternates('ar'))
    expect(alternates('en')).toEqual(alternates('ar'))
  })
  test('A48 title: page and site are isolated on both sides of the dash', () => {
    expect(textBelow(named(tree('ar'), 'title')[0]!)).toBe(
      '\u2067إطلاق برنامج \u2066CONNECT\u2069 (\u20662024-2027\u2069) بشراكة مع \u2066ONUDC\u2069\u2069 — \u2067بلاغات\u2069',
    )
  })
  test('A47 Open Graph titles are isolated', () => {
    expect(meta('ar', 'og:title')).toEqual([
      'إطلاق برنامج \u2066CONNECT\u2069 (\u20662024-2027\u2069) بشراكة مع \u2066ONUDC\u2069',
    ])
    expect([meta('ar', 'og:locale'), meta('ar', 'og:locale:alternate')]).toEqual([
      ['ar_MA'],
      ['fr_FR', 'en_GB'],
    ])
  })
  test('A56 JSON-LD of a translation names its source, without controls', () => {
    expect(data('ar')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': urls.ar,
      url: urls.ar,
      headline: 'إطلاق برنامج CONNECT (2024-2027) بشراكة مع ONUDC',
      inLanguage: 'ar-MA',
      identifier: 'MIN/2026/0142',
      articleSection: 'بلاغ',
      datePublished: '2026-09-05T09:00:00.000Z',
      dateModified: '2026-09-06T10:30:00.000Z',
      version: 2,
      publisher: {'@type': 'GovernmentOrganization', name: 'وزارة الإدماج الرقمي'},
      translationOfWork: {'@type': 'NewsArticle', '@id': urls.fr, inLanguage: 'fr'},
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'تصويب مبلغ برنامج CONNECT: 254,9\u00A0مليون درهم.',
          datePublished: '2026-09-06T10:30:00.000Z',
        },
      ],
    })
  })
  test('A56 JSON-LD of the source names its translations', () => {
    expect(data('fr')).toMatchObject({
      workTranslation: [
        {'@type': 'NewsArticle', '@id': urls.ar, inLanguage: 'ar-MA'},
        {'@type': 'NewsArticle', '@id': urls.en, inLanguage: 'en-GB'},
      ],
    })
  })
})

describe('A50 switcher', () => {
  const items = (source: string) =>
    named(
      named(readTree(source), 'nav').find(({attributes}) => attributes['class'] === 'languages')!,
      'li',
    ).map((item) => textBelow(item))
  test('every language in its own name', () => {
    expect(items(pageOf('fr'))).toEqual(['Français', 'العربية', 'English'])
  })
  test('a version that is not there is said not to be', () => {
    const alone = new Map([['ar', published.get('ar')!]] as const)
    expect(items(renderPage(editions.ar, {...site, published: alone}, facts))).toEqual([
      'Français (غير متوفرة بعد)',
      'العربية',
      'English (غير متوفرة بعد)',
    ])
  })
})

test('A51 heading ids are the same in the three locales, unique and not empty', () => {
  const ids = locales.map((locale) =>
    named(named(tree(locale), 'article')[0]!, 'h2', 'h3').map(({attributes}) => attributes['id']),
  )
  expect(ids).toEqual(Array(3).fill(['section-1', 'section-2', 'footnote-label', 'about']))
})

test('A32 A33 columns of figures have a class on header and cells, and no align', () => {
  const cells = named(tree('ar'), 'th', 'td').map((node) => [textBelow(node), node.attributes['class'] ?? ''])
  expect(cells).toEqual([
    ['المرحلة', ''],
    ['السنة', 'number'],
    ['النسبة', 'number'],
    ['الأولى', ''],
    ['2024', 'number'],
    ['12,5%', 'number'],
    ['الثانية (Phase II)', ''],
    ['2025', 'number'],
    ['-3,2%', 'number'],
  ])
})

describe('what readers send is text, never markup', () => {
  const hostile = {
    ...editions.fr,
    title: '<script>alert(1)</script> & "co"',
    text: '# x\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![b](javascript:1)\n\n<div style="x">y</div>',
    fields: {place: '<b>Rabat</b>'},
    notes: [
      {at: '2026-09-06T10:30:00Z', kind: 'correction', text: '</script><script>alert(1)</script>'} as const,
    ],
    category: '"><script>alert(1)</script>',
  }
  const source = renderPage(hostile, {...site, published}, facts)
  test('in no place of the page', () => {
    const all = elements(readTree(source))
    expect(all.filter(({name}) => name === 'script')).toHaveLength(1)
    expect(all.filter(({name}) => ['b', 'style', 'iframe'].includes(name))).toEqual([])
    expect(
      all.flatMap(({attributes}) => Object.keys(attributes)).filter((name) => name.startsWith('on')),
    ).toEqual([])
    expect(source).not.toContain('javascript:')
  })
})

describe('other pages', () => {
  test('A49 lists name each other, and the root as x-default', () => {
    const source = renderIndex('en', [{edition: editions.en, address: published.get('en')!}], site, facts)
    const links = named(readTree(source), 'link').filter(
      ({attributes}) => attributes['hreflang'] !== undefined,
    )
    expect(links.map(({attributes}) => attributes['href'])).toEqual([
      `${base}/fr/`,
      `${base}/ar/`,
      `${base}/en/`,
      `${base}/`,
    ])
    expect(textBelow(named(readTree(source), 'h2')[0]!)).toBe('2026')
  })
  test('A28 the root says everything in its own language and direction', () => {
    const items = named(readTree(renderHome(site, facts)), 'li')
    expect(items.map(({attributes}) => attributes)).toEqual([
      {lang: 'fr', dir: 'ltr'},
      {lang: 'ar-MA', dir: 'rtl'},
      {lang: 'en-GB', dir: 'ltr'},
    ])
  })
  test('what was withdrawn says so, says no more of the document, and is not to be found', () => {
    const notes = [{at: '2026-09-07T10:00:00Z', kind: 'withdrawal', text: 'Publié par erreur.'}] as const
    const source = renderWithdrawn(
      {locale: 'fr', notes, reference: '2026-1'},
      {...site, published: new Map()},
      facts,
    )
    expect(textBelow(named(readTree(source), 'article')[0]!)).toBe(
      'Document retiré2026-1Ce document a été retiré par l’autorité qui l’avait publié.Retrait — 7\u00A0septembre 2026Publié par erreur.',
    )
    expect(source).toContain('<meta name="robots" content="noindex"/>')
    expect(source).not.toContain('hreflang="x-default"')
  })
  test('an address that depends on the id leads to the document', () => {
    expect(renderRedirect('ar', '/ar/2026/بيان-c1/', site, facts)).toContain(
      '<meta http-equiv="refresh" content="0; url=/presse/ar/2026/%D8%A8%D9%8A%D8%A7%D9%86-c1/"/>',
    )
  })
})

describe('plain text', () => {
  test('the title is not repeated, lines stay, addresses and mails are links', () => {
    const source = renderPage(
      {
        ...editions.en,
        format: 'text',
        text: `${editions.en.title}\n\nOne\ntwo www.a.ma, b@c.ma.\n\n# Not a heading`,
      },
      {...site, published},
      facts,
    )
    expect(/<div class="text">(.*?)<\/div>/su.exec(source)?.[1]).toBe(
      '<p>One<br/>two <a href="https://www.a.ma" class="bare">www.a.ma</a>, <a href="mailto:b@c.ma" class="bare">b@c.ma</a>.</p><p># Not a heading</p>',
    )
  })
})
