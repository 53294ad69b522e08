import {expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {readTree} from '../../src/render/gate/read-tree.js'
import {named, textBelow} from '../../src/render/gate/tree.js'
import {renderNotFound} from '../../src/render/page/render-notice.js'
import {renderPage} from '../../src/render/page/render-page.js'
import type {Site} from '../../src/render/site.js'
import {editions} from './fixtures/editions.js'
import {published} from './fixtures/release.js'
import {site} from './fixtures/site.js'

/** Give where the brand leads, what stands in it, in the banner and in the footer. */
function around(one: Site) {
  const root = readTree(renderNotFound('fr', one, facts))
  const brand = named(root, 'a').find(({attributes}) => attributes['class'] === 'brand')!
  const banner = named(root, 'div').find(({attributes}) => attributes['class'] === 'slot banner')
  return [
    brand.attributes['href'],
    textBelow(brand),
    named(brand, 'img')[0]?.attributes['src'],
    banner === undefined ? '' : textBelow(banner),
    textBelow(named(named(root, 'footer')[0]!, 'p')[0]!),
  ]
}

test('each site has its own frame, whatever was rendered before', () => {
  const [first, second] = ['Ministère de l’Inclusion numérique', 'Agence du Fleuve']
  expect(around(site)).toEqual(['/presse/fr/', `${first}Communiqués`, undefined, '', first])
  const other: Site = {
    ...site,
    baseUrl: 'https://www.example.ma',
    authority: {...site.authority, fr: second},
    logo: {path: 'assets/logo.svg', body: '<svg/>'},
    slots: {'banner.fr': 'Bonjour.'},
  }
  expect(around(other)).toEqual(['/fr/', `${second}Communiqués`, '/assets/logo.svg', 'Bonjour.', second])
  expect(around(site)).toEqual(['/presse/fr/', `${first}Communiqués`, undefined, '', first])
})

test('a sign that opens a tag in XML is written by number in every value, beside one that is text', () => {
  const edition = {...editions.fr, title: 'Moins de 3 < 5, a="b < c'}
  const page = renderPage(edition, {...site, published}, facts)
  expect(page).toContain('<meta property="og:title" content="Moins de 3 &#x3C; 5, a=&#x22;b &#x3C; c"/>')
  expect(page).toContain('<h1>Moins de 3 &#x3C; 5')
})
