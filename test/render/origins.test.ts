import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import type {Locale} from '../../src/model/locale.js'
import {sha256, writeManifest, type Manifest} from '../../src/release/manifest.js'
import {gate} from '../../src/render/gate/gate.js'
import {provenanceOf, readProvenance, writeProvenance} from '../../src/render/provenance.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {siteOf} from '../release/site.js'
import {editions} from './fixtures/editions.js'
import {published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

const text = `# مقدمة برنامج CONNECT

تبدأ المرحلة الأولى سنة 2026، الهاتف +212 5 37 60 14 80.

## الأهداف

- تكوين 200 شاب.
`
const ar = {...editions.ar, text, title: 'مقدمة برنامج CONNECT', notes: []}
const pageIn = (locale: Locale, own: object, edition = editions[locale]) =>
  renderPage(edition, {...site, ...own, published}, facts)

describe('where a translation comes from', () => {
  test('a draft that a person changed is no longer the machine’s alone', () => {
    expect(provenanceOf({type: 'mt', engine: 'deepl'})).toBe('machine')
    expect(provenanceOf({type: 'person', from: 'mt'})).toBe('edited')
    expect(provenanceOf({type: 'person', from: 'scratch'})).toBe('human')
    expect(provenanceOf({type: 'em', similarity: 100, unit: '1'})).toBe('memory')
  })

  test('is one digit a unit, with the bits of its pieces', () => {
    const written = writeProvenance([
      {unit: 'u1', provenance: 'human'},
      {unit: 'u2', provenance: 'machine'},
      {unit: 'u2', provenance: 'memory'},
      {unit: 'u4', provenance: 'edited'},
    ])
    expect(written).toBe('1a04')
    expect(['u2', 'u3', 'u4', 'u9'].map((unit) => readProvenance(written, unit))).toEqual([
      ['memory', 'machine'],
      [],
      ['edited'],
      [],
    ])
  })

  test('is told of the right paragraph, whether front matter was translated or was data of the original', () => {
    const front = text.replace('# مقدمة', '---\nplace: الرباط\n---\n\n# مقدمة')
    const translated = {...ar, text: front, fields: {}, provenance: '21824'}
    const data = {...ar, text: front, fields: {place: 'الرباط'}, provenance: '1824'}
    const told = '<dt>ترجمة آلية روجعت دون تغيير</dt><dd><a href="#text-1">تبدأ المرحلة'
    expect(pageIn('ar', {showsOrigins: true}, translated)).toContain(told)
    expect(pageIn('ar', {showsOrigins: true}, data)).toContain(told)
  })

  test('is told by paragraph, with links, when the house wants it', () => {
    const page = pageIn('ar', {showsOrigins: true}, {...ar, provenance: '1824'})
    expect(page).toContain('<p id="text-1">تبدأ المرحلة')
    expect(page).toContain('<dt>ترجمة آلية روجعت دون تغيير</dt><dd><a href="#text-1">تبدأ المرحلة')
    expect(page).toContain(
      '<dt>ذاكرة الترجمة (نصوص سبق اعتمادها)</dt><dd><a href="#section-1">الأهداف</a></dd>',
    )
    expect(page).toContain('<dt>ترجمة آلية صححها شخص</dt><dd><a href="#text-3">')
    const findings = gate([{path: 'ar/x/index.html', body: page}], {
      baseUrl: site.baseUrl,
      facts,
      isPublic: () => true,
    })
    expect(findings.filter(({rule}) => rule !== 'A49')).toEqual([])
  })

  test('is not told otherwise, nor of an original', () => {
    expect(pageIn('ar', {}, {...ar, provenance: '1824'})).not.toContain('origins')
    expect(pageIn('fr', {showsOrigins: true})).not.toContain('class="origins"')
  })
})

describe('which version counts', () => {
  const row = (page: string, label: string): string =>
    new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`, 'u').exec(page)?.[1] ?? ''

  test('the original, unless the house says another: every language says so', () => {
    expect(row(pageIn('fr', {}), 'Version faisant foi')).toBe('la présente version')
    expect(row(pageIn('ar', {}), 'النص المعتد به')).toMatch(
      /^<a lang="fr" dir="ltr" href="[^"]*" hreflang="fr">Français<[/]a>$/u,
    )
    expect(row(pageIn('ar', {authoritative: 'ar'}), 'النص المعتد به')).toBe('هذا النص')
    expect(row(pageIn('en', {authoritative: 'ar'}), 'Authoritative version')).toMatch(
      /^<a lang="ar-MA" dir="rtl" href="[^"]*" hreflang="ar-MA">العربية<[/]a>$/u,
    )
    expect(pageIn('en', {authoritative: 'none'})).not.toContain('Authoritative version')
  })

  test('the signed manifest says it too', () => {
    const {works} = siteOf(1)
    const read = (own: object) =>
      (JSON.parse(writeManifest('r', {a: sha256('')}, works, own)) as Manifest).editions
        .filter(({isAuthoritative}) => isAuthoritative)
        .map(({locale}) => locale)
    expect(read({})).toEqual(['fr'])
    expect(read({authoritative: 'ar'})).toEqual(['ar'])
    expect(read({authoritative: 'none'})).toEqual([])
  })
})
