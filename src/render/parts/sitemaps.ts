import {facts} from '../../../locales/index.js'
import {urlOf} from '../address.js'
import {renderSitemap, type SitemapDocument} from '../feeds/sitemap.js'
import {element, xmlDocument} from '../feeds/xml.js'
import {listingsOf} from '../listings.js'
import {yearOf} from '../page/render-index.js'
import {indexAddresses, indexAlternates} from '../page/site-alternates.js'
import {sectionAddresses, sections} from '../sections.js'
import {rememberOf} from '../remember.js'
import type {Site} from '../site.js'
import {addressesOf, type Work} from '../work.js'
import {hashOfLines, keyOf, type Part} from './part.js'
import {shownOf} from './shown.js'

/** A sitemap for each year, and the index that names them: a protocol's file holds 50,000 addresses at most. */
export function sitemapParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const byYear = new Map<string, Work[]>()
  for (const work of works) {
    const first = firstYear(work)
    if (first === undefined) continue
    const year = byYear.get(first) ?? []
    year.push(work)
    byYear.set(first, year)
  }
  const lists = listDocuments(works)
  const years = [...byYear].map(([year, ofYear]) => ({
    year,
    ofYear,
    modifiedAt: ofYear.map(modifiedAt).reduce((latest, one) => (one > latest ? one : latest), ''),
  }))
  return [
    ...years.map(({year, ofYear}) => ({
      name: `sitemap ${year}`,
      key: keyOf(version, site, hashOfLines(ofYear.map(lineOf))),
      needs: [],
      make: () => [{path: `sitemap-${year}.xml`, body: renderSitemap(ofYear.map(documentOf), site, facts)}],
    })),
    {
      name: 'sitemap',
      key: keyOf(
        version,
        site,
        years.map(({year, modifiedAt: last}) => [year, last]),
      ),
      needs: [],
      make: () => [{path: 'sitemap.xml', body: indexOf(years, site)}],
    },
    {
      name: 'sitemap lists',
      key: keyOf(version, site, lists.map(plainly)),
      needs: [],
      make: () => [{path: 'sitemap-lists.xml', body: renderSitemap(lists, site, facts)}],
    },
  ]
}

const plainly = (document: SitemapDocument) => ({...document, published: [...document.published]})

const lineOf = (work: Work): string =>
  `${modifiedAt(work)} ${[...work.public.values()].map(shownOf).join(' ')}`

const firstYear = rememberOf(
  (work: Work) => [...work.public.values()].map(({issuedAt}) => yearOf(issuedAt)).sort()[0],
)

const documentOf = (work: Work): SitemapDocument => ({
  published: addressesOf(work),
  modifiedAt: modifiedAt(work),
})

const modifiedAt = rememberOf(
  (work: Work) =>
    [...work.public.values()]
      .map((edition) => edition.modifiedAt)
      .sort()
      .at(-1) ?? '',
)

/** The pages that lead to documents: the front pages, the first page of each list, and the site's own pages. */
function listDocuments(works: readonly Work[]): readonly SitemapDocument[] {
  const lists = listingsOf(works).map(
    ({entries, address}) => new Map([...entries.keys()].map((locale) => [locale, address(locale)] as const)),
  )
  return [
    {published: indexAddresses, alternates: indexAlternates},
    ...[...sections.map(sectionAddresses), ...lists].map((published) => ({published})),
  ]
}

const indexOf = (years: readonly {year: string; modifiedAt: string}[], site: Site): string =>
  xmlDocument(
    element(
      'sitemapindex',
      {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
      element('sitemap', {}, element('loc', {}, urlOf(site.baseUrl, '/sitemap-lists.xml'))),
      ...years.map(({year, modifiedAt: last}) =>
        element(
          'sitemap',
          {},
          element('loc', {}, urlOf(site.baseUrl, `/sitemap-${year}.xml`)),
          element('lastmod', {}, last),
        ),
      ),
    ),
  )
