import {facts} from '../../../locales/index.js'
import {locales, type Locale} from '../../model/locale.js'
import {addressOf, fileOf, hrefOf} from '../address.js'
import {isoDay} from '../date.js'
import {setPlain} from '../page/plain.js'
import {indexFolder, renderSearch} from '../page/render-search.js'
import {buildIndex, type SearchRecord} from '../search/build-index.js'
import {searchScripts} from '../search/scripts.js'
import {searchText} from '../search/search-text.js'
import {sectionAddress} from '../sections.js'
import type {Site} from '../site.js'
import type {Listed, Work} from '../work.js'
import {hashOfLines, keyOf, type Material, type Part} from './part.js'
import {shownOf} from './shown.js'

/** Above this many editions on the site the index is made after the switch (docs/decisions/0034). */
export const searchMaxEditionsInRelease = 600

/** Tell whether a part may go out one release later than what it is made of. */
export const mayWait = ({name}: Pick<Part, 'name'>): boolean => name.startsWith('search index ')

/** The search pages with their scripts, and an index for each locale that has editions. */
export function searchParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const pages: Part = {
    name: 'search pages',
    key: keyOf(version, site),
    needs: [],
    make: () => [
      ...locales.map((locale) => ({
        path: fileOf(sectionAddress(locale, 'search')),
        body: renderSearch(locale, site, facts),
      })),
      ...searchScripts(),
    ],
  }
  const indexes = locales.flatMap((locale) => {
    const editions = works.flatMap((work) => work.public.get(locale) ?? [])
    return editions.length === 0 ? [] : [indexPart(locale, editions, site, version)]
  })
  return [pages, ...indexes]
}

const indexPart = (locale: Locale, editions: readonly Listed[], site: Site, version: string): Part => ({
  name: `search index ${locale}`,
  key: keyOf(version, site.baseUrl, hashOfLines(editions.map(foundOf))),
  needs: editions.map(({edition}) => edition),
  make: (material) =>
    buildIndex(
      locale,
      indexFolder(locale).slice(1),
      editions.map((edition) => recordOf(edition, site, material)),
    ),
})

const foundOf = (edition: Listed): string => `${edition.hash} ${shownOf(edition)}`

const recordOf = (edition: Listed, site: Site, {texts}: Material): SearchRecord => ({
  url: hrefOf(site.baseUrl, addressOf(edition)),
  title: searchText(edition.title),
  shown: setPlain(edition.title, facts[edition.locale]),
  text: searchText(texts.get(edition.edition) ?? ''),
  date: isoDay(edition.issuedAt),
})
