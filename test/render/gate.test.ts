import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {fileOf} from '../../src/render/address.js'
import {gate} from '../../src/render/gate/gate.js'
import {published, release} from './fixtures/release.js'
import {site} from './fixtures/site.js'

const context = {baseUrl: site.baseUrl, facts, isPublic: () => false}
const whole = release()
const ar = fileOf(published.get('ar')!)
const fr = fileOf(published.get('fr')!)

/** Break one file of the release and give the rules that see it. */
function broken(path: string, from: string | RegExp, to: string): readonly string[] {
  const files = whole.map((file) => (file.path === path ? {path, body: file.body.replace(from, to)} : file))
  if (files.every((file, index) => file.body === whole[index]!.body))
    throw new Error(`${from} is not in ${path}`)
  return [...new Set(gate(files, context).map(({rule}) => rule))]
}

test('a release as it is rendered passes', () => {
  expect(gate(whole, context)).toEqual([])
})

describe('a broken page is refused', () => {
  test.each<readonly [string, string, string | RegExp, string]>([
    ['A00', ar, '</main>', ''],
    ['A01', ar, 'lang="ar-MA"', 'lang="ar_MA"'],
    ['A02', ar, ' dir="rtl"', ''],
    [
      'A04',
      fr,
      /<div class="text">.*?<h2 /su,
      `<div class="text"><p>${'the of and to in '.repeat(9)}</p><h2 `,
    ],
    ['A06', ar, '<td class="number">', '<td align="right" class="number">'],
    ['A07', ar, 'أعلنت', 'ﺃعلنت'],
    ['A08', ar, /<bdi dir="ltr">CONNECT<\/bdi>/gu, 'CONNECT'],
    ['A09', ar, /<bdi dir="ltr">CONNECT<\/bdi>/u, '<bdi dir="ltr">CONNECT </bdi>'],
    ['A10', ar, /C\+\+<\/bdi>/u, 'C</bdi>++'],
    ['A11', ar, '<bdi dir="ltr" class="token">05 37 60 14 80</bdi>', '05 37 60 14 80'],
    ['A12', ar, '<bdi dir="ltr" class="token">-2</bdi>', '-2'],
    ['A13', ar, '1\u202F234\u202F567', '1 234 567'],
    ['A17', ar, '<bdi dir="ltr" class="token">@mapmaroc</bdi>', '@mapmaroc'],
    ['A18', ar, /<bdi dir="ltr" class="token">(978-[\d-]+)<\/bdi>/u, '$1'],
    ['A19', ar, '<bdi dir="ltr" class="token">12,5%</bdi>', '12,5%'],
    ['A20', ar, /254,9\u00A0مليون/gu, '$5'],
    ['A23', fr, '<bdi lang="ar" dir="rtl">برنامج الربط</bdi>', 'برنامج الربط'],
    ['A25', ar, /«الرقمنة حق للجميع»/u, '»الرقمنة حق للجميع«'],
    ['A26', ar, 'الثانية (', 'الثانية ) '],
    ['A27', ar, 'أعلنت', '\u202Bأعلنت\u202C'],
    ['A29', ar, /datetime="[^"]*"/u, 'datetime="5 شتنبر 2026"'],
    ['A33', ar, '<th scope="col" class="number">', '<th scope="col">'],
    ['A34', ar, '<code dir="ltr">', '<code>'],
    [
      'A47',
      ar,
      /content="[^"]*" property="og:title"|property="og:title" content="[^"]*"/u,
      'property="og:title" content="برنامج C++"',
    ],
    ['A48', ar, /<title>.*?<\/title>/u, '<title>برنامج — بلاغات</title>'],
    ['A49', ar, /<link rel="alternate" hreflang="en-GB"[^>]*>/u, ''],
    ['A50', ar, 'hreflang="en-GB" rel="alternate">English', 'hreflang="en-GB" rel="alternate">الإنجليزية'],
    ['A51', ar, 'id="section-2"', 'id="section-1"'],
    ['A52', ar, /href="\/presse\/fr\/2026\/[^"]*"/u, 'href="/presse/ar/2026/إطلاق/"'],
    ['A53', 'ar/feed.atom', '&lt;div lang=&quot;ar-MA&quot; dir=&quot;rtl&quot;&gt;', '&lt;div&gt;'],
    ['A53', 'ar/feed.rss', '<language>ar-MA</language>', ''],
    ['A54', 'ar/feed.json', /"title": "إطلاق[^"]*"/u, '"title": "إطلاق برنامج CONNECT"'],
    ['A56', ar, '"inLanguage":"ar-MA"', '"inLanguage":"fr"'],
    ['A05', 'assets/bayan.css', 'body {', 'body { direction: rtl;'],
    ['A30', 'assets/bayan.css', 'body {', 'body { padding-left: 1em;'],
    ['A37', 'assets/bayan.css', 'letter-spacing: 0', 'letter-spacing: 1px'],
    ['A38', 'assets/bayan.css', 'body {', 'body { text-transform: uppercase;'],
    ['A39', 'assets/bayan.css', 'hyphens: manual', 'hyphens: auto'],
    ['A40', 'assets/bayan.css', 'body {', 'body { text-align: justify;'],
    ['A36', ar, '</main>', '<label>x <input type="text" /></label></main>'],
    ['A36', ar, '</main>', '<label>x <input type="email" dir="auto" /></label></main>'],
    ['A41', 'assets/bayan.css', 'body {', 'strong { opacity: 0.8; } body {'],
    ['A46', 'assets/bayan.css', 'body {', ':dir(rtl) figure img { transform: scaleX(-1); } body {'],
    ['A42', 'assets/bayan.css', 'line-height: 1.9;', 'line-height: 1.2;'],
  ])('%s in %s', (rule, path, from, to) => {
    expect(broken(path, from, to)).toContain(rule)
  })
})

test('A46 an arrow may be mirrored', () => {
  const css = ':dir(rtl) .arrow { transform: scaleX(-1); }'
  expect(gate([{path: 'assets/theme.css', body: css}], context)).toEqual([])
})

test('A58 a bidi control in a path is refused', () => {
  expect(gate([{path: 'ar/2026/\u200Fx/index.txt', body: ''}], context).map(({rule}) => rule)).toEqual([
    'A58',
  ])
})

test('a version that is not published may not be named', () => {
  const without = whole.filter(({path}) => path !== fileOf(published.get('en')!))
  expect(gate(without, context).map(({page, rule}) => [page.slice(0, 2), rule])).toEqual([
    ['fr', 'A49'],
    ['ar', 'A49'],
  ])
  expect(gate(without, {...context, isPublic: (path) => path === published.get('en')})).toEqual([])
})

test('a finding says where, what was got and what to do', () => {
  const files = [
    {path: ar, body: whole.find(({path}) => path === ar)!.body.replace('<p>أعلنت', '<p>أعلنت ONUDC')},
  ]
  const found = gate(files, {...context, isPublic: () => true})
  expect(found.find(({rule}) => rule === 'A08')).toEqual({
    page: ar,
    rule: 'A08',
    place: 'html > body > main#main > article > div > p',
    got: 'ONUDC ',
    remedy: 'Wrap the Latin phrase in its own dir.',
  })
})
