import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {planSite, releaseName} from '../../src/render/plan-site.js'
import {siteOf} from '../../src/render/site-of.js'
import {filesOf, worksOf} from './site.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bayan-theme-'))
})
afterEach(() => rm(folder, {recursive: true}))

const read = () => siteOf({baseUrl: 'https://www.example.ma', host: 'x', port: 1, themeFolder: folder})
const write = (name: string, value: unknown) =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
const given = [{id: 'c00001', texts: {fr: '# Avis\n\nTexte.\n'}, title: {fr: 'Avis'}}]
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'

describe('a theme', () => {
  test('gives names, colours, sizes, a logo, a contact and rules to every page', async () => {
    await write('site.json', {
      authority: {fr: 'Agence du littoral', ar: 'وكالة الساحل'},
      contact: {fr: 'presse@example.ma'},
      about: {fr: 'Premier alinéa.\n\nSecond alinéa.'},
    })
    await write('tokens.json', {colours: {deep: '#123456'}, sizes: {arabic: '1.25rem'}})
    await write('logo.svg', svg)
    await write('theme.css', '.brand { padding-inline-start: 1rem; }')
    const files = await filesOf(given, read())
    const page = String(files.get('fr/2026/avis-c00001/index.html'))
    expect(page).toContain('Agence du littoral')
    expect(page).toMatch(/<img class="logo" src="\/assets\/logo\.[0-9a-f]{12}\.svg" alt=""\/>/u)
    const about = String(files.get('fr/a-propos/index.html'))
    expect(about).toContain('<p>Second alinéa.</p>')
    expect(about).toContain('presse@example.ma')
    const css = String(files.get('assets/bayan.css'))
    expect(css).toContain(':root { --deep: #123456; }')
    expect(css).toContain('html[lang|="ar"] body { font-size: 1.25rem; }')
    expect(css).toContain('.brand { padding-inline-start: 1rem; }')
    expect(String(files.get('en/about/index.html'))).toContain('National Commission')
  }, 60_000)

  test.each([
    ['theme.css', '.brand { margin-left: 1rem; }', 'A30'],
    ['theme.css', '@import url("https://elsewhere.example/a.css");', 'elsewhere'],
    ['tokens.json', {colours: {deep: 'red'}}, 'colours.deep'],
    ['tokens.json', {colours: {blue: '#0000ff'}}, 'blue'],
    ['site.json', {authority: {de: 'Amt'}}, 'de'],
    ['site.json', '{', 'JSON'],
    ['logo.svg', '<svg onload="alert(1)"></svg>', 'without scripts'],
  ])('with a wrong %s is refused and says where: %s', async (name, value, reason) => {
    await write(name, value)
    expect(read).toThrow(
      expect.objectContaining({
        code: 'config_invalid',
        detail: {place: `BAYAN_THEME_FOLDER ${name}`, reason: expect.stringContaining(reason) as unknown},
      }),
    )
  })

  test('that is new gives the release another name', async () => {
    const {works} = worksOf(given)
    const name = () => releaseName(planSite(works, read()).parts, '')
    const before = name()
    expect(name()).toBe(before)
    await write('tokens.json', {colours: {deep: '#123456'}})
    expect(name()).not.toBe(before)
  })

  test('fills places of the pages, set and isolated as documents are', async () => {
    await write('banner.ar.md', 'الهاتف +212 5 37 60 14 80')
    await write('closing.fr.md', 'Contact : **service de presse**, [site](https://www.example.ma/)')
    await write('footer.fr.md', 'Mentions légales')
    const files = await filesOf(
      [
        {
          id: 'c00001',
          texts: {fr: '# Avis\n\nTexte.\n', ar: '# بلاغ\n\nنص.\n'},
          title: {fr: 'Avis', ar: 'بلاغ'},
        },
      ],
      read(),
    )
    const fr = String(files.get('fr/2026/avis-c00001/index.html'))
    expect(fr).toContain(
      '<div class="slot closing"><p>Contact\u00A0: <strong>service de presse</strong>, <a href=',
    )
    expect(fr).toContain('<div class="slot footer"><p>Mentions légales</p></div>')
    expect(fr).not.toContain('slot banner')
    expect(String(files.get('fr/index.html'))).not.toContain('slot closing')
    expect(String(files.get('ar/index.html'))).toContain(
      '<div class="slot banner"><p>الهاتف <bdi dir="ltr" class="token">+212 5 37 60 14 80</bdi></p></div>',
    )
  }, 60_000)

  test.each(['# Titre', '<script>x</script>', 'a[^1]\n\n[^1]: b'])('refuses in a place: %s', async (text) => {
    await write('footer.fr.md', text)
    expect(read).toThrow(/config_invalid .*footer\.fr\.md/u)
  })
})
